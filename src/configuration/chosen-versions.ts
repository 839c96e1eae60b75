import type { TextSpan } from '../model/check/setting.ts';
import { templatesIn } from './formats/templates.ts';

/**
 * How a template asks for the release that it is for; "semverCompare" of an image's or a chart's version
 * asks for another one.
 */
export const ASKS_RELEASE =
  /Capabilities|semverCompare(?!\s+(?:"[^"]*"|\S+)\s+\(?\S*(?:[iI]mage|[tT]ag\b|[aA]ppVersion|Chart\.))|APIVersions|(?:kube(?:rnetes)?|k8s)_?version|apiIs\w+/i;
/** Templates that begin a block, go on with another part of it, and end it. */
export const BEGINS = /^\{[{%]-?\s*(?:if|with|range|for|define|block|macro)\b/;
export const GOES_ON = /^\{[{%]-?\s*(?:else|elif)\b/;
export const ENDS = /^\{[{%]-?\s*end/;
const VERSION = /\bapiVersion["']?:[ \t]*["']?([^\s"',}]+)/g;
/** Deeper blocks are looked at as parts of those around them. */
const DEEPEST = 20;

/** A block of templates that is not at its end. */
interface OpenBlock {
  readonly start: number;
  readonly hasRelease: boolean;
  readonly hasElse: boolean;
}

/**
 * Where in a text an `apiVersion` stands that templates choose: by the release, or between several versions.
 * An object that a template leaves out for another reason has its version all the same.
 */
export function chosenVersions(text: string): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (const { start, end } of choicesIn(text)) {
    for (const { index } of text.slice(start, end).matchAll(VERSION)) chosen.add(start + index);
  }
  return chosen;
}

/** The blocks that choose, none in another. */
function choicesIn(text: string): TextSpan[] {
  const choices: TextSpan[] = [];
  const open: OpenBlock[] = [];
  for (const { start, end } of templatesIn(text)) {
    const template = text.slice(start, end);
    const hasRelease = ASKS_RELEASE.test(template);
    const block = open.at(-1);
    if (BEGINS.test(template)) open.push({ start, hasRelease, hasElse: false });
    else if (GOES_ON.test(template) && block !== undefined) {
      const all = block.hasRelease || hasRelease;
      open[open.length - 1] = { ...block, hasRelease: all, hasElse: true };
    } else if (ENDS.test(template) && block !== undefined) {
      open.pop();
      if (!isChoice(block, text.slice(block.start, end), open.length)) continue;
      while ((choices.at(-1)?.start ?? -1) > block.start) choices.pop();
      choices.push({ start: block.start, end });
    }
  }
  return choices;
}

function isChoice({ hasRelease, hasElse }: OpenBlock, text: string, depth: number): boolean {
  if (hasRelease || !hasElse || depth > DEEPEST) return hasRelease;
  return new Set(Array.from(text.matchAll(VERSION), ([, version]) => version)).size > 1;
}
