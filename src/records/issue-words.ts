/** What a schema refuses of a value, as zod words it. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Only where zod was asked to report it. */
  readonly input?: unknown;
}

const LONGEST = 80;

/**
 * The first field that a schema refuses, why, and what it got where that is known:
 * `since: expected a release such as "1.34" (got "soon")`.
 * @param whole what a value is called that is refused as such
 */
export function refusalWords(
  { issues: [issue] }: { readonly issues: readonly Issue[] },
  whole: string,
): string {
  if (issue === undefined) return `${whole}: refused`;
  const { path, message, input } = issue;
  const got = JSON.stringify(input)?.slice(0, LONGEST);
  return `${path.map(String).join('.') || whole}: ${message}${got === undefined ? '' : ` (got ${got})`}`;
}
