/**
 * Where an address sends on to: with its query, of which what the page's own says takes precedence, and its fragment.
 * @param to the page, with a query and a fragment of its own or not
 */
export function sentOn(to: string, from: URL): URL {
  const url = new URL(to, from);
  const own = new Set(url.searchParams.keys());
  for (const [name, value] of from.searchParams) {
    if (!own.has(name)) url.searchParams.append(name, value);
  }
  url.hash ||= from.hash;
  return url;
}
