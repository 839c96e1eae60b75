import type { GateTable } from '../../model/check/table.ts';
import type { UpgradeData, UpgradeFile } from '../../model/upgrade/data.ts';
import { diff } from '../../model/upgrade/diff.ts';
import { upgradeTable } from '../../model/upgrade/table.ts';
import { compareVersions } from '../../model/version.ts';
import { drawAhead } from './ahead.ts';
import { drawTable } from './draw.ts';
import { drawExports } from './exports.ts';

/** What is shown for a pair of releases. */
export interface Answer {
  /** What there is to say in one sentence. */
  readonly words: string;
  readonly nodes: readonly Node[];
}

/** Where the data and the gates are, and the empty table to fill. */
export interface Means {
  readonly source: string;
  readonly gates: string;
  readonly frame: HTMLTemplateElement;
}

/** The mark set when everything is at hand and the answer is about to be made. */
export const ASKED = 'upgrade-asked';

let data: Promise<UpgradeData> | undefined;

/** What changes between two releases, as the reader wrote them. */
export async function answer(from: string, to: string, means: Means): Promise<Answer> {
  data ??= load(means);
  const all = await data;
  const unknown = [from, to].find(
    (asked) => !all.releases.some(({ version }) => version === asked),
  );
  if (unknown !== undefined) {
    return {
      words: `“${unknown}” is not a release on record: choose two from the list.`,
      nodes: [],
    };
  }
  if (compareVersions(from, to) > 0) {
    return {
      words: `v${from} is newer than v${to}. There is no way back: swap the two.`,
      nodes: [],
    };
  }
  if (from === to) return { words: `From v${from} to v${to} nothing changes.`, nodes: [] };
  performance.mark(ASKED);
  const table = upgradeTable(all, diff(all, from, to));
  const nodes = [
    ...drawAhead(table, all.releases),
    drawExports(table, all.today),
    drawTable(means.frame, table),
  ];
  return { words: '', nodes };
}

async function load(means: Pick<Means, 'source' | 'gates'>): Promise<UpgradeData> {
  try {
    const [file, table] = await Promise.all([
      fetchJson<UpgradeFile>(means.source),
      fetchJson<GateTable>(means.gates),
    ]);
    return { ...file, gates: table.gates };
  } catch (error) {
    data = undefined;
    throw error;
  }
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: got status ${response.status}, expected 200`);
  return response.json();
}
