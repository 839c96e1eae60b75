/**
 * How embedded tables look unless the page says otherwise: everything has the lowest specificity and
 * takes font, colour and colour scheme from around it. A style sheet that a script makes is no inline
 * style, so that it works under a strict policy.
 */
const CSS = `:where(kep-feature-table){display:block;overflow-x:auto;font-size:var(--kep-atlas-font-size,inherit)}
:where(kep-feature-table:focus-visible){outline:2px solid;outline-offset:2px}
:where(kep-feature-table table){border-collapse:collapse;inline-size:100%;font-variant-numeric:tabular-nums}
:where(kep-feature-table :is(th,td)){text-align:start;vertical-align:top;padding:var(--kep-atlas-padding,.4em .6em);border-block-end:1px solid var(--kep-atlas-line,color-mix(in srgb,currentColor 20%,transparent))}
:where(kep-feature-table thead th){background:var(--kep-atlas-head,transparent);white-space:nowrap}
:where(kep-feature-table tbody th){font-weight:inherit}
:where(kep-feature-table caption){text-align:start;font-weight:600;padding-block:.4em}
:where(kep-feature-table a,kep-gate a){color:var(--kep-atlas-link,revert-layer)}
:where(kep-feature-table p){font-size:.875em;margin-block:.5em 0}`;

let sheet: CSSStyleSheet | undefined;

/** Dresses the embeds of a page, once. */
export function dress(root: Document): void {
  if (sheet !== undefined) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}
