import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type KyamlValue, writeKyaml } from '../../src/formats/kyaml.ts';
import {
  type Copy,
  cloneRecord,
  copyDay,
  copyDirectory,
  copyGate,
  copyPullRequest,
} from './clone-record.ts';

type Rename = (name: string, copy: Copy) => string;

interface Growing {
  readonly folder: string;
  /** What a file is called in a copy, its path below the folder without its ending. */
  readonly rename: Rename;
}

/** What there is more of as years pass. Releases are few: what they hold grows. */
const GROWING: readonly Growing[] = [
  { folder: 'enhancements', rename: copyDirectory },
  { folder: 'feature-gates', rename: copyGate },
  { folder: 'issues', rename: (name, { index }) => String(Number(name) + index * 100_000) },
  { folder: 'digests', rename: copyDay },
];

/**
 * Makes the content of a folder so many times as large: every enhancement, gate, issue, digest and
 * release note again under other names, with its text.
 */
export async function growContent(content: string, times: number): Promise<void> {
  const gates = new Set((await readdir(join(content, 'feature-gates'))).map(withoutEnding));
  const files = await Promise.all(GROWING.map(({ folder }) => filesOf(join(content, folder))));
  for (let index = 1; index < times; index += 1) {
    const copy = { index, gates };
    for (const [place, growing] of GROWING.entries()) {
      for (const file of files[place] ?? []) await cloneFile(content, growing, file, copy);
    }
  }
  await growReleaseNotes(content, times, gates);
}

function withoutEnding(file: string): string {
  return file.replace(/\.\w+$/, '');
}

async function filesOf(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.yaml')).map(withoutEnding);
}

async function cloneFile(
  content: string,
  { folder, rename }: Growing,
  file: string,
  copy: Copy,
): Promise<void> {
  const record: KyamlValue = parse(await readFile(join(content, folder, `${file}.yaml`), 'utf8'));
  const name = rename(file, copy);
  const cloned = cloneRecord(record, copy);
  await write(join(content, folder, `${name}.yaml`), {
    ...(isMap(cloned) ? cloned : {}),
    ...(folder === 'digests' && { id: name, weekEnding: name, published: name }),
  });
  const prose = join(content, 'prose', folder);
  await cp(join(prose, `${file}.md`), join(prose, `${name}.md`)).catch(ignoreMissing);
  await cp(join(prose, file), join(prose, name), { recursive: true }).catch(ignoreMissing);
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

async function growReleaseNotes(
  content: string,
  times: number,
  gates: ReadonlySet<string>,
): Promise<void> {
  const copies = Array.from({ length: times - 1 }, (_, index) => ({ index: index + 1, gates }));
  for (const file of await filesOf(join(content, 'release-notes'))) {
    const path = join(content, 'release-notes', `${file}.yaml`);
    const record: KyamlValue = parse(await readFile(path, 'utf8'));
    const notes = isMap(record) && Array.isArray(record.notes) ? record.notes : [];
    const more = copies.flatMap((copy) => cloneRecord(notes, copy));
    await write(path, { ...(isMap(record) ? record : {}), notes: [...notes, ...more.flat()] });
    await growNoteTexts(join(content, 'prose/release-notes', `${file}.json`), copies);
  }
}

async function growNoteTexts(path: string, copies: readonly Copy[]): Promise<void> {
  const text = await readFile(path, 'utf8').catch(ignoreMissing);
  if (text === undefined) return;
  const file: { notes: Record<string, unknown> } = JSON.parse(text);
  const more = copies.flatMap((copy) =>
    Object.entries(file.notes).map(
      ([pr, note]) => [String(copyPullRequest(Number(pr), copy)), note] as const,
    ),
  );
  const notes = { ...file.notes, ...Object.fromEntries(more) };
  await writeFile(path, JSON.stringify({ ...file, notes }));
}

async function write(path: string, value: KyamlValue): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, writeKyaml(value, `${basename(path)} is made for a benchmark.`));
}

function isMap(value: KyamlValue): value is { readonly [key: string]: KyamlValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
