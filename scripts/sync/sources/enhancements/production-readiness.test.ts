import { describe, expect, it } from 'vitest';
import { readOrStanding } from '../../reading/standing.ts';
import { isReviewPath, parseReview, REVIEW_YAML } from './production-readiness.ts';

const PATH = 'keps/prod-readiness/sig-node/4711.yaml';

function kinds(text: string): string[] | undefined {
  const review = parseReview({ path: PATH, text });
  return review?.problems?.map(({ field, kind }) => `${field}: ${kind}`);
}

it('leaves what is on record of a review that cannot be read', () => {
  const known = parseReview({ path: PATH, text: 'alpha: "@a"' });
  const broken = parseReview({ path: PATH, text: 'alpha: [' });
  if (known === undefined || broken === undefined) throw new Error('no reviews');
  expect(readOrStanding(broken, [known], REVIEW_YAML.field)).toEqual({
    ...known,
    problems: broken.problems,
  });
  expect(readOrStanding(broken, [], REVIEW_YAML.field)).toEqual(broken);
});

describe('parseReview', () => {
  it('reads the approver of each stage', () => {
    const text = 'kep-number: 4711\nalpha:\n  approver: "@a"\nbeta:\n  approver: b # soon\n';
    expect(parseReview({ path: PATH, text })).toMatchObject({
      sig: 'sig-node',
      number: 4711,
      block: { path: PATH, approvers: { alpha: '@a', beta: 'b' } },
      problems: undefined,
    });
  });

  it('reads a file beside the folders of SIGs', () => {
    const path = 'keps/prod-readiness/4711.yaml';
    const review = parseReview({ path, text: 'alpha: "@a"' });
    expect(review).toMatchObject({ number: 4711, block: { path, approvers: { alpha: '@a' } } });
  });

  it.each([
    ['alpha:\n  approver: ["@a", "@b"]\n', ['alpha.approver']],
    ['alpha: [{approver: "@a"}, {approver: "@b"}]', ['alpha', 'alpha', 'alpha']],
  ])('reads several approvers of a stage: %j', (text, fields) => {
    const review = parseReview({ path: PATH, text });
    expect(review?.block.approvers).toEqual({ alpha: '@a, @b' });
    expect(review?.problems).toMatchObject(
      fields.map((each) => ({ field: `prod-readiness.${each}`, kind: 'normalized' })),
    );
  });

  it.each([
    ['kep-number: 04711', ['prod-readiness.kep-number: normalized']],
    ['kep-number: 4712', ['prod-readiness.kep-number: contradiction']],
    ['kep-number: "#4711"', ['prod-readiness.kep-number: not-a-value']],
    ['alpha: "@a"', undefined],
    ['alpha: "@a"\nalpha: "@b"', ['prod-readiness.alpha: contradiction']],
    ['alpha:\n  approver: ""', ['prod-readiness.alpha.approver: missing']],
    ['alpha:\n  approver: TBD', ['prod-readiness.alpha.approver: not-a-value']],
    ['alpha:\n  reviewer: "@a"', ['prod-readiness.alpha.reviewer: unknown-field']],
    ['gamma:\n  approver: "@a"', ['prod-readiness.gamma: unknown-field']],
    ['[broken', ['prod-readiness: not-a-value']],
    ['a text', ['prod-readiness: not-a-value']],
  ])('finds what is odd about %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('takes other files for no reviews', () => {
    for (const path of ['keps/prod-readiness/template/nnnn.yaml', 'keps/sig-a/1-b/1.yaml']) {
      expect(isReviewPath(path)).toBe(false);
      expect(parseReview({ path, text: '' })).toBeUndefined();
    }
  });
});
