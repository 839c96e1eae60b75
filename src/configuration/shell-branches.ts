import type { TextSpan } from '../model/check/setting.ts';

const KEYWORD = /(?:^|[;&|\n])[ \t]*(if|fi|case(?=[ \t]+\S.{0,400}\bin\b)|esac)\b/gm;
/** How a script asks for the release: "$KUBE_VERSION", "minor -lt 27", "kubelet --version". */
const ASKS_RELEASE =
  /(?:kube\w*|k8s|kubernetes)[_.-]?(?:version|ver|minor)\b|\bminor(?:_?version)?\b|\bkube(?:let|adm|ctl)\b.*\bversion\b/i;
/** "matrix.k8s == '1.32'", "k8s is version('v1.33', '<')". */
const COMPARES_RELEASE = /\b(?:kube\w*|k8s\w*)\b[^\n]*["'\s]v?1\.\d{1,2}\b/i;
/** A condition ends before "then", and what a "case" looks at before "in", no farther than this. */
const FARTHEST = 400;
const THEN = /\bthen\b/;
const IN = /\sin\b/;
const DEEPEST = 50;
/** No script has more of them. */
const MOST = 500;

/** The stretches of a script of "if" or "case" that ask for the release first, none in another. */
export function releaseBranches(text: string): readonly TextSpan[] {
  const found: TextSpan[] = [];
  const open: { readonly start: number; readonly isByRelease: boolean }[] = [];
  for (const { index, 0: match, 1: word } of text.matchAll(KEYWORD)) {
    const at = index + match.length;
    if (word === 'if' || word === 'case') {
      if (open.length > DEEPEST || found.length > MOST) return [];
      const end = word === 'if' ? THEN : IN;
      open.push({ start: at, isByRelease: isByRelease(text.slice(at, at + FARTHEST), end) });
      continue;
    }
    const block = open.pop();
    if (block?.isByRelease !== true) continue;
    while ((found.at(-1)?.start ?? -1) > block.start) found.pop();
    found.push({ start: block.start, end: at });
  }
  return found;
}

/** Whether a condition asks for the release. */
export function asksForRelease(condition: string): boolean {
  return ASKS_RELEASE.test(condition) || COMPARES_RELEASE.test(condition);
}

function isByRelease(text: string, end: RegExp): boolean {
  const place = text.search(end);
  return place !== -1 && asksForRelease(text.slice(0, place));
}
