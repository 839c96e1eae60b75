import { type RenderOptions, renderProse } from '../render.ts';
import type { LinkIndex, ProseSource, RenderedProse } from '../types.ts';

/** A proposal's README, as the text under test. */
export const SOURCE: ProseSource = {
  repository: 'kubernetes/enhancements',
  commit: '0123456789abcdef0123456789abcdef01234567',
  path: 'keps/sig-node/1287-resize/README.md',
};

/** A site that has pages for KEPs below 6000, each with a section "goals", one gate and two kinds. */
export const LINKS: LinkIndex = {
  enhancement: ({ number = 9999 }) => (number < 6000 ? `/enhancements/${number}/` : undefined),
  section: async ({ number = 9999 }, fragment) =>
    number < 6000 && fragment === 'goals' ? `/enhancements/${number}/proposal/#goals` : undefined,
  moved: (_, called) => (called === 'Widgets KEP' ? '/enhancements/45/' : undefined),
  hasDirectory: (directory) => !directory.includes('gone'),
  hasFile: () => undefined,
  picture: (repository, path) =>
    repository === SOURCE.repository && path.endsWith('/shown.png')
      ? { href: '/pictures/1234.png', width: 800, height: 400 }
      : undefined,
  gate: (name) => (name === 'InPlaceResize' ? '/feature-gates/InPlaceResize/' : undefined),
  apiKind: (name) => (['Pod', 'StatefulSet'].includes(name) ? `/apis/${name}/` : undefined),
};

/** Renders without keeping anything on disk. */
export function render(
  markdown: string,
  options: RenderOptions & { links?: LinkIndex; source?: ProseSource } = {},
): Promise<RenderedProse> {
  const { links = LINKS, source = SOURCE, ...rest } = options;
  return renderProse(markdown, source, links, { cacheDirectory: null, ...rest });
}
