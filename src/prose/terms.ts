const CODE = /`([^`\n]{1,80})`/g;

/** What is no word, but a name, a field, a flag, or a file. */
const NAME = /^(?![a-z]+$)[A-Za-z-][\w.:-]{1,39}$/;

const ADDRESS = /\]\([^)\s]{0,500}\)?|\bhttps?:\/\/\S+/g;

/** Words of capitals, such as "CEL", and those with capitals within, such as "ResourceClaim" and "gRPC". */
const TERM =
  /(?<![\w/.-])(?:[A-Z][A-Z0-9]{1,39}s?|[A-Za-z]{0,40}[a-z0-9][A-Z]\w{0,40}|[A-Z]{2,40}[a-z]\w{1,40})(?![\w-])/g;

/**
 * The terms that a text in Markdown mentions, each with how often: {@link TERM}, and inline code that is more
 * than a plain word. Blocks of code, comments and addresses do not count. Of acronyms, "CRDs" counts as "CRD".
 */
export function termsIn(text: string): Map<string, number> {
  const said = withoutBlocks(withoutComments(text)).replace(ADDRESS, ' ');
  const code = Array.from(said.matchAll(CODE), ([, written = '']) => written.trim());
  const words = Array.from(said.replace(CODE, ' ').matchAll(TERM), ([word]) => word);
  const counts = new Map<string, number>();
  for (const word of [...code.filter((each) => NAME.test(each)), ...words]) {
    const term = word.replace(/^([A-Z][A-Z0-9]+)s$/, '$1');
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

// Neither is found by an expression: one that has no end would be looked for to the end of the text each time.
function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('<!--');
  return first + rest.map((part) => part.split('-->').slice(1).join(' ')).join(' ');
}

function withoutBlocks(text: string): string {
  let fence: string | undefined;
  const said: string[] = [];
  for (const line of text.split('\n')) {
    const mark = /^ {0,12}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark === undefined) said.push(line);
    else if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
  }
  return said.join('\n');
}

/** Where a term is mentioned. */
export interface Mentioned {
  readonly term: string;
  /** The names of the texts, those first that mention it most. */
  readonly in: readonly string[];
}

/** A term in one text alone is one of it, not of a typing error, from this many times on. */
const OFTEN = 3;

/**
 * The terms of some texts, in the order of the alphabet: those that several mention, or one does often.
 * @param texts by their names
 */
export function joinTerms(texts: ReadonlyMap<string, string>): Mentioned[] {
  const all = Array.from(texts, ([name, text]) =>
    Array.from(termsIn(text), ([term, times]) => ({ term, name, times })),
  );
  return [...Map.groupBy(all.flat(), ({ term }) => term)]
    .filter(([, list]) => list.length > 1 || list.some(({ times }) => times >= OFTEN))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, list]) => ({
      term,
      in: list.sort((a, b) => b.times - a.times).map(({ name }) => name),
    }));
}
