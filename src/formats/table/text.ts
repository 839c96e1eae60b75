import { countWords } from '../../model/count-words.ts';
import { plainCell, type Table } from '../../model/features/table.ts';

/** The widest cell in a terminal, in characters; longer ones are cut. */
const WIDEST = 60;

/** The table for a terminal: columns side by side, with a line that says of which day it is. */
export function tableToText({ title, date, url, columns, rows }: Table): string {
  const lines = [
    columns.map(({ label }) => label.toUpperCase()),
    ...rows.map(({ cells }) => cells.map((cell) => cut(plainCell(cell)))),
  ];
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((line) => (line[index] ?? '').length)),
  );
  const body = lines.map((line) =>
    line
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const count = countWords(rows.length, 'row');
  return `${body.join('\n')}\n\n${title}: ${count}, as of ${date}, from ${url}\n`;
}

function cut(text: string): string {
  return text.length <= WIDEST ? text : `${text.slice(0, WIDEST - 1)}…`;
}
