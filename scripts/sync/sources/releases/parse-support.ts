import { compareVersions } from '../../../../src/model/version.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import type { UnreadFile } from '../../engine/source.ts';
import { fieldOf, noteUnknown, readRelease } from '../../reading/fields.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import { type ItemKeys, readItems } from '../../reading/list-items.ts';
import { Oddities } from '../../reading/oddities.ts';
import { noteOrder } from '../../reading/order.ts';
import { fileNotices, unreadFile } from '../../reading/standing.ts';
import { isWrittenMap, type Written, type WrittenMap } from '../../reading/written.ts';
import { readYamlFile } from '../../reading/yaml-file.ts';
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

/** A file of data about support; its text is absent where upstream has no such file. */
export interface SupportFile {
  readonly path: string;
  readonly text: string | undefined;
}

/** What one of the files says, and what of it cannot be read. */
export interface ParsedSupport {
  readonly path: string;
  readonly blocks: SupportByRelease;
  /** Where there is any, who is missing cannot be told. */
  readonly unread: readonly UnreadFile[];
  /** What else is odd about it as a whole, one line each. */
  readonly notices: readonly string[];
}

const UPCOMING = 'upcoming_releases';

const EXPECTED_RELEASE = 'a release such as "1.34"';

const ONCE = 'each release once; the first entry, which is the later one, is read';

const SCHEDULE_FIELDS = [
  ...['release', 'releaseDate', 'maintenanceModeStartDate', 'endOfLifeDate'],
  ...['next', 'previousPatches', 'note'],
];
const PATCH_DATES = ['cherryPickDeadline', 'targetDate'];
const END_OF_LIFE_FIELDS = ['release', 'endOfLifeDate', 'finalPatchRelease', 'note'];
const ENTRY_FIELDS = [...new Set([...SCHEDULE_FIELDS, ...END_OF_LIFE_FIELDS])];
const ENTRIES: ItemKeys = { known: ENTRY_FIELDS, name: 'release' };

/**
 * Reads `data/releases/schedule.yaml` of kubernetes/website: the supported releases. Notes are prose
 * and left out.
 */
export function parseSchedule(text: string | undefined, path: string): ParsedSupport {
  return readEntries(text, path, 'schedules', (entry, release, oddities, all) => {
    const next = nextIn(entry, oddities);
    noteUnknown(entry, next.fields, oddities);
    const released = readRequiredDay(fieldOf(entry, 'releaseDate', oddities));
    const maintenance = readRequiredDay(fieldOf(entry, 'maintenanceModeStartDate', oddities));
    const endOfLife = readRequiredDay(fieldOf(entry, 'endOfLifeDate', oddities));
    const nextPatch = readPatchRelease(next.written, 'next', release, oddities);
    const patches = readPatches(entry.get('previousPatches'), release, oddities);
    const newest = patches[0]?.version;
    if (newest && nextPatch && compareVersions(nextPatch.version, newest) <= 0) {
      const expected = `a patch release after ${newest}`;
      oddities.add('next.release', 'contradiction', expected, nextPatch.version);
    }
    const first = patches.find(({ version }) => version === `${release}.0`)?.date;
    if (first !== undefined && released !== undefined && first !== released) {
      const expected = `the targetDate of ${release}.0, which is ${first}`;
      oddities.add('releaseDate', 'contradiction', expected, released);
    }
    noteOrder(
      { releaseDate: released, maintenanceModeStartDate: maintenance, endOfLifeDate: endOfLife },
      oddities,
    );
    const inOrder = [...(nextPatch ? [nextPatch] : []), ...patches].reverse();
    noteOrder(
      Object.fromEntries(inOrder.map(({ version, date }) => [`targetDate of ${version}`, date])),
      oddities,
    );
    const days = readPatchDays(all.get(UPCOMING), oddities).filter(
      ({ date }) => endOfLife === undefined || date <= endOfLife,
    );
    return {
      released,
      maintenance,
      endOfLife,
      ...(patches.length > 0 && { patches }),
      nextPatch,
      ...(days.length > 0 && { patchDays: days }),
    };
  });
}

/** The next patch, and the fields that an entry may have: before 2022, the dates of the patch stood beside its name. */
function nextIn(entry: WrittenMap, oddities: Oddities) {
  const written = entry.get('next');
  if (typeof written !== 'string' || !PATCH_DATES.some((key) => entry.has(key))) {
    return { written, fields: SCHEDULE_FIELDS };
  }
  const dates = PATCH_DATES.map((key) => [key, entry.get(key) ?? null] as const);
  oddities.add('next', 'normalized', 'a patch release with its dates', written);
  const patch = new Map<string, Written>([['release', written], ...dates]);
  return { written: patch, fields: [...SCHEDULE_FIELDS, ...PATCH_DATES] };
}

/** Reads `data/releases/eol.yaml` of kubernetes/website: the releases whose support has ended. */
export function parseEndOfLife(text: string | undefined, path: string): ParsedSupport {
  return readEntries(text, path, 'branches', (entry, release, oddities) => {
    noteUnknown(entry, END_OF_LIFE_FIELDS, oddities);
    const endOfLife = readRequiredDay(fieldOf(entry, 'endOfLifeDate', oddities));
    const finalPatch = readPatchVersion(fieldOf(entry, 'finalPatchRelease', oddities), release);
    return { endOfLife, finalPatch };
  });
}

function readEntries(
  text: string | undefined,
  path: string,
  listName: string,
  read: (
    entry: WrittenMap,
    release: string,
    oddities: Oddities,
    all: WrittenMap,
  ) => Omit<SupportBlock, 'path' | 'problems'>,
): ParsedSupport {
  const file = readFile(text, path, listName);
  if ('problem' in file) return { path, blocks: new Map(), unread: [file], notices: [] };
  const blocks = new Map<string, SupportBlock>();
  const unread: UnreadFile[] = [];
  for (const [index, item] of file.list.entries()) {
    const oddities = new Oddities();
    const entry = isWrittenMap(item) ? withKnownKeys(item, ENTRY_FIELDS, oddities) : new Map();
    const version = readRelease(fieldOf(entry, 'release', oddities), '1.34');
    if (version === undefined) {
      unread.push(unreadFile(path, `${listName}[${index}].release`, EXPECTED_RELEASE, item));
      continue;
    }
    const before = blocks.get(version);
    if (before !== undefined) {
      oddities.add('endOfLifeDate', 'contradiction', ONCE, entry.get('endOfLifeDate') ?? undefined);
    }
    const facts = before ?? { path, ...read(entry, version, oddities, file.all) };
    const problems = [...(before?.problems ?? []), ...(oddities.problems ?? [])];
    blocks.set(version, { ...facts, ...(problems.length > 0 && { problems }) });
  }
  return { path, blocks, unread, notices: file.notices };
}

function readFile(
  text: string | undefined,
  path: string,
  listName: string,
): { list: readonly Written[]; all: WrittenMap; notices: readonly string[] } | UnreadFile {
  const expected = `a list "${listName}" of releases`;
  if (text === undefined) return unreadFile(path, '(file)', expected, 'no such file');
  const file = readYamlFile(text, path, expected, [listName, UPCOMING]);
  if ('problem' in file) return file;
  const oddities = new Oddities();
  const written = file.map.get(listName);
  const list = readItems({ name: listName, written, oddities }, expected, ENTRIES);
  return list !== undefined && list.length > 0
    ? { list, all: file.map, notices: [...file.notices, ...fileNotices(path, oddities)] }
    : unreadFile(path, '(file)', expected, written ?? file.map);
}
