const BEFORE =
  /\b(?:before|prior to)\s+(?:(?:you|the|an?|any|cluster)\s+)*(?:upgrad(?:e|ing)|updating\W+(?:(?:an?|the|your)\W+)?(?:cluster|control plane|kube[\w-]+|nodes?))\b([^,;]{0,40})/gi;
const ASKING =
  /\b(?:must|should|needs?|ensure|make sure|remove|delete|update|migrate|transition|replace|rename|disable|drain\w*|requir\w+)\b/i;
const SENTENCE_START = /[.!?]\s+(?=[A-Z`'"(])|\n+/g;
const SENTENCE_END = /[.!?](?=\s|$)|\n{2}/g;

/**
 * The sentences that ask for something before an upgrade, "Remove them before upgrading to v1.37.": where each is in
 * the text, and the release that the upgrade leads to, where it is named.
 */
export function demandsBeforeUpgrade(text: string) {
  const starts = [...text.matchAll(SENTENCE_START)].map((end) => end.index + end[0].length);
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  return [...text.matchAll(BEFORE)].flatMap((match) => {
    const start = starts.findLast((each) => each <= match.index) ?? 0;
    const end = ends.find((each) => each > match.index) ?? text.length;
    if (!ASKING.test(text.slice(start, end))) return [];
    const to = /\bto\W+(?:a\W+)?v?(\d+\.\d+)/.exec(match[1] ?? '')?.[1];
    return [{ start, end, to }];
  });
}

/** Whether a note asks for something before an upgrade to its release, or to one that it does not name. */
export function asksBeforeUpgrade(text: string, release: string): boolean {
  return demandsBeforeUpgrade(text).some(({ to = release }) => to === release);
}
