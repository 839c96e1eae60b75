import { UNKNOWN } from '../model/upgrade/cells.ts';
import { kindLabel } from '../model/upgrade/kinds.ts';
import type { UpgradeTable } from '../model/upgrade/table.ts';
import { type Choice, choicesOf, type Filter } from './index-table.ts';

/** What occurs in a table and can be filtered by. */
export type UpgradeChoices = Pick<UpgradeTable, 'kinds' | 'components' | 'sigs'>;

/** The filters of an upgrade's table; what stays as it is is hidden until the reader asks for it. */
export function upgradeFilters({ kinds, components, sigs }: UpgradeChoices): Filter[] {
  const unknown: Choice = { value: UNKNOWN, label: 'Not known' };
  return [
    {
      name: 'change',
      label: 'What happens',
      column: 'change',
      all: 'Anything',
      choices: kinds.map((kind) => ({ value: kind, label: kindLabel(kind) })),
    },
    {
      name: 'component',
      label: 'Component',
      column: 'component',
      all: 'All components',
      choices: [...choicesOf(components), unknown],
    },
    {
      name: 'sig',
      label: 'SIG',
      column: 'sig',
      all: 'All SIGs',
      choices: [...choicesOf(sigs), unknown],
    },
    {
      name: 'show',
      label: 'Unchanged gates',
      column: 'change',
      all: 'Shown',
      choices: [{ value: 'any', label: 'Hidden' }],
      initial: 'any',
    },
  ];
}

/** What the table of an upgrade is called. */
export function upgradeCaption(from: string, to: string): string {
  return `What changes from v${from} to v${to}`;
}
