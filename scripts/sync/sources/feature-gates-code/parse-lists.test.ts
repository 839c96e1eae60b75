import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeEntry } from '../../../../src/schemas/feature-gate.ts';
import { featureGate } from '../../../../src/schemas/feature-gate.ts';
import { joinGateLists, type ReleaseGateList } from './parse-lists.ts';

const alpha: CodeEntry = { version: '1.30', stage: 'alpha', default: false, locked: false };
const beta: CodeEntry = { version: '1.33', stage: 'beta', default: true, locked: false };
const lateBeta: CodeEntry = { ...beta, version: '1.34' };

const list = (release: string, gates: Record<string, CodeEntry[]>): ReleaseGateList => ({
  release,
  gates: new Map(Object.entries(gates).map(([name, entries]) => [name, { entries, problems: [] }])),
});

const rename = { from: 'Former', to: 'Present', reason: 'test' };

describe('joinGateLists', () => {
  it('takes the history from the newest list that holds the gate', () => {
    const { gates } = joinGateLists(
      [list('1.34', { Stays: [alpha, beta] }), list('1.9', { Stays: [alpha], Gone: [alpha] })],
      [],
    );
    expect(gates.get('Stays')).toEqual({ history: [alpha, beta], lists: ['1.9', '1.34'] });
    expect(gates.get('Gone')).toEqual({ history: [alpha], lists: ['1.9'] });
  });

  it('keeps what older lists say otherwise', () => {
    const { gates } = joinGateLists(
      [
        list('1.33', { Gate: [alpha, beta] }),
        list('1.34', { Gate: [alpha, lateBeta] }),
        list('1.32', { Gate: [alpha] }),
      ],
      [],
    );
    expect(gates.get('Gate')?.otherHistories).toEqual([{ list: '1.33', history: [alpha, beta] }]);
  });

  it('joins names that differ by case under the newest spelling', () => {
    const { gates } = joinGateLists(
      [list('1.33', { GateAPI: [alpha] }), list('1.34', { GateApi: [alpha] })],
      [],
    );
    expect([...gates]).toEqual([
      ['GateApi', { history: [alpha], lists: ['1.33', '1.34'], formerNames: ['GateAPI'] }],
    ]);
  });

  it('joins renamed gates, also over several names', () => {
    const { gates } = joinGateLists(
      [
        list('1.32', { Oldest: [alpha] }),
        list('1.33', { Former: [alpha, beta] }),
        list('1.34', { Present: [alpha, lateBeta] }),
      ],
      [rename, { from: 'Oldest', to: 'Former', reason: 'test' }],
    );
    expect([...gates]).toEqual([
      [
        'Present',
        {
          history: [alpha, lateBeta],
          lists: ['1.32', '1.33', '1.34'],
          otherHistories: [{ list: '1.33', history: [alpha, beta] }],
          formerNames: ['Oldest', 'Former'],
        },
      ],
    ]);
  });

  it('reports a list that holds both names of a gate', () => {
    const { gates } = joinGateLists([list('1.34', { Former: [beta], Present: [alpha] })], [rename]);
    expect(gates.get('Present')).toMatchObject({
      history: [alpha],
      lists: ['1.34'],
      otherHistories: [{ list: '1.34', history: [beta] }],
      problems: [{ kind: 'contradiction', field: 'name', got: 'Former' }],
    });
  });

  it('names a gate without a single readable entry instead of inventing one', () => {
    const { gates, problems } = joinGateLists([list('1.34', { Empty: [], Gate: [alpha] })], []);
    expect([...gates.keys()]).toEqual(['Gate']);
    expect(problems).toMatchObject([{ field: 'Empty', kind: 'missing' }]);
  });

  it.each([
    [
      'whose former name no list holds',
      rename,
      { Present: [alpha] },
      /Former → Present: no gate list holds "Former"/,
    ],
    [
      'whose later name no list holds',
      rename,
      { Former: [alpha] },
      /Former → Present: no gate list holds "Present"/,
    ],
    [
      'that only changes case',
      { ...rename, to: 'FORMER' },
      { Former: [alpha] },
      /Former → FORMER: .* case/,
    ],
  ])('refuses a rename %s, naming the entry', (_, entry, gates, message) => {
    expect(() => joinGateLists([list('1.34', gates)], [entry])).toThrow(message);
  });

  it('refuses renames in a circle and two lists for one release', () => {
    const back = { from: 'Present', to: 'Former', reason: 'test' };
    expect(() => joinGateLists([list('1.34', { Former: [alpha] })], [rename, back])).toThrow(
      /back to itself/,
    );
    expect(() => joinGateLists([list('1.34', {}), list('1.34', {})], [])).toThrow(/two for 1\.34/);
  });
});

const entries = fc.subarray([alpha, beta, lateBeta], { minLength: 1 });
const gates = fc.dictionary(fc.constantFrom('Alpha', 'ALPHA', 'Beta', 'Gamma'), entries);
const lists = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 8, max: 12 }), gates), { selector: ([minor]) => minor })
  .map((pairs) => pairs.map(([minor, held]) => list(`1.${minor}`, held)));

describe('the laws of joinGateLists', () => {
  it('does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(lists, (some) => {
        expect(joinGateLists(some.toReversed(), [])).toEqual(joinGateLists(some, []));
      }),
    );
  });

  it('is idempotent: joining its own histories gives them again', () => {
    fc.assert(
      fc.property(lists, (some) => {
        const once = joinGateLists(some, []);
        const histories = Object.fromEntries(
          [...once.gates].map(([name, code]) => [name, code.history]),
        );
        const twice = joinGateLists([list('1.99', histories)], []);
        expect([...twice.gates].map(([name, code]) => [name, code.history])).toEqual(
          Object.entries(histories),
        );
      }),
    );
  });

  it('gives every gate of every list a record that passes the schema', () => {
    fc.assert(
      fc.property(lists, (some) => {
        const joined = joinGateLists(some, []);
        const known = new Set(
          [...joined.gates].flatMap(([name, code]) => [name, ...(code.formerNames ?? [])]),
        );
        for (const [name, code] of joined.gates) featureGate.parse({ name, code });
        for (const { gates: held } of some)
          for (const name of held.keys()) expect(known).toContain(name);
      }),
    );
  });
});
