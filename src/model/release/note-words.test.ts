import { describe, expect, it } from 'vitest';
import { notesPath } from '../page/paths.ts';
import { firstSentences, noteExcerpt, noteKindLabel } from './note-words.ts';

it.each([
  ['api-change', 'API change'],
  ['failing-test', 'Failing test'],
  ['action-required', 'Action required'],
  [undefined, 'Other'],
])('noteKindLabel %s → %s', (kind, label) => {
  expect(noteKindLabel(kind)).toBe(label);
});

it('notesPath leads to a release’s notes and to those of a SIG', () => {
  expect(notesPath('1.34')).toBe('/releases/1.34/notes/');
  expect(notesPath('1.34', 'node')).toBe('/releases/1.34/notes/node/');
});

describe('noteExcerpt', () => {
  it('keeps a short text, without its Markdown', () => {
    const text = 'Added `--x`, see [the KEP](https://kep.k8s.io/1).\n- **Fixed** a\n  bug.';
    expect(noteExcerpt(text, 100)).toBe('Added --x, see the KEP. Fixed a bug.');
  });

  it('cuts a long one at a word', () => {
    expect(noteExcerpt('Removed the flag, which nobody used', 17)).toBe('Removed the flag…');
    expect(noteExcerpt('Removed the flag', 16)).toBe('Removed the flag');
  });

  it('cuts within a word that is too long to leave out', () => {
    expect(noteExcerpt('x'.repeat(30), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});

it('firstSentences leaves out the words that demand, and comes to the demand where it is late', () => {
  expect(firstSentences('ACTION REQUIRED: `a` is on.\nSet it.', 50)).toBe('a is on. Set it.');
  expect(firstSentences("'[Action Required] do it.'", 50)).toBe('Do it.');
  expect(firstSentences(`${'Long. '.repeat(9)}\nACTION REQUIRED: act.`, 50)).toBe('… Act.');
  expect(firstSentences('Nothing to do.', 50)).toBe('Nothing to do.');
  const late = `${'Long. '.repeat(12)}Remove all widgets before upgrading.`;
  expect(firstSentences(late, 50)).toBe('… Remove all widgets before upgrading.');
  expect(firstSentences(`Long. ${late.slice(-36)}`, 50)).toBe(`Long. ${late.slice(-36)}`);
});
