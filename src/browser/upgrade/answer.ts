import type { GateTable } from '../../model/check/table.ts';
import type {
  UpgradeData,
  UpgradeFile,
  UpgradeNote,
  UpgradeRelease,
} from '../../model/upgrade/data.ts';
import { upgradeNotices } from '../../model/upgrade/notices.ts';
import { releaseOf } from '../../model/upgrade/pairs.ts';
import type { UpgradeTable } from '../../model/upgrade/table.ts';
import { upgradeTable } from '../../model/upgrade/table.ts';
import { compareVersions } from '../../model/version.ts';
import { elementWith } from '../elements.ts';
import { fetchOnce } from '../fetch-once.ts';
import { itemsBetween } from '../items-between.ts';
import type { PairAnswer } from '../pair-element.ts';
import { unknownRelease } from '../unknown-release.ts';
import { drawTable } from './draw.ts';
import { drawExports } from './exports.ts';

/** Where the data and the gates are, and the empty table to fill. */
export interface UpgradeMeans {
  readonly source: string;
  readonly gates: string;
  /** The folder with the notes of each release. */
  readonly notes: string;
  readonly frame: HTMLTemplateElement;
}

/** What changes between two releases, as the reader wrote them. */
export async function answerUpgrade(
  from: string,
  to: string,
  means: UpgradeMeans,
): Promise<PairAnswer> {
  const [file, { gates }] = await Promise.all([
    fetchOnce<UpgradeFile>(means.source),
    fetchOnce<GateTable>(means.gates),
  ]);
  const { releases, noted } = file;
  const [first, last] = [from, to].map((written) => knownRelease(written, releases));
  if (first === undefined || last === undefined) {
    const unknown = first === undefined ? from : to;
    return { words: `${unknownRelease(unknown)} Choose two from the list.` };
  }
  if (compareVersions(first, last) > 0) {
    return {
      words: `v${first} is newer than v${last}. Kubernetes cannot be downgraded: swap the two.`,
    };
  }
  if (first === last) {
    return { words: `From v${first} to v${last} nothing changes: both are one release.` };
  }
  const notes = await itemsBetween<UpgradeNote>([first, last], noted, means.notes);
  const data = { ...file, gates, notes };
  const table = upgradeTable(data, first, last);
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

/** What stands ahead of the parts, as the page of a pair draws it. */
function drawAhead(table: UpgradeTable, releases: readonly UpgradeRelease[]): Node[] {
  const heading = elementWith('h2', `From v${table.from} to v${table.to}`);
  const notices = upgradeNotices(table, releases);
  if (notices.length === 0) return [heading];
  const notice = elementWith('p', notices.join(' '));
  notice.className = 'upgrade-notice';
  return [heading, notice];
}
