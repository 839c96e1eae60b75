import { STACKED_RULES, TABLE_RULES, writeRules } from '../model/embed/table-rules.ts';

/** The rules for what the author put in have the lowest specificity. A pseudo-element cannot stand in `:where()`. */
const yielding =
  (within: string) =>
  (selector: string): string => {
    const [element, pseudo] = selector.split('::');
    return `:where(${within}${element})${pseudo === undefined ? '' : `::${pseudo}`}`;
  };

/**
 * Print has no scrolling: what is wider than its place would be cut. A container counts for nothing where a place
 * is as wide as what is in it, such as a row of boxes or a dialog, unless it says a width.
 */
const HOST =
  ':host(kep-feature-table){display:block;container-type:inline-size;contain-intrinsic-inline-size:min(60rem,100vw - 4rem);min-inline-size:0;max-inline-size:100%;font-size:var(--kep-atlas-font-size,inherit)}:host([hidden]:not([hidden=until-found i])){display:none}[role=region]{overflow:auto}[role=note]{overflow-wrap:anywhere}[role=region]:focus-visible{outline:2px solid;outline-offset:-2px}@media print{[role=region]{overflow:visible!important;block-size:auto!important}}';
const everything = (within: string): string =>
  `${writeRules(TABLE_RULES, yielding(within))}@container (width<36em){${writeRules(STACKED_RULES, yielding(within))}}`;
const linkRule = (within: string, color: string): string =>
  writeRules({ a: `color:var(--kep-atlas-link,${color})` }, yielding(within));

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

/**
 * Dresses what is drawn into a shadow root and, once for each tree, what its author put into the elements.
 * Everything takes font, color and color scheme from around it. A style sheet that a script makes is no inline
 * style, so that it works under a strict policy.
 */
export function dress(root: ShadowRoot, tree: Document | ShadowRoot): void {
  const [inShadow, inPage] = sheetsOf(root.ownerDocument) ?? [];
  if (inShadow === undefined || inPage === undefined) return;
  if (!tree.adoptedStyleSheets.includes(inPage)) {
    tree.adoptedStyleSheets = [inPage, ...tree.adoptedStyleSheets];
  }
  root.adoptedStyleSheets = [inShadow];
}
