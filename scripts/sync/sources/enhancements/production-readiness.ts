import type { Enhancement } from '../../../../src/schemas/enhancement.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import { stage } from '../../../../src/schemas/stage.ts';
import type { PathText } from '../../engine/read-folder.ts';
import { type Field, fieldOf, noteUnknown, readList, readText } from '../../reading/fields.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import { Oddities } from '../../reading/oddities.ts';
import { STAGE_WORDS } from '../../reading/stage-words.ts';
import {
  isWrittenList,
  isWrittenMap,
  type Written,
  type WrittenMap,
} from '../../reading/written.ts';
import { readYamlMap, type YamlMapping } from '../../reading/yaml-file.ts';

/** A production readiness review file: `keps/prod-readiness/<sig>/<n>.yaml`, or one beside the folders of SIGs. */
export interface Review {
  readonly path: string;
  readonly sig?: string | undefined;
  readonly number: number;
  readonly block: NonNullable<Enhancement['productionReadiness']>;
  /** Oddities of the file; they end on the KEP that it belongs to. */
  readonly problems?: readonly Problem[] | undefined;
}

const REVIEW_PATH = /^keps\/prod-readiness\/(?:([^/]+)\/)?(\d{1,6})\.ya?ml$/i;
const APPROVERS = 'a handle such as "@octocat"';
const FIELD = 'prod-readiness';
/** The mapping that a review file is. */
export const REVIEW_YAML: YamlMapping = {
  field: FIELD,
  expected: 'YAML with the approver of each stage',
  known: ['kep-number', ...stage.options],
  place: `${FIELD}.`,
  spellings: STAGE_WORDS,
};

/** Whether a path is that of a review file. */
export function isReviewPath(path: string): boolean {
  return REVIEW_PATH.test(path);
}

/** What the path of a review file says of it; nothing for any other path. */
export function reviewOfPath(path: string): Pick<Review, 'sig' | 'number'> | undefined {
  const [, sig, digits] = REVIEW_PATH.exec(path) ?? [];
  return digits === undefined ? undefined : { sig, number: Number(digits) };
}

/** Reads a review file; its number is that of the file name. */
export function parseReview({ path, text }: PathText): Review | undefined {
  const place = reviewOfPath(path);
  if (place === undefined) return undefined;
  const oddities = new Oddities(path);
  const { number } = place;
  const map = readYamlMap(text, REVIEW_YAML, oddities) ?? new Map();
  checkNumber(map.get('kep-number'), number, oddities);
  const approvers = readApprovers(map, oddities);
  return { path, ...place, block: { path, approvers }, problems: oddities.problems };
}

function checkNumber(written: Written | undefined, number: number, oddities: Oddities): void {
  const name = `${FIELD}.kep-number`;
  const expected = `the number of the file, ${number}`;
  const text = readText({ name, written, oddities }, expected);
  if (text === undefined || text === String(number)) return;
  const other = /^\d+$/.test(text) ? 'contradiction' : 'not-a-value';
  const kind = Number(text) === number ? 'normalized' : other;
  oddities.add(name, kind, expected, written);
}

function readApprovers(map: WrittenMap, oddities: Oddities): Review['block']['approvers'] {
  const approvers: Review['block']['approvers'] = {};
  for (const [key, written] of map) {
    const known = stage.safeParse(key);
    if (known.success) {
      const approver = readApprover(`${FIELD}.${key}`, written, oddities);
      if (approver !== undefined) {
        approvers[known.data] = approver;
      }
    } else if (key !== 'kep-number') {
      oddities.add(`${FIELD}.${key}`, 'unknown-field', 'kep-number or a stage', written);
    }
  }
  return approvers;
}

function readApprover(name: string, written: Written, oddities: Oddities): string | undefined {
  if (!isWrittenMap(written)) return readHandles({ name, written, oddities });
  const map = withKnownKeys(written, ['approver'], oddities, `${name}.`);
  noteUnknown(map, ['approver'], oddities, `${name}.`);
  return readHandles(fieldOf(map, 'approver', oddities, `${name}.`));
}

/** Several approvers are one text, with commas between. */
function readHandles(field: Field): string | undefined {
  const { name, written, oddities } = field;
  if (!isWrittenList(written) || written.length === 0) return readText(field, APPROVERS);
  oddities.add(name, 'normalized', APPROVERS, written);
  return readList(field, { expected: APPROVERS, pattern: /^/, keys: ['approver'] })?.join(', ');
}
