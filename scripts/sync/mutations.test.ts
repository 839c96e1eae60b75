import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../src/schemas/collections.ts';
import { countInputs } from '../../tests/count-inputs.ts';
import { documents } from './sources/enhancements/documents.ts';
import { DOCUMENTED_SOURCES, DOCUMENTS, faultOf } from './testing/documents.ts';
import { mutate } from './testing/mutate.ts';
import { seededRandom } from './testing/seeded-random.ts';

const SEED = Number(process.env.PROPERTY_SEED ?? 1);
const TIMES = 150;

it('each source says what its documents are, in its documents.ts', () => {
  expect(SOURCES.map(({ name }) => name).sort()).toEqual(DOCUMENTED_SOURCES);
});

describe.each(DOCUMENTS)('a document of kind %s', (_kind, document) => {
  const { path, text } = document;

  it('is as good as a real one, undamaged, and has one to make long', () => {
    expect(faultOf(document, text, path)).toBeUndefined();
    expect(Object.keys(document.grows)).not.toEqual([]);
  });

  it('gives valid records or names the file, damaged', () => {
    const random = seededRandom(SEED);
    countInputs(TIMES);
    for (let index = 0; index < TIMES; index += 1) {
      const damaged = mutate(text, text, random);
      expect([damaged, faultOf(document, damaged, path)]).toEqual([damaged, undefined]);
    }
  });
});

describe('YAML beyond the bounds', () => {
  const path = 'keps/sig-node/12-thing/kep.yaml';

  it.each([
    ['too long', `title: ${'x'.repeat(300_000)}`, /256 kB/],
    ['nested too deeply', `title: ${'['.repeat(5_000)}`, /nested too deeply/],
    ['nested deeply, and closed', `title: ${'['.repeat(200)}${']'.repeat(200)}`, /24 levels/],
    ['of ever more aliases', ['a: &a [x, x, x, x]', ...'bcdefghi'].map(nine).join('\n'), /alias/],
  ])('that is %s is a problem that names the file', (_, text, words) => {
    const { records } = documents.kep.read(text, path);
    const problem = { field: '(file)', got: expect.stringMatching(words) };
    const problems = expect.arrayContaining([expect.objectContaining(problem)]);
    expect(records[0]?.value).toMatchObject({ problems });
  });
});

/** Each line names the one before it nine times over. */
function nine(line: string, index: number): string {
  const before = String.fromCharCode(96 + index);
  return index === 0 ? line : `${line}: &${line} [${`*${before}, `.repeat(9)}]`;
}
