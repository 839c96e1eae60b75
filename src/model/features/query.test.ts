import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../stage.ts';
import { EVERYTHING, parseQuery, readQuery, TABLE_KINDS } from './query.ts';
import { queryPairs, writeQuery } from './write-query.ts';

const slug = fc
  .stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,5})?$/)
  .filter((it) => !it.startsWith('sig-'));
const gate = fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,9}$/);
const kep = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map(String),
  fc.constant('sig-cli/5295-kyaml'),
);
const component = fc.oneof(gate, fc.constantFrom('Kubernetes commands', 'kubelet (node agent)'));
const some = <T>(each: fc.Arbitrary<T>) => fc.uniqueArray(each, { maxLength: 3 });
const query = fc
  .record({
    table: fc.constantFrom(...TABLE_KINDS),
    release: fc.option(
      fc.integer({ min: 0, max: 99 }).map((minor) => `1.${minor}`),
      { nil: undefined },
    ),
    stages: some(fc.constantFrom(...STAGES)),
    sigs: some(slug),
    components: some(component),
    gates: some(gate),
    keps: some(kep),
    isChangedOnly: fc.boolean(),
    columns: some(fc.stringMatching(/^[a-z]{1,6}$/)),
  })
  .map((each) => (each.table === 'history' ? { ...each, release: undefined } : each));

describe('a query', () => {
  it('is read back as it was written, from a marker and from an address', () => {
    fc.assert(
      fc.property(query, (each) => {
        expect(parseQuery(writeQuery(each))).toEqual(each);
        const address = new URLSearchParams(queryPairs(each));
        expect(readQuery(new URLSearchParams(address.toString()))).toEqual(each);
      }),
    );
  });

  it('takes what people write for it', () => {
    expect(parseQuery('')).toEqual(EVERYTHING);
    expect(parseQuery(' release=v1.34  sig=sig-node,Node stage=GA,beta keps=KEP-0752 ')).toEqual({
      ...EVERYTHING,
      release: '1.34',
      sigs: ['node'],
      stages: ['stable', 'beta'],
      keps: ['752'],
    });
    expect(parseQuery('changed=false')).toEqual(EVERYTHING);
    for (const text of [
      `release="1.34" gates='A, B' changed`,
      'release = 1.34 gates=A, B changed=yes',
      'release=1.34 gates=A,B changed=true',
    ]) {
      expect(parseQuery(text)).toEqual({
        ...EVERYTHING,
        ...{ release: '1.34', gates: ['A', 'B'], isChangedOnly: true },
      });
    }
    expect(parseQuery('component="Kubernetes commands", kubelet').components).toEqual([
      'Kubernetes commands',
      'kubelet',
    ]);
    // Attributes and addresses that a template fills in.
    const padded = [
      ['release', ' 1.34\n'],
      ['changed', ' true '],
    ] as const;
    expect(readQuery(padded)).toEqual(parseQuery('release=1.34 changed'));
  });

  it.each([
    ['realease=1.34', /unknown key "realease" \(did you mean release\? expected one of table, /],
    ['gate=A', /unknown key "gate" \(did you mean gates\? /],
    ['__proto__=1', /unknown key "__proto__"/],
    ['sig=node sig=cli', /"sig" is given twice/],
    ['release=1', /release: got "1", expected a minor release/],
    ['stage=done', /stage: got "done", expected alpha or beta/],
    ['sig=', /sig: got "", expected a SIG/],
    ['component="a>b"', /component: got "a>b", expected components/],
    ['changed=on', /changed: got "on", expected yes or no/],
    ['gates="A', /gates: got "", expected names/],
    ['columns=a-b', /columns: got "a-b", expected keys of columns/],
    ['table=history release=1.34', /release: table=history is of all releases/],
    ['release=1.34" sig=node', /unknown key """/],
    ['table=x keps=y', /table: got "x".*; keps: got "y"/],
  ])('refuses %s and says why', (text, message) => {
    expect(() => parseQuery(text)).toThrow(message);
  });
});
