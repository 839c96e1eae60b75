import { ROW_LINE, STACKED_RULES, TEXT_RULES, writeRules } from './table-rules.ts';

/**
 * How an included table looks where a theme says nothing of tables, and how it stays within a narrow page. What is in
 * `:where()` yields to any theme; its padding keeps links of neighboring rows 24 pixels apart.
 */
export const TABLE_STYLE = `.kep-atlas { overflow-x: auto; }
table.kep-atlas { display: block; }
table.kep-atlas :is(th, td) { white-space: normal; }
table.kep-atlas caption { text-align: start; }
${writeRules(TEXT_RULES, (selector) => `section.kep-atlas ${selector}`)}
:where(.kep-atlas) :where(th, td) { padding: 0.4em 0.6em; vertical-align: top; }
:where(section.kep-atlas table) { border-collapse: collapse; }
:where(section.kep-atlas tr) { ${ROW_LINE}; }
:where(section.kep-atlas tbody th) { font-weight: inherit; }
@media (width > 40rem) {
  table.kep-atlas td { overflow-wrap: anywhere; min-width: 6em; }
}
@media (width < 40rem) {
${writeRules(STACKED_RULES, (selector) => `section.kep-atlas ${selector}`, '  ')}
}
@media print {
  .kep-atlas { overflow: visible; }
  .kep-atlas :is(th, td) { overflow-wrap: anywhere; }
  .kep-atlas tr:not(:has(> :nth-child(7))) > * { min-width: 4.5em; }
}`;
