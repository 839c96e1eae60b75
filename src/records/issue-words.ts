/** What a schema refuses of a value, as zod words it. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Only where zod was asked to report it. */
  readonly input?: unknown;
}

const LONGEST = 80;

/**
 * The field that a schema refuses, why, and what it got where that is known:
 * `since: expected a release such as "1.34" (got "soon")`.
 * @param whole what a value is called that is refused as such
 */
export function issueWords({ path, message, input }: Issue, whole: string): string {
  const got = JSON.stringify(input)?.slice(0, LONGEST);
  return `${path.map(String).join('.') || whole}: ${message}${got === undefined ? '' : ` (got ${got})`}`;
}

/** The first of what a schema refuses; see `issueWords`. */
export function refusalWords(error: { readonly issues: readonly Issue[] }, whole: string): string {
  const [issue] = error.issues;
  return issue === undefined ? `${whole}: refused` : issueWords(issue, whole);
}
