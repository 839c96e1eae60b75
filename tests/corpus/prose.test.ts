import { beforeAll, describe, expect, it } from 'vitest';
import { findForbidden } from '../../src/prose/__fixtures__/check-html.ts';
import { LINKS, SOURCE } from '../../src/prose/__fixtures__/context.ts';
import { renderProse } from '../../src/prose/render.ts';
import type { ProseProblem } from '../../src/prose/types.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORIES = ['kubernetes/enhancements', 'kubernetes-sigs/lwkd'];

/** What upstream marks code with by mistake. An entry that no text has anymore is an error. */
const UNKNOWN_LANGUAGES = ['kind-worker2', 'package', 'x/a'];

/** Where upstream's own source of a diagram is wrong; GitHub does not draw it either. */
const UNDRAWN = [
  'keps/sig-apps/5547-integrate-workload-with-job/README.md',
  'keps/sig-node/5823-pod-level-checkpoint-restore/README.md',
];

interface Rendered {
  readonly path: string;
  readonly html: string;
  readonly markdown: string;
  readonly problems: readonly ProseProblem[];
}

describe.skipIf(!hasBundles(...REPOSITORIES))(
  'prose of the whole corpus (needs ../shared/upstream)',
  () => {
    const rendered: Rendered[] = [];

    beforeAll(async () => {
      const cacheDirectory = temporaryFolder();
      for (const repository of REPOSITORIES) {
        const texts = await readBundle(repository, 'HEAD', (path) => path.endsWith('.md'));
        for (const { path, text: markdown } of texts) {
          const source = { ...SOURCE, repository, path };
          const { html, problems } = await renderProse(markdown, source, LINKS, { cacheDirectory });
          rendered.push({ path, markdown, html, problems });
        }
      }
    });

    function having(kind: ProseProblem['kind']): [string, string][] {
      return rendered.flatMap(({ path, problems }) =>
        problems
          .filter((one) => one.kind === kind)
          .map(({ detail }): [string, string] => [path, detail]),
      );
    }

    it('renders every text', () => {
      expect(rendered.length).toBeGreaterThan(1_000);
      for (const { path, html, markdown } of rendered) {
        expect
          .soft({ path, isEmpty: html === '' })
          .toEqual({ path, isEmpty: !/\S/.test(markdown) });
      }
    });

    it('leaves nothing that is not allowed', () => {
      for (const { path, html } of rendered) {
        const forbidden = findForbidden(html);
        expect.soft({ path, forbidden }).toEqual({ path, forbidden: [] });
      }
    });

    it('knows every language, but for mistakes that are known', () => {
      const words = having('unknown-language').map(([, detail]) => /"(.*)"/.exec(detail)?.[1]);
      expect([...new Set(words)].toSorted()).toEqual(UNKNOWN_LANGUAGES);
    });

    it('draws every diagram, but those that are known to be wrong', () => {
      expect(
        having('diagram-not-drawn')
          .map(([path]) => path)
          .toSorted(),
      ).toEqual(UNDRAWN);
      const drawn = rendered.flatMap(({ html }) => html.match(/<svg /g) ?? []).length;
      expect(drawn).toBeGreaterThanOrEqual(34);
    });

    it('stays far from every limit', () => {
      const kinds = ['truncated', 'too-deep', 'code-not-highlighted'] as const;
      for (const kind of kinds) expect(having(kind)).toEqual([]);
    });

    it('finds most of the sections that are linked', () => {
      expect(having('dangling-anchor').length).toBeLessThan(rendered.length / 10);
    });
  },
);
