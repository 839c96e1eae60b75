import type { MergedView } from '../../activity/activity.ts';
import { kepUrl, profileUrl, pullRequestUrl } from '../../atlas/upstream.ts';
import { hint, type Line } from './issue.ts';
import type { WordsOf } from './merges.ts';

const FEATURED = 5;

/** What an editor may write about at length: the most telling merges. */
export function featuredLines(merged: readonly MergedView[], wordsOf: WordsOf): Line[] {
  const best = merged
    .map((view) => ({ view, weight: weightOf(view) }))
    .filter(({ weight }) => weight > 2)
    .sort((a, b) => b.weight - a.weight || a.view.number - b.view.number)
    .slice(0, FEATURED);
  if (best.length === 0) return [];
  return [
    hint('choose one or two, and tell who worked on it and what it changes'),
    ...best.flatMap(({ view }): Line[] => {
      const { number, author, keps = [] } = view;
      const title = wordsOf(view)?.title ?? '';
      const text = title === '' ? String(number) : `${number}: ${title}`;
      const by = author === undefined ? [] : ['by ', { text: author, url: profileUrl(author) }];
      const forKeps = keps.flatMap((kep) => [', for ', { text: `KEP-${kep}`, url: kepUrl(kep) }]);
      return [
        { kind: 'heading', pieces: [{ text, url: pullRequestUrl(number) }] },
        { kind: 'paragraph', pieces: [...by, ...forKeps] },
      ];
    }),
  ];
}

function weightOf({ does = [], stage, kinds = [], keps = [], size, note }: MergedView): number {
  const isBig = size === 'XL' || size === 'XXL';
  return (
    (does.includes('promotes') && stage === 'stable' ? 3 : 0) +
    (does.includes('adds') ? 3 : 0) +
    (does.includes('turns-on') ? 2 : 0) +
    (kinds.includes('api-change') ? 1 : 0) +
    (kinds.includes('feature') ? 1 : 0) +
    (keps.length > 0 ? 1 : 0) +
    (isBig ? 1 : 0) +
    (note === 'action-required' ? 2 : 0)
  );
}
