import { describe, expect, it } from 'vitest';
import { notesOf } from '../atlas/testing/records.ts';
import {
  countNotes,
  groupNotesByKind,
  groupNotesBySig,
  groupNotesOnce,
  indexReleaseNotes,
  notesConcerning,
} from './notes.ts';

const index = indexReleaseNotes([
  notesOf('1.9', { pr: 1, keps: [10], gates: ['Old'], sigs: ['sig-node'], kinds: ['bug'] }),
  notesOf(
    '1.10',
    { pr: 2, keps: [10, 11], sigs: ['sig-node', 'sig-auth'], kinds: ['feature', 'deprecation'] },
    { pr: 3, gates: ['Old'], kinds: ['zeal', 'bug'] },
  ),
]);
const numbers = (notes: readonly { pr: number }[]) => notes.map(({ pr }) => pr);

describe('indexReleaseNotes', () => {
  it('finds notes by release, pull request, KEP and gate, the newest release first', () => {
    expect(numbers(index.ofRelease('1.10'))).toEqual([2, 3]);
    expect(index.ofPullRequest(1)?.release).toBe('1.9');
    expect(numbers(index.ofKep(10))).toEqual([2, 1]);
    expect(numbers(index.ofGate('Old'))).toEqual([3, 1]);
  });

  it('takes the first release that has a pull request, wherever it comes in the input', () => {
    const again = indexReleaseNotes([notesOf('1.9', { pr: 1 }), notesOf('1.10', { pr: 1 })]);
    expect(again.ofPullRequest(1)?.release).toBe('1.9');
  });
});

describe('grouping', () => {
  const notes = [...index.ofRelease('1.10'), ...index.ofRelease('1.9')];

  it('puts a note under each of its SIGs, and those without one last', () => {
    expect(groupNotesBySig(notes).map(({ name, notes: of }) => [name, numbers(of)])).toEqual([
      ['sig-auth', [2]],
      ['sig-node', [2, 1]],
      [undefined, [3]],
    ]);
  });

  it('begins with the kinds that matter to an upgrade', () => {
    const groups = groupNotesByKind(notes);
    expect(groups.map(({ name }) => name)).toEqual(['deprecation', 'feature', 'bug', 'zeal']);
  });
});

describe('groupNotesOnce', () => {
  const note = (pr: number, kinds: string[], actionRequired?: true) => ({
    pr,
    kinds,
    actionRequired,
    release: '1.10',
  });

  it('puts every note under one heading, those that demand action above all', () => {
    const groups = groupNotesOnce([
      note(1, ['bug', 'api-change']),
      note(2, []),
      note(3, ['bug'], true),
      note(4, ['bug']),
    ]);
    expect(groups.map(({ name, notes: of }) => [name, numbers(of)])).toEqual([
      ['action-required', [3]],
      ['api-change', [1]],
      ['bug', [4]],
      [undefined, [2]],
    ]);
  });
});

it('notesConcerning joins those that name the enhancement and its gates, each once, newest first', () => {
  const found = notesConcerning(index, 10, ['Old']);
  expect(found.map(({ note, gates }) => [note.pr, gates])).toEqual([
    [3, ['Old']],
    [2, []],
    [1, []],
  ]);
});

it('countNotes counts action first, then kinds in their order', () => {
  const acting = indexReleaseNotes([
    notesOf(
      '1.9',
      { pr: 1, kinds: ['bug', 'feature'], actionRequired: true },
      { pr: 2, kinds: ['bug'] },
    ),
  ]);
  expect(countNotes(acting.ofRelease('1.9')).map(({ name, count }) => [name, count])).toEqual([
    ['action-required', 1],
    ['feature', 1],
    ['bug', 2],
  ]);
});
