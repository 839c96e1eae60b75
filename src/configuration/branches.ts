import type { Branch, TextSpan } from '../model/check/setting.ts';
import { countFirst } from '../model/lines.ts';
import { once } from '../model/once.ts';
import { BEGINS, ENDS, GOES_ON, templatesIn } from './formats/templates.ts';
import { releaseBranches } from './shell-branches.ts';

/**
 * How a template asks for the release that it is for; "semverCompare" of an image's or a chart's version
 * asks for another one.
 */
const ASKS_RELEASE =
  /Capabilities|semverCompare(?!\s+(?:"[^"]*"|\S+)\s+\(?\S*(?:[iI]mage|[tT]ag\b|[aA]ppVersion|Chart\.))|APIVersions|(?:kube(?:rnetes)?|k8s)_?version|apiIs\w+/i;
const BEGINS_NAMED = /^\{[{%]-?\s*(?:define|block|macro)\b/;
/** A condition, which puts in nothing of what it names. */
const ASKS = /^\{[{%]-?\s*(?:(?:else\s+)?if|elif)\b/;
const CONDITION = /^\{[{%]-?\s*(?:if|else|elif)\b/;
const VERSION = /\bapiVersion["']?:[ \t]*["']?([^\s"',}]+)/g;
/** Deeper blocks choose no version: they are looked at as parts of those around them. */
const DEEPEST = 20;

/** What a template begins and another one ends. */
interface Block {
  readonly start: number;
  /** The part of another block that it stands in. */
  readonly around: Part | undefined;
  readonly depth: number;
  hasElse: boolean;
  /** Nothing where nothing ends it. */
  end?: number;
  hasVersions?: boolean;
}

/** A part of a block, such as from "if" to "else". */
interface Part {
  /** The template that begins it. */
  readonly template: TextSpan;
  readonly block: Block;
  readonly branch: Branch | undefined;
  /** Where the template that ends it begins. */
  end?: number;
}

/** The part of a text that a template begins, from behind that template on. */
interface TemplatePart extends TextSpan {
  /** Whether the template is a condition; "with" and "range" are none. */
  readonly isAsked: boolean;
}

/** Under which condition each place of a text stands. */
export class ConditionBranches {
  readonly #text: string;
  readonly #marked: TextSpan[] = [];
  readonly #parts: () => readonly Part[];
  readonly #inScripts: () => readonly TextSpan[];

  constructor(text: string) {
    this.#text = text;
    this.#parts = once(() => partsOf(text));
    this.#inScripts = once(() => releaseBranches(text));
  }

  /** Says that a condition on the release decides whether a stretch counts. */
  mark(span: TextSpan): void {
    this.#marked.push(span);
  }

  /** The condition that a place stands under: of a template, or of a script, a task, or a step about the release. */
  at(place: number): Branch | undefined {
    const isAround = ({ start, end }: TextSpan) => start <= place && place < end;
    const span = this.#marked.find(isAround) ?? this.#inScripts().find(isAround);
    return span === undefined
      ? this.#innermost(place)?.branch
      : { id: span.start, isByRelease: true };
  }

  /**
   * Whether templates choose between several versions where an `apiVersion` stands. An object that a template leaves
   * out has its version all the same.
   */
  choosesVersion(place: number): boolean {
    for (let part = this.#innermost(place); part !== undefined; part = part.block.around) {
      if (this.#hasVersions(part.block)) return true;
    }
    return false;
  }

  /**
   * The part that begins with the template at a place, up to its "else" or its end. A template that only names its
   * part, such as "define", has none.
   */
  partBegunAt(place: number): TemplatePart | undefined {
    const part = this.#lastBefore(place);
    if (part?.end === undefined || place >= part.template.end) return undefined;
    const template = this.#text.slice(part.template.start, part.template.end);
    if (BEGINS_NAMED.test(template)) return undefined;
    return { start: part.template.end, end: part.end, isAsked: ASKS.test(template) };
  }

  #lastBefore(place: number): Part | undefined {
    const parts = this.#parts();
    return parts[countFirst(parts, ({ template }) => template.start <= place) - 1];
  }

  #innermost(place: number): Part | undefined {
    let part = this.#lastBefore(place);
    while (part?.end !== undefined && part.end <= place) part = part.block.around;
    return part;
  }

  #hasVersions(block: Block): boolean {
    const { start, end, hasElse, depth } = block;
    if (!hasElse || end === undefined || depth > DEEPEST) return false;
    block.hasVersions ??=
      new Set(Array.from(this.#text.slice(start, end).matchAll(VERSION), ([, one]) => one)).size >
      1;
    return block.hasVersions;
  }
}

/** The parts of all blocks, in the order of the text. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  const open: Part[] = [];
  for (const { start, end } of templatesIn(text)) {
    const template = text.slice(start, end);
    const begins = BEGINS.test(template);
    const goesOn = !begins && GOES_ON.test(template);
    if (!(begins || goesOn || ENDS.test(template))) continue;
    const before = begins ? undefined : open.pop();
    if (before !== undefined) before.end = start;
    if (!(begins || goesOn)) {
      if (before !== undefined) before.block.end = end;
      continue;
    }
    const around = open.at(-1);
    const block = before?.block ?? { start, around, depth: open.length, hasElse: false };
    if (goesOn) block.hasElse = true;
    const branch = branchOf(template, start, (before ?? around)?.branch);
    const part = { template: { start, end }, block, branch };
    open.push(part);
    parts.push(part);
  }
  return parts;
}

/** What stands in another block, or goes on behind another part: what asks for the release decides in all of it. */
function branchOf(template: string, id: number, before: Branch | undefined): Branch | undefined {
  if (!CONDITION.test(template)) return before;
  return { id, isByRelease: before?.isByRelease === true || ASKS_RELEASE.test(template) };
}
