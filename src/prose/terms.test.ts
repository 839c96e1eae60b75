import { describe, expect, it } from 'vitest';
import { joinTerms, termsIn } from './terms.ts';

describe('termsIn', () => {
  it('counts words of capitals and with capitals within, where something is said', () => {
    const text = [
      'CEL for CRDs, in a ResourceClaim over gRPC; `CEL` is fast, `kube-proxy` and `pod` not.',
      '```go',
      'type PodSpec struct {}',
      '```',
      '<!-- TODO -->',
      'See https://example.org/FooBar, v1.30, kube-API, Kubernetes and a.',
    ].join('\n');
    expect(Object.fromEntries(termsIn(text))).toEqual({
      CEL: 2,
      CRD: 1,
      ResourceClaim: 1,
      gRPC: 1,
      'kube-proxy': 1,
    });
  });

  it.each(['<!--', '```\n', '](', '`', 'Aa', 'AA', 'A-', 'aA_-'])(
    'reads any number of %j',
    (part) => {
      expect(termsIn(`${part.repeat(200_000)}- CEL-`).size).toBeLessThan(5);
    },
  );
});

it('joinTerms names the texts that mention a term, those first that do so most, and leaves out what one says once', () => {
  const texts = new Map([
    ['1', 'CEL'],
    ['2', 'CEL, CEL, and OnceOnly'],
    ['3', 'ManyTimes, ManyTimes, ManyTimes'],
  ]);
  expect(joinTerms(texts)).toEqual([
    { term: 'CEL', in: ['2', '1'] },
    { term: 'ManyTimes', in: ['3'] },
  ]);
});
