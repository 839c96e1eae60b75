/** GitHub's rule: letters, digits and single inner hyphens, at most 39 characters. */
const HANDLE = /^@([a-z\d](?:-?[a-z\d]){0,38})$/i;

/** Reads somebody as a KEP names them: "@thockin" as a handle, without its sign; anything else is a name. */
export function readPerson(written: string) {
  const handle = HANDLE.exec(written.trim())?.[1];
  return { name: handle ?? written.trim(), handle };
}
