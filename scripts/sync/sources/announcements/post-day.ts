import type { Oddities } from '../../reading/oddities.ts';
import { dayOfPost } from '../../reading/posts.ts';
import { plainText, type WrittenMap } from '../../reading/written.ts';

/** "2025-08-27-a-thing.md", or a folder of such a name. */
const DAY_OF_NAME = /\/(20\d\d-\d\d-\d\d)-[^/]+(?:\/index)?\.md$/;
const YEAR_OF_PATH = /\/(20\d\d)[-/]/;

/**
 * The day of the front matter of a post, else that of the file's name; one of another time than the file's path
 * says is a slip.
 */
export function readPostDay(
  fields: WrittenMap,
  path: string,
  oddities: Oddities,
): string | undefined {
  const written = plainText(fields.get('date'));
  const day = dayOfPost(written ?? DAY_OF_NAME.exec(path)?.[1] ?? '');
  const expected = 'a day such as 2025-08-27';
  if (written === undefined) oddities.add('date', 'missing', expected);
  else if (day === undefined) oddities.add('date', 'not-a-value', expected, written);
  else if (!written.startsWith(day)) oddities.add('date', 'normalized', expected, written);
  const year = Number(YEAR_OF_PATH.exec(path)?.[1] ?? day?.slice(0, 4));
  if (day === undefined || Math.abs(Number(day.slice(0, 4)) - year) <= 1) return day;
  const expectedYear = `a day of about ${year}, as the file’s path says`;
  oddities.add('date', 'contradiction', expectedYear, written);
  return undefined;
}
