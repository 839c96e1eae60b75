import { describe, expect, it } from 'vitest';
import type { ReleaseView } from './release.ts';
import { basisWords, phaseWords, supportWords } from './words.ts';

const view = (more: Partial<ReleaseView>) => ({ phase: 'released', ...more }) as ReleaseView;

describe('words for a release', () => {
  it('tell its phase', () => {
    expect(phaseWords(view({ phase: 'in-progress' }))).toBe('in progress');
  });

  it('tell how its day is known', () => {
    expect(basisWords(view({ day: { date: '2026-01-01', basis: 'recorded' } }))).toBe('recorded');
    expect(basisWords(view({ day: { date: '2026-01-01', basis: 'scheduled' } }))).toBe('scheduled');
    expect(basisWords(view({}))).toBe('unknown');
  });

  it('tell its support once it is out', () => {
    expect(supportWords(view({ isSupported: true }))).toBe('supported');
    expect(supportWords(view({ isSupported: false }))).toBe('ended');
    expect(supportWords(view({}))).toBe('unknown');
    expect(supportWords(view({ phase: 'planned' }))).toBe('');
  });
});
