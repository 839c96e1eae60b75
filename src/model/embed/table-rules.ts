/** Declarations by the selector of what they are for, of which later ones take precedence. */
type Rules = Readonly<Record<string, string>>;

/** What is between rows. */
export const ROW_LINE =
  'border-block-end: 1px solid var(--kep-atlas-line, color-mix(in srgb, currentColor 20%, transparent))';

/** English keeps its order in a page that is read from right to left, and stands where that page begins a line. */
export const TEXT_RULES: Rules = {
  ':is(th, td, caption, p)':
    'text-align: start; text-align: -webkit-match-parent; text-align: match-parent; unicode-bidi: plaintext',
};

/** How embedded tables look where there is room. */
export const TABLE_RULES: Rules = {
  ...TEXT_RULES,
  table:
    'text-align: start; border-collapse: collapse; inline-size: 100%; font: inherit; color: inherit; font-variant-numeric: tabular-nums',
  ':is(th, td)': `vertical-align: top; overflow-wrap: break-word; padding: var(--kep-atlas-padding, 0.4em 0.6em); ${ROW_LINE}`,
  'thead th': 'background: var(--kep-atlas-head, transparent)',
  'tbody th': 'font-weight: inherit',
  caption: 'font-weight: 600; padding-block: 0.4em',
  p: 'font-size: 0.875em; margin-block: 0.5em 0',
};

/** Where columns have no room, each cell stands below the other, after the heading of its column. */
export const STACKED_RULES: Rules = {
  thead: 'position: absolute; clip-path: inset(50%)',
  ':is(table, caption, tbody, tr, th, td)':
    'display: block; overflow-wrap: anywhere; border: 0; padding: 0.1em 0',
  'td:empty': 'display: none',
  // What has 7:1 to its background keeps 4.5:1.
  'td[data-label]::before': 'content: attr(data-label) ": "; opacity: 0.85',
  tr: `padding-block: 0.5em; ${ROW_LINE}`,
  'tbody th': 'font-weight: 600',
};

/** Rules as lines of a style sheet, each for what `select` makes of its selector. */
export function writeRules(
  rules: Rules,
  select = (selector: string): string => selector,
  indent = '',
): string {
  return Object.entries(rules)
    .map(([selector, body]) => `${indent}${select(selector)} { ${body}; }`)
    .join('\n');
}
