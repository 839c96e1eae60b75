import type { Tree } from '@lezer/common';
import { parser } from '@lezer/go';

/**
 * What is parsed, so that a file made to be slow is not: each star of a row takes the parser a thousand times what
 * other characters do, brackets in each other the square of their number, and each place that is not Go up to a
 * millisecond. The largest file upstream has a tenth of each.
 */
const MAX_CHARACTERS = 1_000_000;
const MAX_STARS = 10_000;
const MAX_DEPTH = 150;
/** Steps that the parser may take to find its way back into Go; a marker of a merge takes it about five. */
const MAX_REPAIRS = 500;

type LineEnds = NonNullable<Parameters<typeof parser.configure>[0]['contextTracker']>;
/** What tells after which words the end of a line ends a statement; a test fails where it is not there. */
const { context: lineEnds } = parser as unknown as { readonly context: LineEnds };
const BOOL = parser.nodeSet.types.find(({ name }) => name === 'Bool')?.id;
/** The parser of Go, in which `true` and `false` end a statement, too (https://go.dev/ref/spec#Semicolons). */
const goParser = parser.configure({
  contextTracker: {
    ...lineEnds,
    reduce: (isEnd: boolean, term: number) => isEnd || term === BOOL,
  } as LineEnds,
});

interface RefusedFile {
  readonly expected: string;
  readonly got: string;
}

/** Parses Go source; what is beyond the bounds is refused before it takes the parser long. */
export function parseWithin(text: string): Tree | RefusedFile {
  if (text.length > MAX_CHARACTERS) return atMost(MAX_CHARACTERS, 'characters', text.length);
  const stars = text.split('*').length - 1;
  if (stars > MAX_STARS) return atMost(MAX_STARS, 'stars', stars);
  const brackets = depthOfBrackets(text);
  if (brackets > MAX_DEPTH) return atMost(MAX_DEPTH, 'levels', brackets);
  const tree = parseRepairing(text);
  if (tree === undefined)
    return { expected: 'Go', got: `more than ${MAX_REPAIRS} places that are not` };
  const levels = depthOf(tree);
  return levels > MAX_DEPTH ? atMost(MAX_DEPTH, 'levels', levels) : tree;
}

function atMost(most: number, what: string, got: number): RefusedFile {
  return { expected: `at most ${most} ${what}`, got: `${got}` };
}

/** Nothing where the parser would have to find its way back too often. */
function parseRepairing(text: string): Tree | undefined {
  // How far it is on its way back is no part of its declared interface; a test fails where it is not there.
  const parse = goParser.startParse(text) as ReturnType<typeof parser.startParse> & {
    readonly recovering?: number;
  };
  for (let repairs = 0; repairs <= MAX_REPAIRS; ) {
    const tree = parse.advance();
    if (tree !== null) return tree;
    if (parse.recovering) repairs += 1;
  }
  return undefined;
}

/** Comments, texts, and brackets: what stands in a comment or a text opens nothing. */
const BRACKETS =
  /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|`[^`]*`?|'(?:\\.|[^'\\\n])*'?|[[({]|[\])}]/g;

function depthOfBrackets(text: string): number {
  let [at, deepest] = [0, 0];
  for (const [found] of text.matchAll(BRACKETS)) {
    if ('[({'.includes(found)) at += 1;
    else if ('])}'.includes(found)) at = Math.max(0, at - 1);
    deepest = Math.max(deepest, at);
  }
  return deepest;
}

function depthOf(tree: Tree): number {
  let [at, deepest] = [0, 0];
  tree.iterate({
    enter() {
      at += 1;
      deepest = Math.max(deepest, at);
    },
    leave() {
      at -= 1;
    },
  });
  return deepest;
}
