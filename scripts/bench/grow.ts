import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type KyamlValue, writeKyaml } from '../../src/formats/kyaml.ts';
import { ignoreAbsent } from '../../src/model/absent.ts';
import { isJsonObject } from '../../src/model/json-object.ts';
import { type CollectionSource, SOURCES } from '../../src/schemas/collections.ts';
import {
  type Copy,
  cloneRecord,
  copyDays,
  copyName,
  copyPullRequest,
  isDay,
} from './clone-record.ts';

/**
 * Makes the content of a folder so many times as large: every record of upstream again under another
 * name, with its text. Releases are few: what they hold grows.
 */
export async function growContent(content: string, times: number): Promise<void> {
  const gates = new Set(await filesOf(join(content, 'feature-gates')));
  const growing = new Map(SOURCES.map((source) => [source.folder, source]));
  for (const source of growing.values()) {
    const files = await filesOf(join(content, source.folder));
    for (let index = 1; index < times; index += 1) {
      for (const file of files) await cloneFile(content, source, file, { index, gates });
    }
  }
  await growReleaseNotes(content, times, gates);
}

/** The names of a folder's files, without their ending; none where there is no such folder. */
async function filesOf(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true }).catch(ignoreAbsent)) ?? [];
  return files.filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -5));
}

async function cloneFile(
  content: string,
  { folder, identity }: CollectionSource,
  file: string,
  copy: Copy,
): Promise<void> {
  const name = copyName(file, copy);
  if (name === undefined) return;
  const record: KyamlValue = parse(await readFile(join(content, folder, `${file}.yaml`), 'utf8'));
  const cloned = cloneRecord(record, copy);
  if (!isJsonObject(cloned)) return;
  const dated = isDay(file) ? copyDays(cloned, copy) : cloned;
  const id = typeof cloned[identity] === 'number' ? Number(name) : name;
  await write(join(content, folder, `${name}.yaml`), { ...dated, [identity]: id });
  const prose = join(content, 'prose', folder);
  await cp(join(prose, `${file}.md`), join(prose, `${name}.md`)).catch(ignoreAbsent);
  await cp(join(prose, file), join(prose, name), { recursive: true }).catch(ignoreAbsent);
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
    const notes = isJsonObject(record) && Array.isArray(record.notes) ? record.notes : [];
    const more = copies.flatMap((copy) => cloneRecord(notes, copy));
    await write(path, {
      ...(isJsonObject(record) ? record : {}),
      notes: [...notes, ...more.flat()],
    });
    await growNoteTexts(join(content, 'prose/release-notes', `${file}.json`), copies);
  }
}

async function growNoteTexts(path: string, copies: readonly Copy[]): Promise<void> {
  const text = await readFile(path, 'utf8').catch(ignoreAbsent);
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
