import type { ObjectReader } from './objects.ts';

/** Who made a commit, and when. */
export interface Signature {
  name: string;
  email: string;
  /** UTC, to the second: `2026-07-20T12:00:00Z`. */
  date: string;
  /** The same moment with the offset of whoever made it: `2026-07-20T14:00:00+02:00`. */
  localDate: string;
}

/** A commit as git stores it. */
export interface Commit {
  oid: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

/** A moment as GitHub writes it: UTC, no fractions. */
export function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function withOffset(seconds: number, offset: string): string {
  const [sign, hours, minutes] = [offset.slice(0, 1), offset.slice(1, 3), offset.slice(3)];
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  const local = isoSeconds(new Date((seconds + shift) * 1000)).replace('Z', '');
  return shift === 0 ? `${local}Z` : `${local}${sign}${hours}:${minutes}`;
}

/** Parses `NAME <EMAIL> SECONDS OFFSET`. @throws Error for anything else. */
export function parseSignature(line: string): Signature {
  const match = /^(.*?) ?<([^>]*)> (-?\d+) ([+-]\d{4})$/.exec(line);
  if (!match) throw new Error(`git commit: "${line}" is not "NAME <EMAIL> SECONDS OFFSET"`);
  const [, name = '', email = '', seconds = '0', offset = '+0000'] = match;
  return {
    name,
    email,
    date: isoSeconds(new Date(Number(seconds) * 1000)),
    localDate: withOffset(Number(seconds), offset),
  };
}

/**
 * Parses the raw content of a commit object.
 * @throws Error when a required header is absent.
 */
export function parseCommit(oid: string, content: string): Commit {
  const end = content.indexOf('\n\n');
  const headers = (end === -1 ? content : content.slice(0, end)).split('\n');
  const value = (name: string) =>
    headers.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const [tree, author, committer] = [value('tree'), value('author'), value('committer')];
  if (tree === undefined || author === undefined || committer === undefined) {
    throw new Error(`git commit ${oid}: tree, author or committer is missing`);
  }
  return {
    oid,
    tree,
    parents: headers.filter((line) => line.startsWith('parent ')).map((line) => line.slice(7)),
    author: parseSignature(author),
    committer: parseSignature(committer),
    message: end === -1 ? '' : content.slice(end + 2).replace(/\n+$/, ''),
  };
}

/** Reads the commit that an expression names, through annotated tags; undefined where none. */
export async function readCommit(
  objects: ObjectReader,
  expression: string,
): Promise<Commit | undefined> {
  const object = await objects.read(`${expression}^{commit}`);
  return object ? parseCommit(object.oid, object.content.toString('utf8')) : undefined;
}
