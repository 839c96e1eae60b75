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
    ...(isVague ? [`It is unknown whether some feature gates still exist in v${to}.`] : []),
    ...(span > 1
      ? [
          'Upgrade the control plane one minor version at a time. This page combines the changes of every version in between.',
        ]
      : []),
  ];
}

function phaseNotice(to: string, phase: ReleasePhase | undefined): string[] {
  switch (phase) {
    case 'in-progress':
      return [`v${to} is not released yet. This page shows what is planned or merged so far.`];
    case 'planned':
      return [`Development of v${to} has not started. This page shows what KEPs plan for it.`];
    default:
      return [];
  }
}
