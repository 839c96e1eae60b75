import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseNotes } from '../../../../src/schemas/release-notes.ts';
import { readFixture } from '../../testing/fixture.ts';
import { parseNotes } from './index.ts';
import { parseReleaseNotes, releaseOfNotesPath } from './parse.ts';

const PATH = 'releases/release-1.34/release-notes/release-notes-draft.json';
const GATES = new Set(['PodWidgets', 'Gadgets']);
const fixture = readFixture(import.meta, 'release-notes-draft.json');

const parse = (text: string) => {
  const { record, prose } = parseReleaseNotes(text, PATH, GATES);
  return { record: releaseNotes.parse(record), prose };
};
const NOTE = { pr_number: 5, pr_url: 'x/pull/5', author: 'a' };
const parseOne = (note: object) => parse(JSON.stringify({ 5: { ...NOTE, ...note } })).record;

it.each([
  ['releases/release-1.20/release-notes-draft.json', '1.20'],
  [PATH, '1.34'],
  ['releases/release-1.34/release-notes/maps/pr-1-map.yaml', undefined],
  ['releases/release-1.34/release-notes/old/release-notes-draft.json', undefined],
])('releaseOfNotesPath %s: %s', (path, version) => {
  expect(releaseOfNotesPath(path)).toBe(version);
});

describe('parseReleaseNotes', () => {
  const { record, prose } = parse(fixture);
  const [first, second, third] = record.notes;

  it('keeps published notes in the order of their pull requests and counts the others', () => {
    expect(record.notes.map(({ pr }) => pr)).toEqual([99, 101, 102]);
    expect(record).toMatchObject({ version: '1.34', path: PATH, unpublished: 1 });
  });

  it('reads the facts', () => {
    expect(second).toEqual({
      pr: 101,
      author: 'octo-cat',
      commit: 'a'.repeat(40),
      keps: [1234, 5678],
      gates: ['PodWidgets'],
      sigs: ['sig-node', 'sig-testing'],
      kinds: ['feature', 'api-change'],
      areas: ['kubelet'],
      actionRequired: true,
      links: [
        { kind: 'kep', url: 'https://kep.k8s.io/1234' },
        { kind: 'kep', url: 'https://github.com/kubernetes/enhancements/issues/1234' },
        { kind: 'kep', url: 'https://git.k8s.io/enhancements/keps/sig-node/5678-gadgets#why' },
        { kind: 'external', url: 'https://github.com/kubernetes/enhancements/pull/9999' },
        { kind: 'official', url: 'https://kubernetes.io/docs/concepts/widgets/' },
      ],
    });
  });

  it('reads KEPs from links in the text too', () => {
    expect(first).toMatchObject({ keps: [777] });
    expect(first).not.toHaveProperty('sigs');
  });

  it.each([
    [{ do_not_publish: 'true' }, { notes: [], unpublished: 1 }],
    [{ action_required: 'true' }, { notes: [{ actionRequired: true }] }],
    [{ sigs: ['sig-node', 'sig/auth'] }, { notes: [{ sigs: ['sig-node', 'sig-auth'] }] }],
    [{ documentation: { url: 'https://kep.k8s.io/12' } }, { notes: [{ keps: [12] }] }],
    [{ documentation: ['https://kep.k8s.io/12'] }, { notes: [{ keps: [12] }] }],
  ])('reads %j', (note, expected) => {
    expect(parseOne(note)).toMatchObject(expected);
  });

  it('takes the pull request’s own number where the key was cut', () => {
    expect(third).toMatchObject({ pr: 102, sigs: ['sig-cli'] });
  });

  it('names every oddity without quoting prose', () => {
    expect(record.problems?.map(({ field, kind, got }) => [field, kind, got])).toEqual([
      ['[10]', 'contradiction', '10'],
      [
        '[101].documentation',
        'normalized',
        'https://github.com/kubernetes/enhancements/issues/1234)',
      ],
      ['[101].documentation', 'normalized', 'https://kubernetes.io/docs/concepts/widgets/ …'],
      ['[101].documentation', 'not-a-value', 'http://localhost:8080'],
    ]);
  });

  it('keeps the words apart from the facts', () => {
    expect(Object.keys(prose?.notes ?? {})).toEqual(['99', '101', '102']);
    expect(prose?.notes['102']).toEqual({
      text: 'The key of this one was cut.',
      markdown: 'The key of this one was cut.',
    });
    expect(JSON.stringify(record)).not.toContain('wobble.');
  });

  it.each([
    ['a note that is none', { 5: 'x' }, '[5] not-a-value'],
    ['no number anywhere', { x: { text: 'x' } }, '[x].pr_number not-a-value'],
    [
      'a number against address and key',
      { 5: { ...NOTE, pr_number: 6 } },
      '[5].pr_number contradiction',
    ],
    ['an author that is none', { 5: { ...NOTE, author: '<b>' } }, '[5].author not-a-value'],
    ['labels that are none', { 5: { ...NOTE, sigs: [7] } }, '[5].sigs not-a-value'],
    [
      'labels that have no string form',
      { 5: { ...NOTE, sigs: [{ toString: [] }] } },
      '[5].sigs not-a-value',
    ],
    [
      'a text that is longer than any pull request',
      { 5: { ...NOTE, text: 'a'.repeat(65_537) } },
      '[5].text not-a-value',
    ],
    ['a note that has no string form', { 5: [{ toString: [] }] }, '[5] not-a-value'],
    [
      'a number that has no string form',
      { 5: { ...NOTE, pr_number: { toString: [] } } },
      '[5].pr_number contradiction',
    ],
  ])('reports %s', (_, notes, problem) => {
    const { problems } = parse(JSON.stringify(notes)).record;
    expect(problems?.map(({ field, kind }) => `${field} ${kind}`)).toEqual([problem]);
  });

  it('keeps the first of two notes for one pull request', () => {
    const { record: both } = parse(JSON.stringify({ 5: NOTE, 6: { ...NOTE, author: 'b' } }));
    expect(both.notes).toMatchObject([{ pr: 5, author: 'a' }]);
    expect(both.problems?.map(({ field }) => field)).toEqual(['[6]', 'notes']);
  });

  it.each(['', '[]', '"x"', 'null', '{'])('refuses %j, which is no such file', (text) => {
    const unread = { path: PATH, problem: expect.objectContaining({ field: '(file)' }) };
    expect(parseReleaseNotes(text, PATH, GATES)).toEqual({ unread });
  });

  it('gives a valid record for any note', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (note) => {
        parseOne(note);
        parse(JSON.stringify({ 5: {}, ...note }));
      }),
    );
  });
});

