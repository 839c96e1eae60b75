import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPeriods, unpackPeriods } from './pack-periods.ts';
import { packTable, unpackTable } from './pack-table.ts';
import type { GateTable } from './table.ts';

const release = fc.integer({ min: 4, max: 60 }).map((minor) => `1.${minor}`);
const period = fc.record({
  stage: fc.constantFrom('alpha', 'beta', 'stable', 'deprecated'),
  default: fc.option(fc.boolean(), { nil: undefined }),
  locked: fc.boolean(),
  since: release,
});
/** Only the last period is open. */
const periods = fc
  .tuple(fc.array(fc.tuple(period, release)), fc.option(release, { nil: undefined }))
  .map(([all, end]) =>
    all.map(([one, to], index) => ({ ...one, to: index === all.length - 1 ? end : to })),
  );
const gate = fc.record({
  name: fc.string(),
  code: periods,
  docs: periods,
  removal: fc.option(
    fc.record({ after: release, by: release, source: fc.constantFrom('code', 'docs') }),
    { nil: undefined },
  ),
  isUndated: fc.boolean(),
  otherwise: fc.uniqueArray(fc.record({ list: release, periods }), {
    selector: ({ list }) => list,
  }),
  formerNames: fc.array(fc.string()),
  isRenamedInCode: fc.boolean(),
});

describe('a packed table', () => {
  it('is read as it was', () => {
    fc.assert(
      fc.property(fc.array(gate), fc.boolean(), (gates, isGone) => {
        const table: GateTable = {
          newest: '1.36',
          releases: [{ version: '1.36', isOut: true, listOf: undefined, isListEarly: false }],
          gates: gates.map((one) => ({
            ...one,
            isRemoved: one.removal !== undefined || isGone,
            components: [
              { name: 'kubelet', by: ['KEP-1', 'KEP-2'] },
              { name: 'kube-apiserver', by: ['KEP-2'] },
            ],
          })),
        };
        const written = JSON.parse(JSON.stringify(packTable(table)));
        expect(unpackTable(written)).toEqual(table);
      }),
    );
  });

  it('spells periods shortly', () => {
    const text = '1.18a- 1.24b+ 1.33~1.36s+!';
    expect(packPeriods(unpackPeriods(text))).toBe(text);
    expect(unpackPeriods(text)[0]).toEqual({
      stage: 'alpha',
      default: false,
      locked: false,
      since: '1.18',
      to: '1.24',
    });
  });

  it('refuses anything else', () => {
    expect(() => unpackPeriods('1.18x-')).toThrow('"1.18x-" is not a gate\'s period');
  });
});
