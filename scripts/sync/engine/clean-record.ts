import { cleanText } from '../../../src/formats/clean-text.ts';
import { isJsonObject } from '../../../src/model/json-object.ts';
import type { Problem } from '../../../src/schemas/problem.ts';
import type { Source, UpstreamRecord } from './source.ts';

const EXPECTED = 'text without control characters';
/** What stands in a text where its bytes are no UTF-8. */
const UNREADABLE = '\uFFFD';

/**
 * Takes out of all texts of a record what harms readers of pages, feeds and tables. What was taken
 * out is a problem of the record, or of the block that the source owns.
 */
export function cleanRecord(
  record: UpstreamRecord,
  { owns }: Pick<Source, 'owns'>,
): UpstreamRecord {
  if (owns === undefined) return cleanPart(record);
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      owns.includes(key) && isJsonObject(value) ? cleanPart(value) : value,
    ]),
  );
}

function cleanPart(part: UpstreamRecord): UpstreamRecord {
  const problems: Problem[] = [];
  const clean = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return cleanField(value, field, problems);
    if (Array.isArray(value)) return value.map((each, index) => clean(each, `${field}[${index}]`));
    return isJsonObject(value) ? cleanAll(value, `${field}.`) : value;
  };
  const cleanAll = (map: UpstreamRecord, place: string): UpstreamRecord =>
    Object.fromEntries(
      Object.entries(map).map(([key, value]) => [key, clean(value, `${place}${key}`)]),
    );
  const cleaned = cleanAll(part, '');
  const before = Array.isArray(cleaned.problems) ? (cleaned.problems as Problem[]) : [];
  // A record that stands has been cleaned before.
  const added = problems.filter(
    ({ field, got }) =>
      !before.some((one) => one.field === field && one.kind === 'normalized' && one.got === got),
  );
  return added.length === 0 ? cleaned : { ...cleaned, problems: [...before, ...added] };
}

function cleanField(text: string, field: string, problems: Problem[]): string {
  const cleaned = cleanText(text);
  const isUnreadable = text.includes(UNREADABLE) && !field.startsWith('problems[');
  if (cleaned !== text || isUnreadable) {
    const expected = cleaned === text ? 'text in UTF-8' : EXPECTED;
    problems.push({ field, kind: 'normalized', got: cleaned.slice(0, 200), expected });
  }
  return cleaned;
}
