/** Somebody as a KEP names them. */
export interface Person {
  /** The text as written, without the "@" of a handle. */
  readonly name: string;
  /** The GitHub handle, where the text is one. */
  readonly handle: string | undefined;
}

/** GitHub's rule: letters, digits and single inner hyphens, at most 39 characters. */
const HANDLE = /^@([a-z\d](?:-?[a-z\d]){0,38})$/i;

/** Reads "@thockin" as a handle; anything else is a name. */
export function readPerson(written: string): Person {
  const handle = HANDLE.exec(written.trim())?.[1];
  return { name: handle ?? written.trim(), handle };
}
