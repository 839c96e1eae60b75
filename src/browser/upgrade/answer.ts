import type { GateTable } from '../../model/check/table.ts';
import type { UpgradeData, UpgradeFile, UpgradeNote } from '../../model/upgrade/data.ts';
import { diff } from '../../model/upgrade/diff.ts';
import { type ReleasePair, releaseOf } from '../../model/upgrade/pairs.ts';
import { upgradeTable } from '../../model/upgrade/table.ts';
import { compareVersions } from '../../model/version.ts';
import { fetchJson } from '../fetch-json.ts';
import { drawAhead } from './ahead.ts';
import { drawTable } from './draw.ts';
import { drawExports } from './exports.ts';

/** What is shown for a pair of releases. */
export interface Answer {
  /** What there is to say in one sentence. */
  readonly words: string;
  readonly nodes: readonly Node[];
  /** The pair that it is about; absent where it is none. */
  readonly pair?: ReleasePair;
}

/** Where the data and the gates are, and the empty table to fill. */
export interface Means {
  readonly source: string;
  readonly gates: string;
  /** The folder with the notes of each release. */
  readonly notes: string;
  readonly frame: HTMLTemplateElement;
}

/** The mark set when everything is at hand and the answer is about to be made. */
export const ASKED = 'upgrade-asked';

/** All data but the notes. */
type Loaded = UpgradeFile & Pick<UpgradeData, 'gates'>;

let loaded: Promise<Loaded> | undefined;
const notes = new Map<string, Promise<readonly UpgradeNote[]>>();

/** What changes between two releases, as the reader wrote them. */
export async function answer(from: string, to: string, means: Means): Promise<Answer> {
  loaded ??= load(means);
  const all = await loaded;
  const { releases } = all;
  const [first, last] = [from, to].map((written) => knownRelease(written, releases));
  if (first === undefined || last === undefined) {
    const unknown = first === undefined ? from : to;
    return { words: `“${unknown}” is not a known release. Choose two from the list.`, nodes: [] };
  }
  if (compareVersions(first, last) > 0) {
    return {
      words: `v${first} is newer than v${last}. Kubernetes cannot be downgraded: swap the two.`,
      nodes: [],
    };
  }
  if (first === last) {
    return {
      words: `From v${first} to v${last} nothing changes: both are one release.`,
      nodes: [],
    };
  }
  const data = { ...all, notes: await loadNotes(all, [first, last], means) };
  performance.mark(ASKED);
  const table = upgradeTable(data, diff(data, first, last));
  const nodes = [
    ...drawAhead(table, releases),
    drawExports(table, data.today),
    drawTable(means.frame, table),
  ];
  return { words: '', nodes, pair: { from: first, to: last } };
}

function knownRelease(written: string, releases: UpgradeData['releases']): string | undefined {
  const release = releaseOf(written);
  return releases.find(({ version }) => version === release)?.version;
}

async function load({ source, gates }: Means): Promise<Loaded> {
  try {
    const [file, table] = await Promise.all([
      fetchJson<UpgradeFile>(source),
      fetchJson<GateTable>(gates),
    ]);
    return { ...file, gates: table.gates };
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

/** The notes of the releases that an upgrade leads through, each release loaded once. */
async function loadNotes(
  { noted }: Loaded,
  [from, to]: readonly [string, string],
  { notes: folder }: Means,
): Promise<UpgradeNote[]> {
  const needed = noted.filter(
    (release) => compareVersions(from, release) < 0 && compareVersions(release, to) <= 0,
  );
  const each = needed.map(async (release) => {
    const asked =
      notes.get(release) ?? fetchJson<readonly UpgradeNote[]>(`${folder}${release}.json`);
    notes.set(release, asked);
    return asked.catch((error: unknown) => {
      notes.delete(release);
      throw error;
    });
  });
  return (await Promise.all(each)).flat();
}
