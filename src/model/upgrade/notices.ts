import type { ReleasePhase } from '../release/release.ts';
import type { UpgradeRelease } from './data.ts';
import type { UpgradeTable } from './table.ts';

/** What a reader has to know before trusting the list: plain sentences, none where all is known. */
export function upgradeNotices(
  { from, to, sections }: UpgradeTable,
  releases: readonly UpgradeRelease[],
): string[] {
  const phase = releases.find(({ version }) => version === to)?.phase;
  const rows = sections.flatMap((section) => section.rows);
  const isVague = rows.some(({ kind }) => kind === 'gate-maybe');
  const span =
    releases.findIndex(({ version }) => version === to) -
    releases.findIndex(({ version }) => version === from);
  return [
    ...phaseNotice(to, phase),
    ...(isVague ? [`Of some gates it is not known whether v${to} still has them.`] : []),
    ...(span > 1
      ? [
          'A control plane moves one minor release at a time: this is the sum of all steps on the way.',
        ]
      : []),
  ];
}

function phaseNotice(to: string, phase: ReleasePhase | undefined): string[] {
  switch (phase) {
    case 'in-progress':
      return [`v${to} is not out yet: this is what is planned or merged so far.`];
    case 'planned':
      return [`Work on v${to} has not begun: this is what proposals aim at.`];
    default:
      return [];
  }
}
