/** https://git-scm.com/docs/git-merge#_how_conflicts_are_presented */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/gm;

/** The marks that a merge left in a text where two versions of it contradict each other. */
export function mergeMarks(text: string): RegExpExecArray[] {
  return [...text.matchAll(MARK)];
}

/** The text with nothing in place of these marks; all else is where it was. */
export function withoutMergeMarks(text: string): string {
  return text.replaceAll(MARK, (mark) => ' '.repeat(mark.length));
}
