import { describe, expect, it } from 'vitest';
import { knownSig, SIG_SLUGS, WRITTEN_FORMS } from './known.ts';
import { withRealSigs } from './real-names.ts';

const record = { id: 'sig-node/1-x', title: 'X', path: 'keps/sig-node/1-x/kep.yaml' };

describe('withRealSigs', () => {
  it('leaves alone what is written as it should be', () => {
    const real = { ...record, owningSig: 'sig-node', participatingSigs: ['sig-cli', 'wg-batch'] };
    expect(withRealSigs(real)).toBe(real);
    expect(withRealSigs(record)).toBe(record);
  });

  it('puts real names in the place of written ones, each once, and says so', () => {
    const { owningSig, participatingSigs, problems } = withRealSigs({
      ...record,
      owningSig: 'sig-arch',
      participatingSigs: ['sig-apimachinery', 'sig-machinery', 'committee-steering'],
    });
    expect(owningSig).toBe('sig-architecture');
    expect(participatingSigs).toEqual(['sig-api-machinery', 'committee-steering']);
    expect(problems?.map(({ field, kind, got }) => [field, kind, got])).toEqual([
      ['owning-sig', 'normalised', 'sig-arch'],
      ['participating-sigs', 'normalised', 'sig-apimachinery'],
      ['participating-sigs', 'normalised', 'sig-machinery'],
    ]);
  });

  it('makes a problem of a name that is no SIG’s, after those of the record', () => {
    const missing = { field: 'title', kind: 'missing' as const, expected: 'a title' };
    const { owningSig, participatingSigs, problems } = withRealSigs({
      ...record,
      owningSig: 'sig-nod',
      participatingSigs: ['sig-cli'],
      problems: [missing],
    });
    expect(owningSig).toBeUndefined();
    expect(participatingSigs).toEqual(['sig-cli']);
    expect(problems).toEqual([
      missing,
      expect.objectContaining({ field: 'owning-sig', kind: 'not-a-value', got: 'sig-nod' }),
    ]);
  });
});

describe('the written forms', () => {
  it('are no SIG’s names and lead to one', () => {
    for (const [written, slug] of Object.entries(WRITTEN_FORMS)) {
      expect(SIG_SLUGS.has(written), written).toBe(false);
      expect(knownSig(written)).toBe(`sig-${slug}`);
    }
    expect(knownSig('constructor')).toBeUndefined();
  });
});
