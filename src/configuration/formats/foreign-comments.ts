/** What ends a comment by what begins it: of C, of HTML, of PowerShell, of Jinja, and a text of Python that says what code does. */
const CLOSING: Readonly<Record<string, string>> = {
  '/*': '*/',
  '{#': '#}',
  '<!--': '-->',
  '<#': '#>',
  '"""': '"""',
  "'''": "'''",
};
const OPENING = /^(?:\/\*|\{#|<!--|<#|"""|''')/;
/** Comments up to the end of a line: of C, SQL, and batch files. A line alone is an argument that begins so. */
const LINE = /^(?:\/\/|--[ \t]|::|@?rem[ \t])/i;
/** What stands before such a text: the head of a function or a class, or nothing but comments. */
const DESCRIBED = /(?:^|\n)[ \t]*(?:async[ \t]+)?(?:def|class)[ \t][^\n]*:[ \t]*\r?\n\s*$/;
const ONLY_COMMENTS = /^(?:\s|#[^\n]*\n)*$/;
/** How far back that is looked for. */
const FARTHEST = 2_000;

/**
 * Where a comment of another language ends that begins at a place, and that the comments of shells are none of;
 * nothing where none does.
 * @param isFirst whether no word of the same command stands before it
 * @param missing ends that do not stand in the rest of the text, which this adds to
 */
export function foreignCommentEnd(
  text: string,
  at: number,
  isFirst: boolean,
  missing: Set<string>,
): number | undefined {
  const mark = text.slice(at, at + 5);
  if (isFirst ? LINE.test(mark) : /^\/\/+\s/.test(mark)) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const isAlone = end >= text.length - 1 && text.lastIndexOf('\n', at) === -1;
    return isAlone && !mark.startsWith('//') ? undefined : end;
  }
  const open = OPENING.exec(mark)?.[0] ?? '';
  const close = CLOSING[open];
  if (close === undefined || missing.has(close) || !(isFirst || open === '<!--')) return undefined;
  if (/["']/.test(open) && !isDescription(text, at)) return undefined;
  const end = text.indexOf(close, at + open.length);
  if (end !== -1) return end + close.length;
  missing.add(close);
  return undefined;
}

function isDescription(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - FARTHEST), at);
  return DESCRIBED.test(before) || (at < FARTHEST && ONLY_COMMENTS.test(before));
}
