import { STACKED_RULES, TABLE_RULES, writeRules } from '../../model/embed/table-rules.ts';
import { withChosenColumns } from '../../model/features/choose-columns.ts';
import type { Table } from '../../model/features/table.ts';
import { escapeXml } from '../escape-xml.ts';
import { tableToHtml } from './html.ts';

/**
 * The table as a page of its own for a frame on another site. It runs one script, which tells its
 * height, and its links leave the frame.
 * @param base the path of the site's home page, without a trailing slash: "/kep-atlas"
 */
export function tableToFrame(table: Table, base: string): string {
  return framePage({
    ...{ title: table.title, base, script: 'frame', fetches: '' },
    head: `<link rel="canonical" href="${escapeXml(table.url)}">\n`,
    body: tableToHtml(withChosenColumns(table)),
  });
}

/**
 * The page for a frame with the table of any query, which its address names:
 * `?release=1.20&sig=node`. Its script fetches the rows.
 * @param base the path of the site's home page, without a trailing slash: "/kep-atlas"
 */
export function queryFrame(base: string): string {
  return framePage({
    ...{
      title: 'Kubernetes features',
      base,
      script: 'frame-query',
      fetches: " connect-src 'self';",
    },
    head: '',
    body: `<noscript><p>This table needs JavaScript: see <a href="${escapeXml(base)}/releases/">Kubernetes releases in KEP Atlas</a>.</p></noscript>\n`,
  });
}

/** The style sheet of framed tables. */
export function frameStyle(): string {
  return `:root { color-scheme: light dark; --kep-atlas-link: light-dark(#0a5891, #86c1ee); }
body { margin: 0; color: light-dark(#18202a, #e4e8ec); background: light-dark(#fff, #13171c); font: 0.875rem / 1.45 system-ui, sans-serif; }
a { color: var(--kep-atlas-link); }
${writeRules(TABLE_RULES)}
@media (width < 36rem) {
${writeRules(STACKED_RULES)}
}
`;
}

interface FramePage {
  readonly title: string;
  readonly base: string;
  /** The name of its one script below /embed/. */
  readonly script: string;
  /** What the policy allows besides. */
  readonly fetches: string;
  readonly head: string;
  readonly body: string;
}

function framePage({ title, base, script, fetches, head, body }: FramePage): string {
  const folder = escapeXml(`${base}/embed`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self';${fetches} base-uri 'self'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<base target="_top">
${head}<link rel="stylesheet" href="${folder}/frame.css">
<script type="module" src="${folder}/${script}.js"></script>
</head>
<body>
${body}</body>
</html>
`;
}
