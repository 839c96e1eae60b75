/** Code that stands by itself, comments, and addresses: what is in them is not said. */
const UNSAID = /^ {0,3}(```+|~~~+)[\s\S]*?^ {0,3}\1|<!--[\s\S]*?-->|\bhttps?:\/\/\S+/gm;

/** Words of capitals, such as "CEL" and "CRDs", and those with capitals within, such as "ResourceClaim" and "gRPC". */
const TERM = /(?<![\w/.-])(?:[A-Z][A-Z0-9]+s?|[A-Za-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+)(?![\w-])/g;

/** The terms that a text in Markdown mentions, each with how often. Of acronyms, "CRDs" counts as "CRD". */
export function termsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.replaceAll(UNSAID, ' ').matchAll(TERM)) {
    const term = word.replace(/^([A-Z][A-Z0-9]+)s$/, '$1');
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
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
  const mentions = new Map<string, { name: string; times: number }[]>();
  for (const [name, text] of texts) {
    for (const [term, times] of termsIn(text)) {
      const known = mentions.get(term);
      if (known === undefined) mentions.set(term, [{ name, times }]);
      else known.push({ name, times });
    }
  }
  return [...mentions]
    .filter(([, list]) => list.length > 1 || list.some(({ times }) => times >= OFTEN))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, list]) => ({
      term,
      in: list.sort((a, b) => b.times - a.times).map(({ name }) => name),
    }));
}
