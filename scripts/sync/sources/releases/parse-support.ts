import { errorWords } from '../../../../src/model/error-words.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import { fieldOf, noteUnknown } from '../../reading/fields.ts';
import {
  isWrittenList,
  isWrittenMap,
  readLenientYaml,
  type Written,
  type WrittenMap,
} from '../../reading/lenient-yaml.ts';
import { Oddities, quoteUpstream } from '../../reading/oddities.ts';
import { noteOrder } from '../../reading/order.ts';
import {
  readPatchDays,
  readPatches,
  readPatchRelease,
  readPatchVersion,
  readRequiredDay,
} from './parse-patches.ts';

/** What the project supports. */
export type SupportBlock = NonNullable<Release['support']>;

/** Release → its support block, in file order. */
export type SupportByRelease = ReadonlyMap<string, SupportBlock>;

const RELEASE = /^\d{1,3}\.\d{1,3}$/;

const ONCE = 'each release once; the first entry, which is the later one, is read';

const SCHEDULE_FIELDS = [
  ...['release', 'releaseDate', 'maintenanceModeStartDate', 'endOfLifeDate'],
  ...['next', 'previousPatches', 'note'],
];
const END_OF_LIFE_FIELDS = ['release', 'endOfLifeDate', 'finalPatchRelease', 'note'];

/**
 * Reads `data/releases/schedule.yaml` of kubernetes/website: the supported releases. Notes are prose
 * and left out.
 * @param path the file in kubernetes/website
 * @throws {Error} when it is no YAML, has no list `schedules`, or an entry names no release
 */
export function parseSchedule(text: string, path: string): SupportByRelease {
  return readEntries(text, path, 'schedules', (entry, oddities, all) => {
    noteUnknown(entry, SCHEDULE_FIELDS, oddities);
    const released = readRequiredDay(fieldOf(entry, 'releaseDate', oddities));
    const maintenance = readRequiredDay(fieldOf(entry, 'maintenanceModeStartDate', oddities));
    const endOfLife = readRequiredDay(fieldOf(entry, 'endOfLifeDate', oddities));
    const nextPatch = readPatchRelease(entry.get('next'), 'next', oddities);
    const patches = readPatches(entry.get('previousPatches'), oddities);
    noteOrder(
      { releaseDate: released, maintenanceModeStartDate: maintenance, endOfLifeDate: endOfLife },
      oddities,
    );
    const inOrder = [...(nextPatch ? [nextPatch] : []), ...patches].reverse();
    noteOrder(
      Object.fromEntries(inOrder.map(({ version, date }) => [`targetDate of ${version}`, date])),
      oddities,
    );
    const days = readPatchDays(all.get('upcoming_releases'), oddities).filter(
      ({ date }) => endOfLife === undefined || date <= endOfLife,
    );
    return {
      ...(released !== undefined && { released }),
      ...(maintenance !== undefined && { maintenance }),
      ...(endOfLife !== undefined && { endOfLife }),
      ...(patches.length > 0 && { patches }),
      ...(nextPatch !== undefined && { nextPatch }),
      ...(days.length > 0 && { patchDays: days }),
    };
  });
}

/**
 * Reads `data/releases/eol.yaml` of kubernetes/website: the releases whose support has ended.
 * @param path the file in kubernetes/website
 * @throws {Error} when it is no YAML, has no list `branches`, or an entry names no release
 */
export function parseEndOfLife(text: string, path: string): SupportByRelease {
  return readEntries(text, path, 'branches', (entry, oddities) => {
    noteUnknown(entry, END_OF_LIFE_FIELDS, oddities);
    const endOfLife = readRequiredDay(fieldOf(entry, 'endOfLifeDate', oddities));
    const finalPatch = readPatchVersion(fieldOf(entry, 'finalPatchRelease', oddities));
    return {
      ...(endOfLife !== undefined && { endOfLife }),
      ...(finalPatch !== undefined && { finalPatch }),
    };
  });
}

function readEntries(
  text: string,
  path: string,
  listName: string,
  read: (
    entry: WrittenMap,
    oddities: Oddities,
    all: WrittenMap,
  ) => Omit<SupportBlock, 'path' | 'problems'>,
): SupportByRelease {
  const blocks = new Map<string, SupportBlock>();
  const { list, all } = readList(text, path, listName);
  for (const entry of list) {
    const version = isWrittenMap(entry) ? entry.get('release') : undefined;
    if (!isWrittenMap(entry) || typeof version !== 'string' || !RELEASE.test(version)) {
      const got = quoteUpstream(version);
      throw new Error(`${path}: ${listName}: release ${got} (expected one such as "1.34")`);
    }
    const oddities = new Oddities();
    const before = blocks.get(version);
    if (before !== undefined) {
      oddities.add('endOfLifeDate', 'contradiction', ONCE, entry.get('endOfLifeDate') ?? undefined);
    }
    const facts = before ?? { path, ...read(entry, oddities, all) };
    const problems = [...(before?.problems ?? []), ...(oddities.problems ?? [])];
    blocks.set(version, { ...facts, ...(problems.length > 0 && { problems }) });
  }
  return blocks;
}

function readList(
  text: string,
  path: string,
  listName: string,
): { list: readonly Written[]; all: WrittenMap } {
  const expected = `(expected a list "${listName}" of releases)`;
  let value: Written;
  try {
    ({ value } = readLenientYaml(text));
  } catch (error) {
    const reason = errorWords(error);
    throw new Error(`${path}: ${reason} ${expected}`, { cause: error });
  }
  const list = isWrittenMap(value) ? value.get(listName) : undefined;
  if (isWrittenMap(value) && isWrittenList(list) && list.length > 0) return { list, all: value };
  throw new Error(`${path}: ${quoteUpstream(list ?? value)} ${expected}`);
}
