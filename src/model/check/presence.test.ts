import { describe, expect, it } from 'vitest';
import type { GatePeriod } from '../gate/history.ts';
import { unpackPeriods } from './pack-periods.ts';
import { presenceAt } from './presence.ts';
import type { GateTable, TableGate } from './table.ts';

const release = (version: string, listOf?: string) => ({
  version,
  isOut: true,
  listOf,
  isListEarly: false,
});
const table: GateTable = {
  newest: '1.36',
  releases: [
    release('1.31'),
    release('1.32'),
    release('1.33', '2025-04-01'),
    release('1.34', '2025-08-01'),
    release('1.35', '2025-12-01'),
    release('1.36'),
    release('1.37', '2026-08-01'),
  ],
  gates: [],
};
const gate = (code: string, docs: string, more: Partial<TableGate> = {}): TableGate => ({
  name: 'Widgets',
  code: unpackPeriods(code) as GatePeriod[],
  docs: unpackPeriods(docs) as GatePeriod[],
  removal: undefined,
  isRemoved: false,
  isUndated: false,
  otherwise: [],
  formerNames: [],
  isRenamedInCode: false,
  components: [],
  ...more,
});
const at = (one: TableGate, version: string) => presenceAt(one, version, table);

describe('presenceAt', () => {
  it('follows the code from release to release', () => {
    const one = gate('1.34a- 1.36b+', '');
    expect(at(one, '1.33')).toEqual({ kind: 'not-yet', since: '1.34', basis: 'code' });
    expect(at(one, '1.35')).toMatchObject({ kind: 'present', state: { stage: 'alpha' } });
    expect(at(one, '1.36')).toMatchObject({ kind: 'present', state: { default: true } });
  });

  it('does not know where in a range a gate went away', () => {
    const removal = { after: '1.35', by: '1.37', source: 'code' } as const;
    const one = gate('1.33s+!', '', { removal, isRemoved: true });
    expect(at(one, '1.35').kind).toBe('present');
    expect(at(one, '1.36')).toEqual({ kind: 'unknown', doubt: { kind: 'removal', removal } });
    expect(at(one, '1.37')).toMatchObject({ kind: 'removed', last: { locked: true } });
  });

  it('asks the documentation about releases before the code’s history', () => {
    const one = gate('1.33b+', '1.31a-');
    expect(at(one, '1.32')).toMatchObject({ kind: 'present', basis: 'docs' });
    expect(at(gate('', '1.31a-'), '1.31')).toMatchObject({ kind: 'present', basis: 'docs' });
  });

  it('does not believe the documentation against a list', () => {
    const doubt = { kind: 'disputed', list: '1.35' };
    expect(at(gate('', '1.31a-'), '1.35')).toEqual({ kind: 'unknown', doubt });
    expect(at(gate('', '1.31a-'), '1.36')).toEqual({ kind: 'unknown', doubt });
  });

  it('does not know since when a gate has been there that the code dates before all gates', () => {
    const one = gate('1.35d-', '', { isUndated: true });
    expect(at(one, '1.34')).toEqual({ kind: 'unknown', doubt: { kind: 'unrecorded' } });
    expect(at(one, '1.35').kind).toBe('present');
  });

  it('does not know which of two names an older release has', () => {
    const one = gate('1.31a-', '', { formerNames: ['Wodgets'], isRenamedInCode: true });
    expect(at(one, '1.35')).toMatchObject({ kind: 'unknown', doubt: { other: 'Wodgets' } });
    expect(at(one, '1.37').kind).toBe('present');
  });

  it('tells what the release’s own list says otherwise', () => {
    const otherwise = [{ list: '1.35', periods: unpackPeriods('1.35b+') }];
    const one = gate('1.35b- 1.37b+', '', { otherwise });
    expect(at(one, '1.35')).toMatchObject({ otherwise: { default: true } });
    expect(at(one, '1.36')).toMatchObject({ otherwise: undefined });
  });
});
