import { nameParts } from '../../model/features/name-parts.ts';
import { emptyNote, type Table, type TableCell } from '../../model/features/table.ts';
import { bracesApart } from '../braces-apart.ts';
import { escapeXml } from '../escape-xml.ts';

/**
 * The table as a fragment of HTML: one section without style or script, to put into any page. Each cell
 * carries the heading of its column, which a style sheet can show where cells are stacked. Long names break between
 * their words, and all of it says that it is English. It is XML, too, and has no braces, which templates such as those of Jekyll, Svelte, and MDX would read.
 */
export function tableToHtml(table: Table): string {
  const labels = table.columns.map(({ label }) => htmlText(label));
  const head = labels.map((label) => `<th scope="col">${label}</th>`).join('');
  const rows = table.rows.map(({ cells }) => {
    const [first, ...others] = cells.map(htmlCell);
    const rest = others.map((cell, index) => {
      const label = cell === '' ? '' : ` data-label="${labels[index + 1]}"`;
      return `<td${label}>${cell}</td>`;
    });
    return `<tr><th scope="row">${first}</th>${rest.join('')}</tr>\n`;
  });
  return `<section class="kep-atlas">
<table lang="en">
<caption>${htmlText(table.title)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
<p lang="en">${emptyNote(table)}As of <time datetime="${table.date}">${table.date}</time>, from <a href="${htmlText(table.url)}">KEP Atlas: ${htmlText(table.title)}</a>.</p>
</section>
`;
}

function htmlCell(cell: TableCell): string {
  return cell
    .map(({ text, url }) => {
      const words = bracesApart(nameParts(text).map(htmlText).join('<wbr/>'));
      return url === undefined ? words : `<a href="${htmlText(url)}">${words}</a>`;
    })
    .join('; ');
}

/** Text without braces, and whose "--" WordPress makes no dash. */
function htmlText(text: string): string {
  return escapeXml(text)
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replaceAll('--', '-&#45;');
}
