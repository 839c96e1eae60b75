import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kind, READERS } from '../../scripts/sync/testing/readers.ts';
import { countInputs } from '../count-inputs.ts';
import { WorkCounter } from './count-work.ts';

/** What documents are made of: each is repeated to make one that would be slow to read. */
const PIECES = [
  ...[
    'a',
    'a\n',
    '- a\n',
    ']',
    '[a][b]',
    '}\n',
    '{{< a >}}',
    'a: b\n',
    '&a [*a]\n',
    '|a|\n',
    '> a\n',
  ],
  ...['// +featureGate=AThing\n', 'KEP-1 ', '@a '],
];

/** Kinds of documents that have no bound on how much of one thing stands in a paragraph. */
const DOCUMENTS: readonly (readonly [Kind, string, (filler: string) => string])[] = [
  ['kep', 'keps/sig-node/12-thing/kep.yaml', (filler) => `title: A\n${filler}\n`],
  [
    'kep',
    'keps/sig-node/12-thing/kep.yaml',
    (filler) => {
      const text = JSON.stringify(filler);
      return `title: ${text}\nauthors: [${text}]\nsee-also: [${text}]\nmilestone: {alpha: ${text}}\n`;
    },
  ],
  ['review', 'keps/prod-readiness/sig-node/12.yaml', (filler) => `kep-number: 12\n${filler}`],
  ['gatePage', 'content/en/docs/AThing.md', (filler) => `---\ntitle: AThing\n${filler}\n---\n`],
  ['gateList', 'versioned_feature_list.yaml', (filler) => `- name: AThing\n${filler}`],
  [
    'apiTypes',
    'staging/src/k8s.io/api/core/v1/types.go',
    (filler) =>
      `package v1\n\n// ${filler.replaceAll('\n', '\n// ')}\ntype Pod struct {\n\tA string\n}\n${filler}`,
  ],
  [
    'releaseNotes',
    'releases/release-1.34/release-notes/release-notes-draft.json',
    (filler) =>
      JSON.stringify({
        99: {
          ...{ commit: 'abc', text: filler, markdown: filler, kinds: ['feature'], sigs: ['node'] },
          ...{ pr_url: 'https://github.com/kubernetes/kubernetes/pull/99', pr_number: 99 },
          documentation: [{ description: filler, url: `https://kep.k8s.io/12${filler}` }],
        },
      }),
  ],
];

/** Four times the text may be this many times the work: less than half of what a square would be. */
const MOST = 6;

const counter = new WorkCounter();

beforeAll(() => counter.start());
afterAll(() => counter.stop());

describe.each(DOCUMENTS)('a %s', (kind, path, make) => {
  const work = (piece: string, times: number) =>
    counter.count(() => {
      try {
        READERS[kind](make(piece.repeat(times)), path);
      } catch (error) {
        // What cannot be read says so; it may not take long to find out.
        expect(error).toBeInstanceOf(Error);
      }
    });

  it('four times as long takes four times the work, whatever it is full of', async () => {
    await work('warm up ', 10);
    const steep: string[] = [];
    countInputs(PIECES.length);
    for (const piece of PIECES) {
      const [one, four] = [await work(piece, 200), await work(piece, 800)];
      if (four > MOST * one) steep.push(`${JSON.stringify(piece)}: ${one}, then ${four}`);
    }
    expect(steep).toEqual([]);
  });
});

it('counts what grows with the square', async () => {
  const square = (size: number) => () => {
    let sum = 0;
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) sum += row ^ column;
    }
    return sum;
  };
  const [one, four] = [await counter.count(square(100)), await counter.count(square(400))];
  expect(four).toBeGreaterThan(10 * one);
});
