/** Queries to try, each of another kind. */
const EXAMPLES = ['NodeSwap', 'KEP-1287', '1.33 1.35', 'code freeze', 'in-place pod resize'];

/** Lists of everything, for those whose words find nothing. */
const LISTS = [
  ['All enhancements', 'enhancements/'],
  ['All feature gates', 'feature-gates/'],
  ['All releases', 'releases/'],
  ['API kinds', 'apis/'],
] as const;

/**
 * What to try where nothing was typed.
 * @param choose is told the example that the reader takes
 */
export function drawExamples(choose: (query: string) => void): Node[] {
  const buttons = EXAMPLES.map((query) => button(query, () => choose(query)));
  return [paragraph('Try: ', ...buttons.flatMap((each) => [each, ' ']))];
}

/** What to try where nothing was found. */
export interface NothingFound {
  readonly typed: string;
  readonly base: string;
  /** The filters that are on, in words: "SIG: Node". */
  readonly filters: readonly string[];
  /** Takes the filters off. */
  readonly clear: () => void;
}

/** Says that nothing was found, and what may help. */
export function drawNothingFound({ typed, base, filters, clear }: NothingFound): Node[] {
  const narrowed =
    filters.length === 0
      ? []
      : [
          paragraph(
            `The search is limited to ${filters.join(', ')}. `,
            button('Search everything', clear),
          ),
        ];
  const lists = LISTS.flatMap(([words, path], index) => [
    index === 0 ? '' : ', ',
    link(words, `${base}${path}`),
  ]);
  return [
    paragraph(typed === '' ? 'No page matches these filters.' : `No page matches “${typed}”.`),
    ...narrowed,
    paragraph(
      'Search takes names of feature gates, KEP numbers, API kinds, SIGs, versions, pull request numbers, ' +
        'addresses, and words. Use fewer words, or look through the lists: ',
      ...lists,
      '.',
    ),
  ];
}

function paragraph(...content: readonly (Node | string)[]): HTMLParagraphElement {
  const drawn = document.createElement('p');
  drawn.append(...content);
  return drawn;
}

function button(words: string, press: () => void): HTMLButtonElement {
  const drawn = document.createElement('button');
  drawn.type = 'button';
  drawn.textContent = words;
  drawn.addEventListener('click', press);
  return drawn;
}

function link(words: string, href: string): HTMLAnchorElement {
  const drawn = document.createElement('a');
  drawn.href = href;
  drawn.textContent = words;
  return drawn;
}
