import type { Table, TableCell } from '../../model/table/table.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The table as a fragment of HTML: one section without style or script, to put into any page. */
export function tableToHtml(table: Table): string {
  const head = table.columns
    .map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`)
    .join('');
  const rows = table.rows.map(({ cells }) => {
    const [first, ...others] = cells.map(htmlCell);
    return `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
  });
  return `<section class="kep-atlas">
<table>
<caption>${escapeHtml(table.title)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
<p>As of <time datetime="${table.date}">${table.date}</time>, from <a href="${escapeHtml(table.url)}">KEP Atlas: ${escapeHtml(table.title)}</a>.</p>
</section>
`;
}

function htmlCell(cell: TableCell): string {
  return cell
    .map(({ text, url }) =>
      url === undefined ? escapeHtml(text) : `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`,
    )
    .join('; ');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
