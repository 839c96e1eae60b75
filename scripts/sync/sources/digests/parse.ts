import { LWKD_SITE } from '../../../../src/model/atlas/upstream.ts';
import { daysBetween, existingDay } from '../../../../src/model/day.ts';
import type { Digest } from '../../../../src/schemas/digest.ts';
import { findDay } from '../../reading/days.ts';
import { noteUnknown } from '../../reading/fields.ts';
import { noteSlips, withKnownKeys } from '../../reading/known-keys.ts';
import { splitByHeadings } from '../../reading/markdown.ts';
import { Oddities } from '../../reading/oddities.ts';
import { dayOfPost, FRONT_MATTER, readPost, TEXT } from '../../reading/posts.ts';
import { type FileReading, unreadFile } from '../../reading/standing.ts';
import { plainText, type Written } from '../../reading/written.ts';
import { parseSection } from './section.ts';

const PATH = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[\w.-]+\.(?:md|markdown)$/;
const DATE = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}:\d{2}(?: ?(?:[-+]\d{2}:?\d{2}|Z))?)?$/;
const EXPECTED_NAME = 'a name that begins with a day, such as "2024-04-29-update.md"';
const EXPECTED_DATE = 'a day and time such as 2024-04-29 19:00:00 -0000';
const KNOWN_FIELDS = ['layout', 'title', 'date', 'slug'];
const SECTION_DEPTH = 2;
/** An issue comes days after the week that its file is named after. */
const MOST_DAYS_APART = 31;

/**
 * Reads a post of kubernetes-sigs/lwkd. Every file that is named as a post gives a record, with why it cannot be read
 * where it cannot as a whole; what cannot be read in it is a problem on the record.
 * @param path the file in the repository.
 * @param gates the names of all feature gates there are or were.
 */
export function parseDigest(
  text: string,
  path: string,
  gates: ReadonlySet<string>,
): FileReading<Digest> {
  const id = existingDay(PATH.exec(path)?.[1] ?? '');
  if (id === undefined) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { unread: unreadFile(path, '(name)', EXPECTED_NAME, name) };
  }
  const { fault, tree, lineOffset, ...post } = readPost(text);
  const oddities = new Oddities();
  if (fault) oddities.add(fault.field, 'not-a-value', fault.expected, fault.got);
  noteSlips(post.slips, oddities);
  // What is not there because of that needs no problem of its own.
  const ofFields = fault?.field === FRONT_MATTER ? new Oddities() : oddities;
  const fields = withKnownKeys(post.fields, KNOWN_FIELDS, oddities);
  const written = plainText(fields.get('date'));
  const published = readDate(written, id, ofFields);
  const title = readTitle(fields.get('title'), id, ofFields);
  const weekEnding = readWeek(title, id, ofFields);
  const reading = { day: published ?? id, gates, oddities, lineOffset, site: LWKD_SITE };
  const sections = splitByHeadings(tree.children, SECTION_DEPTH).map((block, index) =>
    parseSection(block, index, reading),
  );
  const isEmpty = sections.every(({ kind }) => kind === 'introduction');
  if (isEmpty && !fault) oddities.add(TEXT, 'missing', 'sections under headings');
  noteUnknown(fields, KNOWN_FIELDS, oddities, '', 'layout, title, date or slug');
  const permalink = makePermalink(written === undefined ? id : published);
  const facts = { id, title, weekEnding, published, permalink, path, sections };
  const { problems } = oddities;
  const problem = problems?.find(
    ({ field }) => field === FRONT_MATTER || (isEmpty && field === TEXT),
  );
  return { record: { ...facts, problems }, ...(problem && { unread: { path, problem } }) };
}

function readDate(written: string | undefined, id: string, oddities: Oddities): string | undefined {
  if (written === undefined) {
    oddities.add('date', 'missing', EXPECTED_DATE);
    return undefined;
  }
  const day = dayOfPost(written);
  if (day === undefined) oddities.add('date', 'not-a-value', EXPECTED_DATE, written);
  else if (Math.abs(daysBetween(id, day)) > MOST_DAYS_APART) {
    oddities.add('date', 'contradiction', `a day close to that of the file’s name, ${id}`, written);
  } else if (!DATE.test(written)) oddities.add('date', 'normalized', EXPECTED_DATE, written);
  return day;
}

function readTitle(written: Written | undefined, id: string, oddities: Oddities): string {
  const title = plainText(written);
  if (title === undefined) oddities.add('title', 'missing', 'a title such as "Week Ending …"');
  return title?.slice(0, 300) ?? id;
}

function readWeek(title: string, id: string, oddities: Oddities): string | undefined {
  const day = /\bWeek Ending\b/i.test(title) ? findDay(title, id)?.day : undefined;
  if (day === undefined) {
    oddities.add('title', 'not-a-value', 'a title such as "Week Ending May 5, 2024"', title);
  }
  return day;
}

/**
 * The rule of `_config.yml`: `/:year/:year:month:day` of the post's date. Jekyll takes the date of a
 * post from its front matter, and from the file's name where that has none.
 */
export function makePermalink(day: string | undefined): string | undefined {
  return day && `${LWKD_SITE}/${day.slice(0, 4)}/${day.replaceAll('-', '')}`;
}
