import type { TextSpan } from '../model/check/setting.ts';

const KEYWORD = /(?:^|[;&|\n])[ \t]*(if|fi)\b/gm;
/** How a script asks for the release: "$KUBE_VERSION", "minor -lt 27", "kubelet --version". */
const ASKS_RELEASE =
  /(?:kube\w*|k8s|kubernetes)[_.-]?(?:version|ver|minor)\b|\bminor(?:_?version)?\b|\bkube(?:let|adm|ctl)\b.*\bversion\b/i;
/** A condition ends before "then", no farther than this. */
const FARTHEST = 400;
const DEEPEST = 50;
/** No script has more of them. */
const MOST = 500;

/** The stretches of a script between "if" and "fi" whose first condition is about the release, none in another. */
export function releaseBranches(text: string): readonly TextSpan[] {
  const found: TextSpan[] = [];
  const open: { readonly start: number; readonly isByRelease: boolean }[] = [];
  for (const { index, 0: match, 1: word } of text.matchAll(KEYWORD)) {
    const at = index + match.length;
    if (word === 'if') {
      if (open.length > DEEPEST || found.length > MOST) return [];
      open.push({ start: at, isByRelease: isByRelease(text, at) });
      continue;
    }
    const block = open.pop();
    if (block?.isByRelease !== true) continue;
    while ((found.at(-1)?.start ?? -1) > block.start) found.pop();
    found.push({ start: block.start, end: at });
  }
  return found;
}

function isByRelease(text: string, from: number): boolean {
  const [condition = ''] = /^[\s\S]*?(?=\bthen\b)/.exec(text.slice(from, from + FARTHEST)) ?? [];
  return ASKS_RELEASE.test(condition);
}
