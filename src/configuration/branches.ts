import type { Branch, TextSpan } from '../model/check/setting.ts';
import { countFirst } from '../model/lines.ts';
import { ASKS_RELEASE, BEGINS, ENDS, GOES_ON } from './chosen-versions.ts';
import { templatesIn } from './formats/templates.ts';
import { releaseBranches } from './shell-branches.ts';

interface Part {
  readonly start: number;
  readonly branch: Branch | undefined;
}

interface OpenBlock {
  readonly isByRelease: boolean;
  readonly branch: Branch | undefined;
}

const BEGINS_NAMED = /^\{[{%]-?\s*(?:define|block|macro)\b/;
/** A condition, which puts in nothing of what it names. */
const ASKS = /^\{[{%]-?\s*(?:(?:else\s+)?if|elif)\b/;
const CONDITION = /^\{[{%]-?\s*(?:if|else|elif)\b/;

/** The part of a text that a template begins. */
interface TemplatePart extends TextSpan {
  /** Whether the template is a condition; "with" and "range" are none. */
  readonly isAsked: boolean;
}

/** Under which condition each place of a text stands. */
export class ConditionBranches {
  readonly #text: string;
  readonly #marked: TextSpan[] = [];
  #lookUp: ReturnType<typeof branchesIn> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Says that a condition on the release decides whether a stretch counts. */
  mark(span: TextSpan): void {
    this.#marked.push(span);
  }

  /** The condition that a place stands under: of a template, or of a script, a task, or a step about the release. */
  at(place: number): Branch | undefined {
    const marked = this.#marked.find(({ start, end }) => start <= place && place < end);
    if (marked !== undefined) return { id: marked.start, isByRelease: true };
    this.#lookUp ??= branchesIn(this.#text);
    return this.#lookUp(place);
  }
}

function branchesIn(text: string): (at: number) => Branch | undefined {
  const parts = partsOf(text);
  const spans = releaseBranches(text);
  return (at) => {
    const span = spans.find(({ start, end }) => start <= at && at < end);
    if (span !== undefined) return { id: span.start, isByRelease: true };
    return parts[countFirst(parts, ({ start }) => start <= at) - 1]?.branch;
  };
}

/**
 * Looks up the part that begins with the template at a place, from behind that template to its "else" or its end.
 * A template that only names its part, such as "define", has none.
 */
export function templateParts(text: string): (at: number) => TemplatePart | undefined {
  const parts: { readonly template: TextSpan; readonly end: number }[] = [];
  const open: (TextSpan | undefined)[] = [];
  for (const { start, end } of templatesIn(text)) {
    const template = text.slice(start, end);
    const begins = BEGINS.test(template);
    const goesOn = !begins && GOES_ON.test(template);
    if (!(begins || goesOn || ENDS.test(template))) continue;
    const before = begins ? undefined : open.pop();
    if (before !== undefined) parts.push({ template: before, end: start });
    if (begins || goesOn) open.push(BEGINS_NAMED.test(template) ? undefined : { start, end });
  }
  parts.sort((a, b) => a.template.start - b.template.start);
  return (at) => {
    const part = parts[countFirst(parts, ({ template }) => template.start <= at) - 1];
    if (part === undefined || at >= part.template.end) return undefined;
    const { start, end } = part.template;
    return { start: end, end: part.end, isAsked: ASKS.test(text.slice(start, end)) };
  };
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  const open: OpenBlock[] = [];
  for (const { start, end } of templatesIn(text)) {
    const template = text.slice(start, end);
    if (ENDS.test(template)) open.pop();
    else if (BEGINS.test(template)) open.push(blockOf(template, start, open.at(-1)));
    else if (GOES_ON.test(template)) {
      const before = open.pop();
      open.push(blockOf(template, start, before));
    } else continue;
    parts.push({ start, branch: open.at(-1)?.branch });
  }
  return parts;
}

/** A block in another one, or one that goes on: what asks for the release decides in all of it. */
function blockOf(template: string, id: number, around: OpenBlock | undefined): OpenBlock {
  const isCondition = CONDITION.test(template);
  const isByRelease =
    (isCondition && ASKS_RELEASE.test(template)) || (around?.isByRelease ?? false);
  return { isByRelease, branch: isCondition ? { id, isByRelease } : around?.branch };
}