describe('parseNotes', () => {
  const { record } = parse(fixture);
  const other = PATH.replaceAll('1.34', '1.35');
  const read = (text: string, recorded = [record]) =>
    parseNotes({
      files: [
        { path: PATH, text },
        { path: other, text: fixture },
      ],
      ...{ kept: [], gates: GATES, recorded },
    });

  it.each([
    ['{"101": {', 'no JSON'],
    ['', 'nothing'],
    ['[]', 'a list'],
    ['{}', 'an object without notes'],
  ])('leaves notes on record where the file is %j; those of others go on', (text, got) => {
    const problem = { field: '(file)', kind: 'not-a-value', got } as const;
    const expected = 'an object keyed by pull request';
    const { records, unread, files } = read(text);
    const problems = [...(record.problems ?? []), { ...problem, expected }];
    expect(records[0]).toEqual({ ...record, problems });
    expect(records[1]).toMatchObject({ version: '1.35' });
    expect(unread).toEqual([]);
    expect(files?.map(({ path }) => path)).toEqual(['prose/release-notes/1.35.json']);
    const first = read(text, []);
    expect([first.records.length, first.unread]).toEqual([
      1,
      [{ path: PATH, problem: { ...problem, expected } }],
    ]);
  });

  it('leaves notes on record where none of the file can be read', () => {
    const [stands] = read('{"notes": {"101": {}}}').records;
    expect(stands).toMatchObject({ notes: record.notes });
    expect(stands?.problems).toContainEqual(
      expect.objectContaining({ field: '[notes].pr_number' }),
    );
  });

  it('leaves notes on record whose file is gone, with the problem', () => {
    const texts = { files: [], kept: [], gates: GATES, recorded: [record] };
    const problem = { field: '(file)', kind: 'not-a-value', got: 'no such file' };
    const [stands] = parseNotes(texts).records;
    expect(stands).toMatchObject({ notes: record.notes });
    expect(stands?.problems).toContainEqual(expect.objectContaining(problem));
  });

  it('does not mind a byte order mark', () => {
    expect(read(`\uFEFF${fixture}`).records[0]).toEqual(record);
  });
});
