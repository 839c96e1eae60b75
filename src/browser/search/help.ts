import { href } from '../../lib/href.ts';
import { buttonWith, elementWith, linkTo } from '../elements.ts';

/** Queries to try, each of another kind. */
const EXAMPLES = ['NodeSwap', 'KEP-1287', '1.33 1.35', 'code freeze', 'in-place pod resize'];

/** Lists of everything, for those whose words find nothing. */
const LISTS = [
  ['All enhancements', '/enhancements/'],
  ['All feature gates', '/feature-gates/'],
  ['All releases', '/releases/'],
  ['API kinds', '/apis/'],
] as const;

/**
 * What to try where nothing was typed.
 * @param choose is told the example that the reader takes
 */
export function drawExamples(choose: (query: string) => void): Node[] {
  const buttons = EXAMPLES.map((query) => buttonWith(query, () => choose(query)));
  return [elementWith('p', 'Try: ', ...buttons.flatMap((each) => [each, ' ']))];
}

/** What to try where nothing was found. */
export interface NothingFound {
  readonly typed: string;
  /** The filters that are on, in words: "SIG: Node". */
  readonly filters: readonly string[];
  readonly clear: () => void;
}

/** Says that nothing was found, and what may help. */
export function drawNothingFound({ typed, filters, clear }: NothingFound): Node[] {
  const narrowed =
    filters.length === 0
      ? []
      : [
          elementWith(
            'p',
            `The search is limited to ${filters.join(', ')}. `,
            buttonWith('Search everything', clear),
          ),
        ];
  const lists = LISTS.flatMap(([words, path], index) => [
    index === 0 ? '' : ', ',
    linkTo(href(path), words),
  ]);
  return [
    elementWith(
      'p',
      typed === '' ? 'No page matches these filters.' : `No page matches “${typed}”.`,
    ),
    ...narrowed,
    elementWith(
      'p',
      'Search takes names of feature gates, KEP numbers, API kinds, SIGs, versions, pull request numbers, ' +
        'addresses, and words. Use fewer words, or look through the lists: ',
      ...lists,
      '.',
    ),
  ];
}
