/** Sends a request to an address, without being sent on. */
type Send = (url: URL, init: RequestInit) => Promise<Response>;

/** Whether requests may be sent on to other hosts; the token goes to none of them. */
export type Reach = 'this-host' | 'any-host';

/** GitHub sends on from a repository's former name, and to where archives are: once each. */
const MOST_HOPS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Sends a request, and follows where the answer sends it, as GitHub asks for: the same request again.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 * @throws {TypeError} where it is sent in a circle, too often, or beyond its reach; nothing is asked there
 */
export async function follow(
  send: Send,
  from: URL,
  init: RequestInit,
  reach: Reach,
): Promise<Response> {
  const seen = new Set([from.href]);
  let [url, headers] = [from, new Headers(init.headers)];
  while (true) {
    const response = await send(url, { ...init, headers, redirect: 'manual' });
    const location = response.headers.get('location');
    if (location === null || !REDIRECTS.includes(response.status)) return response;
    await response.body?.cancel();
    const next = placeOf(location, url, reach);
    if (seen.has(next.href)) throw new TypeError(`${url.host} sends the request in a circle`);
    if (seen.size > MOST_HOPS) {
      throw new TypeError(`${from.host} sends the request on more than ${MOST_HOPS} times`);
    }
    seen.add(next.href);
    if (next.origin !== url.origin) headers = withoutToken(headers);
    url = next;
  }
}

function placeOf(location: string, from: URL, reach: Reach): URL {
  const next = URL.parse(location, from.href);
  if (next === null) throw new TypeError(`${from.host} sends the request to no address`);
  const isAsSafe = ['https:', from.protocol].includes(next.protocol);
  if (next.origin === from.origin || (reach === 'any-host' && isAsSafe)) return next;
  throw new TypeError(
    `${from.host} sends the request elsewhere, to ${next.protocol}//${next.host}`,
  );
}

function withoutToken(headers: Headers): Headers {
  const rest = new Headers(headers);
  rest.delete('authorization');
  return rest;
}
