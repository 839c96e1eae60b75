/** What a text of JSON holds; nothing where it is none, which a schema then says. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
