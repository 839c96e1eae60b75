import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../schemas/change.ts';
import { lookUp } from '../atlas/lookup.ts';
import { contextOf, kep } from '../drift/testing/context.ts';
import { newsTitle } from './news-words.ts';

const KEP = 'sig-node/7-example';
const lookup = lookUp(contextOf({ enhancements: [kep({ number: 7 })] }).atlas);

const stage: ChangeRecord = { kind: 'enhancement-stage', subject: KEP, from: 'alpha', to: 'beta' };
const retargeted = (aspect: string | undefined, from: string, to: string): ChangeRecord => ({
  kind: 'enhancement-retargeted',
  subject: KEP,
  aspect,
  from,
  to,
});

const title = (...changes: ChangeRecord[]) => newsTitle('enhancement', changes, lookup);

describe('newsTitle', () => {
  const latest = retargeted(undefined, '1.35', '1.36');

  it('joins a stage with the release that it is meant for', () => {
    expect(title(latest, stage)).toBe('KEP-7: alpha → beta for v1.36');
    const beta = retargeted('beta', '1.36', '1.37');
    expect(title(latest, beta, stage)).toBe(
      'KEP-7: alpha → beta for v1.37; latest milestone v1.35 → v1.36',
    );
  });

  it('names a release once', () => {
    const beta = retargeted('beta', '1.35', '1.36');
    const ga = retargeted('stable', '1.37', '1.38');
    expect(title(latest, beta, ga)).toBe('KEP-7: beta v1.35 → v1.36; GA v1.37 → v1.38');
    expect(title(latest)).toBe('KEP-7: latest milestone v1.35 → v1.36');
  });

  it('gives what is not on record the name that it had', () => {
    const gone: ChangeRecord = { kind: 'enhancement-removed', subject: 'sig-x/9-y', from: 'Y' };
    expect(title(gone)).toBe('sig-x/9-y: removed');
  });
});
