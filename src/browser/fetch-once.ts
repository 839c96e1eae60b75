const asked = new Map<string, Promise<unknown>>();

/**
 * The JSON at an address of this site, asked for once; where it could not be had, again the next time.
 * @throws {Error} with the status as its cause where that is none of success
 */
export function fetchOnce<Content>(address: string): Promise<Content> {
  const known = asked.get(address) as Promise<Content> | undefined;
  if (known !== undefined) return known;
  const answer = fetchJson<Content>(address);
  asked.set(address, answer);
  answer.catch(() => asked.delete(address));
  return answer;
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (response.ok) return response.json();
  const { status } = response;
  throw new Error(`${address}: got status ${status}, expected 200`, { cause: status });
}
