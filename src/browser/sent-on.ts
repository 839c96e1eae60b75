/**
 * Where an address sends on to: with its query, of which what the page's own says takes precedence, and its fragment.
 * @param to the page, with a query and a fragment of its own or not
 */
export function sentOn(to: string, from: URL): URL {
  const url = new URL(to, from);
  const added = [...from.searchParams].filter(([name]) => !url.searchParams.has(name));
  if (added.length > 0) url.search = `${new URLSearchParams([...url.searchParams, ...added])}`;
  url.hash ||= from.hash;
  return url;
}
