import { describe, expect, it } from 'vitest';
import { type CommunityGroup, communityGroup } from '../../../../src/schemas/community-group.ts';
import { withUnlisted } from '../../reading/standing.ts';
import { readFixture } from '../../testing/fixture.ts';
import { withRetired } from './index.ts';
import { parseGroups } from './parse.ts';

const TEXT = readFixture(import.meta, 'sigs.yaml');
const { groups, missions, unread } = parseGroups(TEXT);
const fieldsOf = (text: string) => parseGroups(text).unread.map(({ problem }) => problem.field);

describe('parseGroups', () => {
  it('reads a SIG with who leads it and where it talks', () => {
    expect(communityGroup.parse(groups[0])).toEqual({
      id: 'sig-gadgets',
      kind: 'sig',
      name: 'Gadgets',
      label: 'gadgets',
      charter: 'https://github.com/kubernetes/community/blob/main/sig-gadgets/charter.md',
      chairs: ['ada-l'],
      techLeads: ['bo'],
      slack: 'sig-gadgets',
      mailingList: 'https://groups.example.org/g/sig-gadgets',
      meetings: [
        {
          name: 'Regular SIG Meeting',
          day: 'Tuesday',
          time: '09:00',
          timeZone: 'UTC',
          frequency: 'weekly',
          url: 'https://example.org/meet',
          notesUrl: 'https://example.org/notes',
        },
      ],
      subprojects: [{ name: 'gadget-store', leads: ['di'], slack: 'gadget-store' }],
      path: 'sigs.yaml',
      problems: [
        expect.objectContaining({ field: 'leadership.chairs', kind: 'not-a-value' }),
        expect.objectContaining({ field: 'meetings.recordings_url', got: 'TBD' }),
        expect.objectContaining({ field: 'meetings.description', kind: 'missing' }),
        expect.objectContaining({ field: 'subprojects.name', kind: 'missing' }),
      ],
    });
  });

  it('reads working groups and committees', () => {
    expect(groups.map(({ id, kind }) => [id, kind])).toEqual([
      ['sig-gadgets', 'sig'],
      ['wg-gadget-repair', 'working-group'],
      ['committee-steering', 'committee'],
    ]);
    expect(groups[1]).toMatchObject({
      charter: 'https://example.org/charter',
      stakeholders: ['sig-gadgets'],
      problems: [{ field: 'leadership.chairs' }, { field: 'stakeholder_sigs', got: '?' }],
    });
  });

  it('keeps missions apart from facts', () => {
    expect([...missions]).toEqual([
      ['sig-gadgets', 'Looks after gadgets.'],
      ['wg-gadget-repair', 'Repairs gadgets.'],
    ]);
  });

  it('says which entries are no group', () => {
    expect(unread.map(({ problem }) => problem.field)).toContain('sigs[1]');
  });

  it.each(['- a', 'sigs: [', ''])('names the file that cannot be read: %j', (text) => {
    expect(() => parseGroups(text)).toThrow('kubernetes/community: sigs.yaml: ');
  });
});

it.each([
  ['leadership: {chairs: [{github: ada}]}', ['ada'], []],
  ['leadership: {chairs: ["@ada"]}', ['ada'], ['leadership.chairs normalized']],
  ['Leadership: {Chairs: ada}', ['ada'], 4],
  ['leadership: [ada]', undefined, ['leadership not-a-value', 'leadership.chairs missing']],
  ['leadership:', undefined, ['leadership.chairs missing']],
])('reads the chairs of %j as %j', (written, chairs, problems) => {
  const [group] = parseGroups(`sigs:\n- dir: sig-a\n  name: A\n  ${written}\n`).groups;
  const found = group?.problems?.map(({ field, kind }) => `${field} ${kind}`) ?? [];
  expect(group?.chairs).toEqual(chairs);
  expect(typeof problems === 'number' ? found.length : found).toEqual(problems);
});

it.each([
  ['https://lists.example.org/a', 'https://lists.example.org/a', undefined],
  ['https://lists.example.org/a).', 'https://lists.example.org/a', 'normalized'],
  ['https://ada:word@lists.example.org/a', undefined, 'not-a-value'],
  ['a@lists.example.org', undefined, 'not-a-value'],
])('reads the mailing list %j as %j', (written, mailingList, kind) => {
  const text = `sigs: [{dir: sig-a, name: A, contact: {mailing_list: "${written}"}}]`;
  const [group] = parseGroups(text).groups;
  const found = group?.problems?.find(({ field }) => field === 'contact.mailing_list');
  expect([group?.mailingList, found?.kind]).toEqual([mailingList, kind]);
});

it('does not take a group for retired while an entry of the list is none', () => {
  const others = 'workinggroups: []\nusergroups: []\ncommittees: []';
  const list = parseGroups(`sigs: [{dir: sig-a, name: A}, {directory: b}]\n${others}`);
  expect(list.unread.map(({ problem }) => problem.field)).toEqual(['sigs[1]']);
  expect(fieldsOf(`sigs: [{dir: sig-a, name: A}]\n${others}`)).toEqual([]);
  expect(fieldsOf(`sigs: {a: {dir: sig-a, name: A}}\n${others}`)).toEqual(['sigs']);
  expect(fieldsOf(others)).toEqual(['sigs']);
  const recorded = parseGroups('sigs: [{dir: sig-b, name: B}, {dir: sig-a, name: Old}]').groups;
  const names = withUnlisted(list.groups, recorded, ({ id }) => id).map(({ name, retired }) => [
    name,
    retired,
  ]);
  expect(names).toEqual([
    ['A', undefined],
    ['B', undefined],
  ]);
});

it('reads mappings in place of lists of persons, meetings, and subprojects, and says so', () => {
  const leadership = '{chairs: {github: ada-l, name: Ada}}';
  const others = 'meetings: {description: Weekly}, subprojects: {tools: {owners: []}}';
  const [group] = parseGroups(
    `sigs: [{dir: sig-a, name: A, leadership: ${leadership}, ${others}}]`,
  ).groups;
  expect(group).toMatchObject({
    chairs: ['ada-l'],
    meetings: [{ name: 'Weekly' }],
    subprojects: [{ name: 'tools' }],
  });
  expect(group?.problems?.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
    'leadership.chairs normalized',
    'meetings normalized',
    'subprojects normalized',
  ]);
});

describe('withRetired', () => {
  const group = (id: string, more: Partial<CommunityGroup> = {}): CommunityGroup => ({
    ...{ id, kind: 'sig', name: id.slice(4), path: 'sigs.yaml' },
    ...more,
  });

  it('keeps the names of groups that are listed no more, and since when', () => {
    const recorded = [
      group('sig-b', { chairs: ['ada-l'] }),
      group('sig-c', { retired: { unlistedBy: '2025-01-01' } }),
      group('sig-d', { retired: { unlistedBy: '2025-01-01' } }),
    ];
    const all = withRetired([group('sig-d'), group('sig-a')], recorded, '2026-01-01');
    expect(all.map((each) => communityGroup.parse(each))).toEqual([
      group('sig-a'),
      group('sig-b', { retired: { unlistedBy: '2026-01-01' } }),
      group('sig-c', { retired: { unlistedBy: '2025-01-01' } }),
      group('sig-d'),
    ]);
  });
});
