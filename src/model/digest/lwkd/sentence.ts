import { capitalized } from '../../capitalized.ts';

/** The verbs with which release notes begin; there in the past tense: "Added". */
const VERBS = `
  Add Allow Bump Change Convert Correct Demote Deprecate Disable Drop Enable Enhance Expose Extend Fix
  Graduate Implement Improve Increase Introduce Lock Make Mark Migrate Move Prevent Promote Reduce
  Refactor Remove Rename Replace Restore Revert Stop Switch Update Upgrade
`;

/** The past tense of verbs, and the present in which LWKD says it: "Added", "Adds". */
const PRESENT = new Map(
  VERBS.trim()
    .split(/\s+/)
    .map((verb) => [pastOf(verb), presentOf(verb)]),
);

function pastOf(verb: string): string {
  if (verb === 'Make') return 'Made';
  return verb.replace(/(?<=[^aeiou][aeiou])p$/, 'pp').replace(/e?$/, 'ed');
}

function presentOf(verb: string): string {
  return `${verb}${/(?:x|ch)$/.test(verb) ? 'es' : 's'}`;
}

const START = /^((?:`?[\w./-]+(?: [\w./-]+)?`?:\s+)?)([A-Za-z]+)\b/;
const LINK = /\[([^\]]*)\]\([^)]*\)/g;
const IMAGE = /!\[[^\]]*\]\([^)]*\)/g;
const TAG = /<\/?[A-Za-z][^<>]*>/g;
const END = /(?<=[a-z0-9)`"'])[.!](?=\s+[A-Z`"([]|\s*$)/;
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|vs|cf|approx)$/i;
/** Longer than a sentence should be; the pull request has the rest. */
const LONGEST = 320;

/**
 * The first sentence of a release note as LWKD would have it: in the present tense, without a full
 * stop, and without links of its own, since the whole of it leads to the pull request. Markdown.
 */
export function sentenceOfNote(note: string): string {
  const flat = note
    .replaceAll(IMAGE, '')
    .replaceAll(LINK, '$1')
    .replaceAll(TAG, '')
    .replace(/^\W*ACTION[ -]REQUIRED\W*/i, '')
    .replace(/^\s*[-*+]\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = cut(flat);
  return sentence.replace(START, (all, before: string, verb: string) => {
    const present = PRESENT.get(verb) ?? PRESENT.get(capitalized(verb))?.toLowerCase();
    return present === undefined ? all : `${before}${present}`;
  });
}

/** Up to the first full stop that ends a sentence; stops inside of code do not. */
function cut(text: string): string {
  const masked = text.replaceAll(/`[^`]*`/g, (code) => '`'.repeat(code.length));
  let from = 0;
  for (;;) {
    const index = masked.slice(from).search(END);
    if (index < 0) return shorten(text);
    const end = from + index;
    if (!ABBREVIATION.test(masked.slice(0, end))) return shorten(text.slice(0, end));
    from = end + 1;
  }
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text.replace(/[.:;,\s]+$/, '');
  const words = text.slice(0, LONGEST).replace(/\s+\S*$/, '');
  const isOpen = (words.match(/`/g) ?? []).length % 2 === 1;
  return `${isOpen ? words.slice(0, words.lastIndexOf('`')).trimEnd() : words}…`;
}
