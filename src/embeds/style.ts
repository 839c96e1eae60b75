/**
 * How embedded tables look: everything takes font, color and color scheme from around it, and the
 * rules for what the author put in have the lowest specificity. A style sheet that a script makes is no
 * inline style, so that it works under a strict policy.
 */
const RULES: Readonly<Record<string, string>> = {
  // English keeps its order in a page that is read from right to left, and stands where that page begins a line.
  ':is(th,td,caption,p)':
    'text-align:start;text-align:-webkit-match-parent;text-align:match-parent;unicode-bidi:plaintext',
  table:
    'text-align:start;border-collapse:collapse;inline-size:100%;font:inherit;color:inherit;font-variant-numeric:tabular-nums',
  ':is(th,td)':
    'vertical-align:top;overflow-wrap:break-word;padding:var(--kep-atlas-padding,.4em .6em);border-block-end:1px solid var(--kep-atlas-line,color-mix(in srgb,currentColor 20%,transparent))',
  'thead th': 'background:var(--kep-atlas-head,transparent)',
  'tbody th': 'font-weight:inherit',
  caption: 'font-weight:600;padding-block:.4em',
  p: 'font-size:.875em;margin-block:.5em 0',
};

/** Where columns have no room, each cell stands below the other, after the heading of its column. */
const STACKED: Readonly<Record<string, string>> = {
  thead: 'position:absolute;clip-path:inset(50%)',
  ':is(table,caption,tbody,tr,th,td)': 'display:block;border:0;padding:.1em 0',
  'td:empty': 'display:none',
  'td[data-label]::before': 'content:attr(data-label) ": ";opacity:.75',
  tr: 'padding-block:.5em;border-block-end:1px solid var(--kep-atlas-line,color-mix(in srgb,currentColor 20%,transparent))',
  'tbody th': 'font-weight:600',
};

/** A pseudo-element cannot stand in `:where()`. */
function rules(set: Readonly<Record<string, string>>, within: string): string {
  return Object.entries(set)
    .map(([selector, body]) => {
      const [element, pseudo] = selector.split('::');
      return `:where(${within}${element})${pseudo === undefined ? '' : `::${pseudo}`}{${body}}`;
    })
    .join('');
}

/**
 * Print has no scrolling: what is wider than its place would be cut. A container counts for nothing where a place
 * is as wide as what is in it, such as a row of boxes or a dialog, unless it says a width.
 */
const HOST =
  ':host(kep-feature-table){display:block;container-type:inline-size;contain-intrinsic-inline-size:min(60rem,100vw - 4rem);min-inline-size:0;max-inline-size:100%;font-size:var(--kep-atlas-font-size,inherit)}[role=region]{overflow:auto}[role=region]:focus-visible{outline:2px solid;outline-offset:-2px}@media print{[role=region]{overflow:visible!important;block-size:auto!important}}';
const everything = (within: string): string =>
  `${rules(RULES, within)}@container (width<40rem){${rules(STACKED, within)}}`;
const linkRule = (within: string, color: string): string =>
  rules({ a: `color:var(--kep-atlas-link,${color})` }, within);

/** No link of the page reaches into a shadow root: a blue as light as the text, so that it can be read on what that can be read on. */
const LINK = 'oklch(from currentColor clamp(.45,l,.8) .15 255)';

const PAGE = 'kep-feature-table ';

const IN_SHADOW = `${HOST}${everything('')}${linkRule('', LINK)}`;
/** In a layer, a color goes after those of a page that gives its links no specificity either. */
const IN_PAGE = `${everything(PAGE)}@layer kep-atlas{${linkRule(PAGE, 'revert-layer')}}`;

/** A document takes only style sheets of its own. */
const sheets = new WeakMap<Document, readonly [shadow: CSSStyleSheet, page: CSSStyleSheet]>();

/** The style sheets of a document; `undefined` where it is shown nowhere, so that it can have none. */
function sheetsOf(page: Document): readonly [CSSStyleSheet, CSSStyleSheet] | undefined {
  const { defaultView } = page;
  if (defaultView === null) return undefined;
  const make = (css: string): CSSStyleSheet => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  };
  const made = sheets.get(page) ?? ([make(IN_SHADOW), make(IN_PAGE)] as const);
  sheets.set(page, made);
  return made;
}

/** Dresses what is drawn into a shadow root and, once for each tree, what its author put into the elements. */
export function dress(root: ShadowRoot, tree: Document | ShadowRoot): void {
  const [inShadow, inPage] = sheetsOf(root.ownerDocument) ?? [];
  if (inShadow === undefined || inPage === undefined) return;
  if (!tree.adoptedStyleSheets.includes(inPage)) {
    tree.adoptedStyleSheets = [inPage, ...tree.adoptedStyleSheets];
  }
  root.adoptedStyleSheets = [inShadow];
}
