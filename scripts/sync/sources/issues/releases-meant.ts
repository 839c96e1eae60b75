import { RELEASE } from '../../reading/releases.ts';

const MOVED =
  '(?:re-?targeted|moved|slipped|delayed|postponed|pushed|bumped|deferred|changed|shifted)';
const FORMER = new RegExp(
  String.raw`\b(?:was|were|previously|formerly|originally|initially|instead of|no longer|not|missed|${MOVED} from)(?: in| for)?[\s:]*$`,
  'i',
);
const LEFT = new RegExp(
  String.raw`^[\s(),]*(?:[-=]+>|→|${MOVED} to\b)|^\s*\((?:missed[^)\d]{0,60}|dropped)\)`,
  'i',
);

/**
 * The releases that a line names, without those that it says were meant before, or are not: "1.38 (was 1.37)",
 * "1.37 → 1.38", "no longer 1.37".
 */
export function releasesMeant(line: string): RegExpExecArray[] {
  return [...line.matchAll(RELEASE)].filter(({ index, 0: { length } }) => {
    const isFormer = FORMER.test(line.slice(0, index)) || LEFT.test(line.slice(index + length));
    return !isFormer;
  });
}
