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
  const folder = escapeXml(`${base}/embed`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'self'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(table.title)}</title>
<base target="_top">
<link rel="canonical" href="${escapeXml(table.url)}">
<link rel="stylesheet" href="${folder}/frame.css">
<script type="module" src="${folder}/frame.js"></script>
</head>
<body>
${tableToHtml(withChosenColumns(table))}</body>
</html>
`;
}
