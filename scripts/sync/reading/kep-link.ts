/** What a link to an enhancement proposal names. */
export type KepLink =
  | { readonly kind: 'number'; readonly number: number }
  /** The path below keps/ of a proposal from before numbers, or from another numbering. */
  | { readonly kind: 'path'; readonly path: string };

const ISSUE =
  /^https?:\/\/(?:www\.)?github\.com\/kubernetes\/(?:enhancements|features)\/issues?\/([1-9]\d{0,4})(?!\d)/i;
const SHORT = /^https?:\/\/(?:www\.)?(?:kep|features)\.k8s\.io\/([1-9]\d{0,4})(?!\d)/i;
const GIT_SHORT = /^https?:\/\/git\.k8s\.io\/(?:enhancements|features)\/keps\/([^?#]+)/i;
const IN_TREE =
  /^https?:\/\/(?:www\.)?github\.com\/[\w.-]+\/(?:enhancements|features)\/(?:tree|blob|commits)\/[^?#]*?\/keps\/([^?#]+)/i;

/** "sig-node/1234-x/README.md": a group, perhaps a subproject, then the proposal. */
const PROPOSAL = /^((?:sig|wg|provider)-[\w-]+(?:\/[a-z][\w.-]*)?\/(?:([1-9]\d{0,4})|\d+)-[^/\s]+)/;

/**
 * Tells by its address which KEP a link names: kep.k8s.io/N, an issue of kubernetes/enhancements,
 * or a proposal's file or directory in any clone of that repository. A pull request names none.
 * Directories whose number is a date or begins with 0 are not numbered by issue: they keep the path.
 */
export function classifyKepLink(url: string): KepLink | undefined {
  const number = ISSUE.exec(url)?.[1] ?? SHORT.exec(url)?.[1];
  if (number !== undefined) return { kind: 'number', number: Number(number) };
  const path = GIT_SHORT.exec(url)?.[1] ?? IN_TREE.exec(url)?.[1];
  const [, proposal, digits] = PROPOSAL.exec(path ?? '') ?? [];
  if (digits !== undefined) return { kind: 'number', number: Number(digits) };
  return proposal === undefined ? undefined : { kind: 'path', path: proposal };
}

/** An address with what a careless writer or tool left around it taken away. */
export interface CleanUrl {
  readonly url: string;
  /** Whether anything was taken away. */
  readonly isTrimmed: boolean;
}

const MAX_URL = 2000;
const STRAY_END = /[)\]>:;,."'`]+$/;

/**
 * Takes stray characters off an address: everything from the first blank, quote or "](" on, then
 * closing brackets and punctuation at the end. A bracket that was opened inside the address stays.
 * Nothing where no http address is left.
 */
export function cleanUrl(written: string): CleanUrl | undefined {
  const first =
    written
      .trim()
      .slice(0, MAX_URL)
      .split(/[\s"<>]|\]\(/, 1)[0] ?? '';
  const url = trimEnd(first);
  if (!/^https?:\/\/[^/?#]/i.test(url) || !URL.canParse(url)) return undefined;
  return { url, isTrimmed: url !== written };
}

function trimEnd(text: string): string {
  const [stray] = STRAY_END.exec(text) ?? [''];
  const open = text.split('(').length - text.split(')').length;
  const isBalanced = stray === ')' && open >= 0;
  return isBalanced ? text : text.slice(0, text.length - stray.length);
}
