import { groupHtml } from '../../lib/table-html.ts';
import { type NoteRow, noteGroups, RANGE_COLUMNS } from '../../model/release/note-table.ts';
import { releaseOf } from '../../model/upgrade/pairs.ts';
import { compareVersions } from '../../model/version.ts';
import { fetchJson } from '../fetch-json.ts';
import { fillFilters } from '../fill-filters.ts';

/** What is shown for a pair of releases. */
export interface Answer {
  readonly words: string;
  readonly nodes: readonly Node[];
}

/** Where the notes of each release are, which releases have any, and the empty table to fill. */
export interface Means {
  readonly folder: string;
  readonly noted: readonly string[];
  readonly frame: HTMLTemplateElement;
}

const loaded = new Map<string, Promise<readonly NoteRow[]>>();

/** All notes of the releases after one and up to another, as the reader wrote the two. */
export async function answer(from: string, to: string, means: Means): Promise<Answer> {
  const [first, last] = [releaseOf(from), releaseOf(to)];
  if (first === undefined || last === undefined) {
    return { words: `“${first === undefined ? from : to}” is not a release.`, nodes: [] };
  }
  const releases = means.noted.filter(
    (release) => compareVersions(first, release) < 0 && compareVersions(release, last) <= 0,
  );
  if (releases.length === 0) {
    return { words: `No release notes are known after v${first} up to v${last}.`, nodes: [] };
  }
  const each = await Promise.all(releases.map((release) => notesOf(release, means.folder)));
  return { words: '', nodes: [draw(each.flat(), means.frame, `v${first} to v${last}`)] };
}

function notesOf(release: string, folder: string): Promise<readonly NoteRow[]> {
  const known = loaded.get(release);
  if (known !== undefined) return known;
  const asked = fetchJson<readonly NoteRow[]>(`${folder}${release}.json`);
  loaded.set(release, asked);
  asked.catch(() => loaded.delete(release));
  return asked;
}

function draw(rows: readonly NoteRow[], frame: HTMLTemplateElement, range: string): Node {
  const drawn = document.importNode(frame.content, true);
  const caption = `Release notes from ${range}`;
  fillFilters(drawn, RANGE_COLUMNS, rows, caption);
  const table = drawn.querySelector('table');
  table?.querySelector('caption')?.replaceChildren(caption);
  for (const group of noteGroups(rows)) {
    const body = document.createElement('tbody');
    body.innerHTML = groupHtml(group, RANGE_COLUMNS);
    table?.append(body);
  }
  return drawn;
}
