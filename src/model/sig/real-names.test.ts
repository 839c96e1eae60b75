import { describe, expect, it } from 'vitest';
import { knownGroups } from './known.ts';
import { issueWithRealSigs, notesWithRealSigs, withRealSigs } from './real-names.ts';

const known = knownGroups([
  ...['sig-node', 'sig-cli', 'sig-architecture', 'sig-api-machinery'],
  ...['wg-batch', 'committee-steering'],
]);
const record = { id: 'sig-node/1-x', title: 'X', path: 'keps/sig-node/1-x/kep.yaml' };

describe('withRealSigs', () => {
  it('leaves alone what is written as it should be', () => {
    const real = { ...record, owningSig: 'sig-node', participatingSigs: ['sig-cli', 'wg-batch'] };
    expect(withRealSigs(real, known)).toBe(real);
    expect(withRealSigs(record, known)).toBe(record);
  });

  it('puts real names in the place of written ones, each once, and says so', () => {
    const { owningSig, participatingSigs, problems } = withRealSigs(
      {
        ...record,
        owningSig: 'sig-arch',
        participatingSigs: ['sig-apimachinery', 'sig-machinery', 'committee-steering'],
      },
      known,
    );
    expect(owningSig).toBe('sig-architecture');
    expect(participatingSigs).toEqual(['sig-api-machinery', 'committee-steering']);
    expect(problems?.map(({ field, kind, got }) => [field, kind, got])).toEqual([
      ['owning-sig', 'normalized', 'sig-arch'],
      ['participating-sigs', 'normalized', 'sig-apimachinery'],
      ['participating-sigs', 'normalized', 'sig-machinery'],
    ]);
  });

  it('makes a problem of a name that is no group’s, after those of the record', () => {
    const missing = { field: 'title', kind: 'missing' as const, expected: 'a title' };
    const { owningSig, participatingSigs, problems } = withRealSigs(
      {
        ...record,
        owningSig: 'sig-nod',
        participatingSigs: ['sig-cli', 'wg-bach'],
        problems: [missing],
      },
      known,
    );
    expect(owningSig).toBeUndefined();
    expect(participatingSigs).toEqual(['sig-cli']);
    expect(problems).toEqual([
      missing,
      expect.objectContaining({ field: 'owning-sig', kind: 'not-a-value', got: 'sig-nod' }),
      expect.objectContaining({ field: 'participating-sigs', kind: 'not-a-value', got: 'wg-bach' }),
    ]);
  });

  it('takes every name for a group’s where no groups were read', () => {
    const written = { ...record, owningSig: 'sig-nod' };
    expect(withRealSigs(written, knownGroups())).toBe(written);
  });
});

it('does the same for the labels and the text of an issue', () => {
  const issue = {
    ...{ number: 1, title: 'X', state: 'open' as const, url: 'https://example.org' },
    labels: { sigs: ['sig-arch', 'sig-subproject'], wgs: ['wg-batch'] },
    body: { hasDescription: true, sigs: ['sig-node'] },
  };
  const { labels, body, problems } = issueWithRealSigs(issue, known);
  expect(labels).toEqual({ sigs: ['sig-architecture'], wgs: ['wg-batch'] });
  expect(body).toEqual(issue.body);
  expect(problems?.map(({ field, kind }) => [field, kind])).toEqual([
    ['labels.sig', 'normalized'],
    ['labels.sig', 'not-a-value'],
  ]);
});

it('does the same for release notes', () => {
  const real = { pr: 1, sigs: ['sig-node'] };
  const notes = {
    version: '1.30',
    path: 'x',
    notes: [real, { pr: 2, sigs: ['sig-nod'] }],
  } as unknown as Parameters<typeof notesWithRealSigs>[0];
  const { notes: shown, problems } = notesWithRealSigs(notes, known);
  expect(shown).toEqual([real, { pr: 2, sigs: undefined }]);
  expect(problems?.map(({ field }) => field)).toEqual(['2.sigs']);
});
