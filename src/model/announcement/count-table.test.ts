import { expect, it } from 'vitest';
import type { Announcement } from '../../schemas/announcement.ts';
import type { FeatureRow } from '../features/row.ts';
import { phraseText } from '../page/phrase.ts';
import type { ComparedList } from './comparison.ts';
import { countsTable } from './count-table.ts';

const row = (id: string, standing: FeatureRow['standing'] = 'shipped') =>
  ({ stage: 'stable', isGraduation: true, standing, enhancement: { id } }) as FeatureRow;
const list = (...titles: string[]) =>
  ({
    list: { stage: 'stable' },
    enhancements: titles.map((title) => ({ title })),
  }) as unknown as ComparedList;
const differences = (
  counts: Omit<NonNullable<Announcement['counts']>, 'line'>,
  rows: FeatureRow[],
  ...lists: ComparedList[]
) =>
  countsTable({ counts } as Announcement, rows, lists).rows.map((cells) =>
    phraseText(cells.at(-1)?.[0] ?? []),
  );

it('tells what is listed there only or found here only, also where both are as many', () => {
  expect(differences({ stable: 2 }, [row('a'), row('b')], list('a', 'c'))[1]).toBe(
    'same number, but 1 listed there only, 1 found here only',
  );
  expect(differences({ stable: 2 }, [row('a'), row('b', 'disputed')], list('a', 'b'))[1]).toBe(
    '1 disputed here',
  );
  expect(differences({ stable: 2 }, [row('a'), row('b')], list('a', 'b'))[1]).toBe('none');
  expect(differences({ stable: 3 }, [row('a'), row('b')], list('a'))[1]).toBe(
    '1 of 3 listed there',
  );
});

it('says what a total counts beside the stages, where the announcement states them all', () => {
  const stages = { stable: 2, beta: 3, alpha: 4 };
  expect(differences({ ...stages, total: 9 }, [])[0]).toBe('the sum of the stages announced');
  expect(differences({ ...stages, total: 11 }, [])[0]).toBe(
    '2 announced without one of these stages',
  );
  expect(differences({ stable: 2, total: 9 }, [])[0]).toBe('');
});
