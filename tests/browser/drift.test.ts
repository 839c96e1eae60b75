import { expect, it } from 'vitest';
import { driftList } from '../../src/schemas/api/drift.ts';
import { builtJson } from '../dist/site.ts';
import { useSite } from './site.ts';

const site = useSite();

it('filters disagreements by SIG, kind and year from the address', async () => {
  const { findings } = driftList.strip().parse(await builtJson('api/v1/drift.json'));
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const [first] = open.filter(({ sigs, since }) => sigs.length > 0 && since.date !== undefined);
  if (first === undefined) throw new Error('got no open finding with SIG and date, expected some');
  const [sig = ''] = first.sigs;
  const year = first.since.date?.slice(0, 4);
  const wanted = open.filter(
    ({ kind, sigs, since }) =>
      kind === first.kind && sigs.includes(sig) && since.date?.slice(0, 4) === year,
  );
  const query = new URLSearchParams({
    kind: first.kind,
    sig: sig.replace('sig-', ''),
    since: year ?? '',
  });
  const { page, errors } = await site.visit(`/drift/?${query}`);
  await expect
    .poll(() => page.locator('filterable-table [role=status]').textContent())
    .toBe(`${wanted.length} of ${open.length} inconsistencies`);
  expect(await page.locator('.disagreements tbody tr:visible').count()).toBe(wanted.length);
  expect(errors).toEqual([]);
});
