import type { IssueTarget } from '../../../../src/schemas/issue.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { isPlaceholder } from '../../reading/placeholders.ts';
import { RELEASE } from '../../reading/releases.ts';
import { type NamedStage, STAGE_WORD, stagesNamed } from '../../reading/stage-words.ts';
import { readGateNames } from './gate-names.ts';
import type { IssueOutline } from './outline.ts';
import { releasesMeant } from './releases-meant.ts';

const FIELD = 'body.targets';
const EXPECTED = 'a stage with a release, such as "Alpha release target (x.y): 1.34"';
const WORDS = /\b(?:release|target|milestone)s?\b|\(\s*x\.y\s*\)|[:*_]/gi;
/** How the template begins a target. In further lines, and one level too deep, all else is prose. */
const BEGINNING = String.raw`(?:${STAGE_WORD})\s?\d?(?:\s+(?:release\s+)?target)?\s*(?:\(\s*x\.y\s*\)\s*)?:`;
const TEMPLATE_TARGET = new RegExp(`^${BEGINNING}`, 'i');
/** How an item may begin one, too. */
const TARGET_ITEM = new RegExp(`^(?:${STAGE_WORD})\\s?\\d?\\s+(?:release|target)\\b`, 'i');
/** Nothing is left of a line break of HTML: "1.33Beta release target (x.y): 1.34". */
const LINE_END = new RegExp(
  String.raw`\n|(?<=\d[+.]?)(?=(?:${STAGE_WORD})\b)|(?<=(?:[\d?)+.]|TB[AD]):?\s{0,3})(?=${BEGINNING})`,
  'i',
);
/** A line, or an item of its own, that is the release of the stage above. */
const RELEASE_ALONE = /^\s*v?1\.[1-9]\d{0,2}[?+]?\s*$/;
/** What a patch release ends with that stands for its minor release: "1.34.0", "1.34.x". */
const FIRST_PATCH = /(?<=(?<![\d.])1\.[1-9]\d{0,2})\.[0x](?![\w\p{Nd}.])/giu;
const SCOPE = /^[\w./ -]{1,40}$/;
/** Words for how far a stage is, which is not what it is for: "(in progress)", "(not started)". */
const PROGRESS =
  /\b(?:progress|track|started|done|completed?|implemented|merged|shipped|released|planned|targeted|graduated)\b/i;
const MAX_QUOTED = 40;

interface Context {
  readonly gates: readonly string[] | undefined;
  readonly oddities: Oddities;
}

/** Whether an entry begins as a target, with or without a release; what is no item, as the template has it. */
export function beginsTarget({ kind, text }: IssueOutline): boolean {
  return TEMPLATE_TARGET.test(text) || (kind === 'item' && TARGET_ITEM.test(text));
}

/**
 * Reads the targets below "Enhancement target", also where they are grouped by feature gate.
 * Each once: "(1.37): 1.37" is one.
 * @param own what stands behind the label itself, such as "Alpha 1.7"
 */
export function readTargets(
  own: string,
  lines: readonly IssueOutline[],
  context: Context,
): IssueTarget[] {
  const [first = '', ...others] = own.split(LINE_END);
  const staged = others.filter((line) => stagesNamed(line).length > 0);
  const inLabel = [first, ...staged].flatMap((line) =>
    isPlaceholder(line) ? [] : readLine(line, context),
  );
  const all = [...inLabel, ...lines.flatMap((line) => readEntry(line, context))];
  return [...new Map(all.map((target) => [JSON.stringify(target), target])).values()];
}

function readEntry(entry: IssueOutline, context: Context): IssueTarget[] {
  if (entry.isStruck) return [];
  const [first = '', ...others] = entry.text.split(LINE_END);
  const below = [...others.slice(0, 1), ...entry.children.map(({ text }) => text)];
  const line = [first, ...below.filter((each) => RELEASE_ALONE.test(each))].join(' ');
  const gates = readGateNames(line);
  if (gates !== undefined) {
    return entry.children.flatMap((child) => readEntry(child, { ...context, gates }));
  }
  const own = [line, ...others.filter((each) => TEMPLATE_TARGET.test(each))];
  const nested = entry.children.filter(({ text }) => TEMPLATE_TARGET.test(text));
  return [
    ...own.flatMap((each) => readLine(each, context)),
    ...nested.flatMap((each) => readEntry(each, context)),
  ];
}

/** One line; several releases in it are several targets: "1.27 (API), 1.28 (Kubelet)". */
function readLine(line: string, context: Context): IssueTarget[] {
  const [named] = stagesNamed(line);
  if (named === undefined) {
    context.oddities.add(FIELD, 'not-a-value', EXPECTED, quotable(line));
    return [];
  }
  const rest = named.rest.replace(WORDS, ' ').replace(FIRST_PATCH, '').trim();
  const found = releasesMeant(rest);
  if (found.length === 0) reportWithoutRelease(rest, named, context.oddities);
  return found.map((match, index) => {
    const start = match.index;
    const previousEnd = index === 0 ? 0 : endOf(found[index - 1]);
    const before = rest.slice(previousEnd, start);
    const after = rest.slice(endOf(match), found[index + 1]?.index ?? rest.length);
    return targetOf(named, match[1] ?? '', before, after, context.gates);
  });
}

function endOf(match: RegExpMatchArray | undefined): number {
  return match === undefined ? 0 : (match.index ?? 0) + match[0].length;
}

function targetOf(
  { stage, phase }: NamedStage,
  release: string,
  before: string,
  after: string,
  contextGates: readonly string[] | undefined,
): IssueTarget {
  const notes = readNotes(before, after);
  const aside = /^\s*\(([^)]*)\)/.exec(after)?.[1]?.trim() ?? '';
  const gates = readGateNames(aside) ?? contextGates;
  const isName = SCOPE.test(aside) && !PROGRESS.test(aside) && aside.search(RELEASE) < 0;
  const isScope = readGateNames(aside) === undefined && isName && notes.length === 0;
  return {
    stage,
    phase,
    release,
    ...(notes.length > 0 && { notes }),
    ...(isScope && { scope: aside }),
    ...(gates !== undefined && { gates: [...gates] }),
  };
}

function readNotes(before: string, after: string): NonNullable<IssueTarget['notes']> {
  return [
    ...(/^\s*\)?\s*(?:\?|\((?:tentative(?:ly)?|maybe|likely|tbc)\))/i.test(after)
      ? (['uncertain'] as const)
      : []),
    ...(/\b(?:past|after|beyond)\s*$/i.test(before) ? (['past'] as const) : []),
    ...(/^(?:[\s)(]*or later\b|\+)/i.test(after) ||
    /\bnot? (?:before|(?:earlier|sooner) than)\s*$/i.test(before)
      ? (['or-later'] as const)
      : []),
  ];
}

/** Blank lines and placeholders are no oddity: the template asks for all stages from the start. */
function reportWithoutRelease(rest: string, { stage }: NamedStage, oddities: Oddities): void {
  const words = rest.replace(/[()]/g, ' ').trim();
  if (!isPlaceholder(words)) {
    oddities.add(`${FIELD}.${stage}`, 'not-a-value', 'a release such as "1.34"', quotable(words));
  }
}

/** Longer texts are prose, which a problem must not quote. */
function quotable(text: string): string | undefined {
  return text.length <= MAX_QUOTED ? text : undefined;
}
