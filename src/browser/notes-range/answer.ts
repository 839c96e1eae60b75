import { groupHtml } from '../../lib/table-html.ts';
import { groupNoteRows, type NoteRow, RANGE_COLUMNS } from '../../model/release/note-table.ts';
import { releaseOf } from '../../model/upgrade/pairs.ts';
import { compareVersions } from '../../model/version.ts';
import { fillFilters } from '../fill-filters.ts';
import { itemsBetween } from '../items-between.ts';
import type { PairAnswer } from '../pair-element.ts';
import { unknownRelease } from '../unknown-release.ts';

/** Where the notes of each release are, which releases have any, and the empty table to fill. */
export interface RangeMeans {
  readonly folder: string;
  readonly noted: readonly string[];
  readonly frame: HTMLTemplateElement;
}

/** All notes of the releases after one and up to another, as the reader wrote the two. */
export async function answerRange(
  from: string,
  to: string,
  means: RangeMeans,
): Promise<PairAnswer> {
  const [first, last] = [releaseOf(from), releaseOf(to)];
  const pair = { ...(first && { from: first }), ...(last && { to: last }) };
  if (first === undefined || last === undefined) {
    return { words: unknownRelease(first === undefined ? from : to), pair };
  }
  if (compareVersions(first, last) > 0) {
    return { words: `v${first} is newer than v${last}: swap the two.`, pair };
  }
  const rows = await itemsBetween<NoteRow>([first, last], means.noted, means.folder);
  if (rows.length === 0) {
    return { words: `No release notes are known after v${first} up to v${last}.`, pair };
  }
  return { words: '', nodes: [draw(rows, means.frame, `v${first} to v${last}`)], pair };
}

function draw(rows: readonly NoteRow[], frame: HTMLTemplateElement, range: string): Node {
  const drawn = document.importNode(frame.content, true);
  const caption = `Release notes from ${range}`;
  fillFilters(drawn, RANGE_COLUMNS, rows, caption, 'note');
  const table = drawn.querySelector('table');
  table?.querySelector('caption')?.replaceChildren(caption);
  for (const group of groupNoteRows(rows)) {
    const body = document.createElement('tbody');
    body.innerHTML = groupHtml(group, RANGE_COLUMNS);
    table?.append(body);
  }
  return drawn;
}
