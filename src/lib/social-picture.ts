import { escapeXml } from '../formats/escape-xml.ts';
import { colour, PALETTES } from '../formats/svg/palette.ts';
import type { PageKind } from '../model/page/head.ts';

/** What the preview of a page says beside its title. */
interface SocialPicture {
  /** The last part of its address, without the ending. */
  readonly name: string;
  readonly heading: string;
  /** Two lines at most. */
  readonly lines: readonly string[];
}

/** One picture for each kind of page; the title of a page stands beside it in a preview. */
export const SOCIAL_PICTURES: Readonly<Record<PageKind, SocialPicture>> = {
  Page: {
    name: 'page',
    heading: 'KEP Atlas',
    lines: [
      'Every Kubernetes enhancement, feature gate',
      'and release, and how each cell is known',
    ],
  },
  Enhancement: {
    name: 'enhancement',
    heading: 'Enhancement',
    lines: ['Where a proposal stands: stages by release,', 'gates, notes, people, sources'],
  },
  'Feature gate': {
    name: 'feature-gate',
    heading: 'Feature gate',
    lines: ['Stage, default and lock by release,', 'from the code and from the documentation'],
  },
  Release: {
    name: 'release',
    heading: 'Release',
    lines: ['What reached Alpha, Beta and GA,', 'which gates changed, schedule and support'],
  },
  SIG: {
    name: 'sig',
    heading: 'SIG',
    lines: ['What a special interest group owns', 'and where it stands'],
  },
  Digest: {
    name: 'digest',
    heading: 'Digest',
    lines: ['A week of Kubernetes development,', 'with everything that it names'],
  },
  'API kind': {
    name: 'api-kind',
    heading: 'API kind',
    lines: ['The enhancements and feature gates', 'that touch it, with its reference'],
  },
};

/** A preview, 1200 by 630 pixels, in the site's light colours. */
export function socialPictureSvg({ heading, lines }: SocialPicture): string {
  const of = (name: string): string => colour(PALETTES.light, name);
  const stages = ['alpha', 'beta', 'stable'].map(
    (stage, index) =>
      `<rect x="${96 + index * 344}" y="500" width="328" height="18" rx="9" fill="${of(`${stage}-fill`)}"/>`,
  );
  const words = lines.map(
    (line, index) =>
      `<text x="96" y="${360 + index * 56}" font-size="40" fill="${of('soft')}">${escapeXml(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="${of('paper')}"/><g font-family="DejaVu Sans"><g transform="translate(92 72) scale(3)" fill="${of('accent')}"><path fill-opacity=".42" d="M2 17l8-3v13l-8 3z"/><path fill-opacity=".7" d="M12 9l8 3v18l-8-3z"/><path d="M22 5l8-3v25l-8 3z"/></g><text x="212" y="136" font-size="36" fill="${of('soft')}">KEP Atlas</text><text x="92" y="278" font-size="84" font-weight="bold" fill="${of('ink')}">${escapeXml(heading)}</text>${words.join('')}</g>${stages.join('')}</svg>`;
}
