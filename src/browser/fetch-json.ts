/** The JSON at an address of this site. */
export async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: got status ${response.status}, expected 200`);
  return response.json();
}
