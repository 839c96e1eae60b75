import { describe, expect, it } from 'vitest';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { findMentioned } from '../enhancement/find-mentioned.ts';
import { distinctKeps, mentionedEnhancements, mentionText, mentionUrl } from './mention.ts';

const id = 'sig-node/277-ephemeral-containers';
const ephemeral = { id, label: id, record: { id, number: 277 } } as EnhancementView;
const find = findMentioned([ephemeral]);

describe('what is named', () => {
  const mentions = [
    { number: 277 },
    { number: 490 },
    { directory: 'sig-node/20190212-ephemeral-containers' },
    { number: 490 },
  ];

  it('is told once, in its order', () => {
    expect(mentionedEnhancements(mentions, find)).toEqual([ephemeral]);
    expect(distinctKeps(mentions, find)).toEqual([
      { mention: { number: 277 }, view: ephemeral },
      { mention: { number: 490 }, view: undefined },
    ]);
  });

  it('has a name and an address where it is not on record', () => {
    const url = 'https://github.com/kubernetes/community/blob/master/keps/sig-node/0014-x.md';
    expect(mentionText({ number: 490 })).toBe('KEP-490');
    expect(mentionText({ directory: 'sig-node/0014-x', url })).toBe('0014-x');
    expect(mentionUrl({ number: 490 })).toBe(
      'https://github.com/kubernetes/enhancements/issues/490',
    );
    expect(mentionUrl({ directory: 'sig-node/0014-x', url })).toBe(url);
    expect(mentionUrl({ directory: 'sig-node/0014-x' })).toBeUndefined();
  });
});
