import type { Branch, TextSpan } from '../model/check/setting.ts';
import { countFirst } from '../model/lines.ts';
import { ASKS_RELEASE, BEGINS, ENDS, GOES_ON } from './chosen-versions.ts';
import { templatesIn } from './formats/templates.ts';
import { releaseBranches } from './shell-branches.ts';

/** A part of a block: from behind the template that begins it to the next one of the block. */
interface Part {
  readonly template: TextSpan;
  readonly isByRelease: boolean;
  readonly branch: Branch | undefined;
  /** Absent where the block does not end. */
  end?: number;
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
  const partAt = partsIn(text);
  const spans = releaseBranches(text);
  return (at) => {
    const span = spans.find(({ start, end }) => start <= at && at < end);
    return span === undefined ? partAt(at)?.branch : { id: span.start, isByRelease: true };
  };
}

/**
 * Looks up the part that begins with the template at a place, from behind that template to its "else" or its end.
 * A template that only names its part, such as "define", has none.
 */
export function templateParts(text: string): (at: number) => TemplatePart | undefined {
  const partAt = partsIn(text);
  return (at) => {
    const { template, end } = partAt(at) ?? {};
    if (template === undefined || end === undefined || at >= template.end) return undefined;
    const words = text.slice(template.start, template.end);
    if (BEGINS_NAMED.test(words)) return undefined;
    return { start: template.end, end, isAsked: ASKS.test(words) };
  };
}

/** Looks up the innermost part that a place stands in, the template that begins it included. */
function partsIn(text: string): (at: number) => Part | undefined {
  const changes: { readonly start: number; readonly part: Part | undefined }[] = [];
  const open: Part[] = [];
  for (const template of templatesIn(text)) {
    const { start } = template;
    const words = text.slice(start, template.end);
    const begins = BEGINS.test(words);
    const goesOn = !begins && GOES_ON.test(words);
    if (!(begins || goesOn || ENDS.test(words))) continue;
    const around = begins ? open.at(-1) : open.pop();
    if (!begins && around !== undefined) around.end = start;
    if (begins || goesOn) open.push({ template, ...conditionOf(words, start, around) });
    changes.push({ start, part: open.at(-1) });
  }
  return (at) => changes[countFirst(changes, ({ start }) => start <= at) - 1]?.part;
}

/** The condition of a part in another one, or of one that goes on: what asks for the release decides in all of it. */
function conditionOf(template: string, id: number, around: Part | undefined) {
  const isCondition = CONDITION.test(template);
  const isByRelease =
    (isCondition && ASKS_RELEASE.test(template)) || (around?.isByRelease ?? false);
  return { isByRelease, branch: isCondition ? { id, isByRelease } : around?.branch };
}
