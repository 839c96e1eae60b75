import type { ApiKind } from '../api/kinds.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { profileUrl } from '../atlas/upstream.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Explanation } from '../graduation/explanation.ts';
import { isGroupName, sigLabel, sigSlug } from '../sig.ts';
import { type ShownStage, stageLabel } from '../stage.ts';
import { apiKindPath, enhancementPath, releasePath, sigPath } from './paths.ts';

/**
 * Where a link leads: a path of the site ("/releases/1.34/"), an address elsewhere, or a place on the
 * same page ("#why").
 */
export type LinkTarget = string;

/** A part of a phrase: its words, or something that has a look, a page or an address of its own. */
export type PhrasePart =
  | string
  | LinkPart
  | { readonly kind: 'stage'; readonly stage: ShownStage; readonly to?: LinkTarget }
  | {
      readonly kind: 'day';
      readonly date: string;
      readonly to?: LinkTarget;
      readonly hasMarkdown?: true;
    }
  /** A time on a day, ISO 8601. */
  | { readonly kind: 'instant'; readonly instant: string }
  /** A day that the reader's clock measures from: "in 5 days". */
  | { readonly kind: 'relative-day'; readonly date: string }
  | { readonly kind: 'gate'; readonly name: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** Something said by the way, in smaller letters. */
  | { readonly kind: 'aside'; readonly phrase: Phrase }
  /** What a statement rests on, folded away on a page. */
  | { readonly kind: 'why'; readonly explanation: Explanation };

/** Words that lead somewhere. */
export interface LinkPart {
  readonly kind: 'link';
  readonly text: string;
  readonly to: LinkTarget;
  /** What it is called where it is read out without what stands around it. */
  readonly label?: string;
  /** Whether the page that it leads to is there as Markdown too. */
  readonly hasMarkdown?: true;
}

/** Words about something, from which a page, its Markdown and plain text are written. */
export type Phrase = readonly PhrasePart[];

/** A name and what is said under it; several phrases are a list. */
export interface Fact {
  readonly name: string;
  readonly values: readonly Phrase[];
  /** Whether its values are short, so that they stand in one line. */
  readonly isInline?: true;
}

/** A table of phrases; the first cell of a row is its heading. Several phrases in a cell are a list. */
export interface PhraseTable {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Whether all columns but the first hold numbers. */
  readonly hasNumbers?: true;
  /** Whether cells say on a phone, where no headings are above them, under which they stand. */
  readonly isLabeled?: true;
  readonly rows: readonly (readonly (readonly Phrase[])[])[];
}

/** Something in a list, and what it says where that is known. */
export interface ListItem {
  readonly phrase: Phrase;
  readonly excerpt?: string;
}

/** The facts that say anything. */
export function facts(all: readonly (Fact | undefined)[]): Fact[] {
  return all.flatMap((fact) => (fact === undefined || fact.values.length === 0 ? [] : [fact]));
}

/** A fact of one phrase; nothing where there is none. */
export function fact(name: string, phrase: Phrase | undefined): Fact | undefined {
  return phrase === undefined || phrase.length === 0 ? undefined : { name, values: [phrase] };
}

/** An enhancement by its label and title. */
export function enhancementPhrase(view: EnhancementView): Phrase {
  return [enhancementPart(view), ` ${view.record.title}`];
}

/** An enhancement by its label. */
export function enhancementPart({ label, slug }: EnhancementView): LinkPart {
  return { kind: 'link', text: label, to: enhancementPath(slug), hasMarkdown: true };
}

/** Enhancements by their labels, in a line. */
export function enhancementLabels(views: readonly EnhancementView[]): Phrase {
  return joinPhrases(
    views.map((view) => [enhancementPart(view)]),
    ', ',
  );
}

/** A gate by its name; in code where it has no page. */
export function gatePart(name: string, atlas: Atlas): PhrasePart {
  return lookUp(atlas).gate(name) === undefined
    ? { kind: 'code', text: name }
    : { kind: 'gate', name };
}

/** A release by its version, with its page where it has one. */
export function releasePart(version: string, atlas: Atlas): PhrasePart {
  return lookUp(atlas).release(version) === undefined
    ? `v${version}`
    : { kind: 'link', text: `v${version}`, to: releasePath(version), hasMarkdown: true };
}

/** A SIG by its name in upstream's files, with its page where it has one. */
export function sigPart(name: string, { sigs }: Atlas): PhrasePart {
  return isGroupName(name) && sigs.some((sig) => sig.name === name)
    ? { kind: 'link', text: sigLabel(name), to: sigPath(sigSlug(name)), hasMarkdown: true }
    : sigLabel(name);
}

/** A kind of the API, with its page. */
export function apiKindPart({ group, kind }: Pick<ApiKind, 'group' | 'kind'>): LinkPart {
  return { kind: 'link', text: kind, to: apiKindPath(group, kind), hasMarkdown: true };
}

/** Words that lead somewhere, where there is somewhere. */
export function linkPart(text: string, to: LinkTarget | undefined): PhrasePart {
  return to === undefined ? text : { kind: 'link', text, to };
}

/** A title that leads somewhere, behind its day. */
export function datedLink(
  { date, title }: { readonly date?: string | undefined; readonly title: string },
  to: LinkTarget | undefined,
): Phrase {
  return [...(date === undefined ? [] : [dayPart(date), ' ']), linkPart(title, to)];
}

/** A day, ISO 8601. */
export function dayPart(date: string): PhrasePart {
  return { kind: 'day', date };
}

/** A day that the reader's clock measures from. */
export function relativeDayPart(date: string): PhrasePart {
  return { kind: 'relative-day', date };
}

/** What is typed or read as it stands: a name of a file, a flag. */
export function codePart(text: string): PhrasePart {
  return { kind: 'code', text };
}

/** A stage as a badge. */
export function stagePart(stage: ShownStage): PhrasePart {
  return { kind: 'stage', stage };
}

/** Somebody by the handle on GitHub. */
export function handlePart(handle: string): PhrasePart {
  return { kind: 'link', text: `@${handle}`, to: profileUrl(handle) };
}

/** Something said by the way. */
export function asidePart(...phrase: Phrase): PhrasePart {
  return { kind: 'aside', phrase };
}

/** What a statement rests on. */
export function whyPart(explanation: Explanation): PhrasePart {
  return { kind: 'why', explanation };
}

const ISO_DAY = /(\b\d{4}-\d{2}-\d{2}\b)/;

/** A text with its days as days: "2026-03-01 → 2026-03-04". */
export function phraseWithDays(text: string): Phrase {
  return text
    .split(ISO_DAY)
    .map((part, index) => (index % 2 === 0 ? part : dayPart(part)))
    .filter((part) => part !== '');
}

/** Phrases one after the other, with words between them. */
export function joinPhrases(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]));
}

/** A phrase as plain text, with its days as ISO 8601. */
export function phraseText(phrase: Phrase): string {
  return phrase.map(partText).join('');
}

/** Where the first of its parts leads that leads anywhere. */
export function targetOf(phrase: Phrase): LinkTarget | undefined {
  return phrase.flatMap((part) => (typeof part === 'object' && 'to' in part ? part.to : [])).at(0);
}

function partText(part: PhrasePart): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'stage':
      return stageLabel(part.stage);
    case 'day':
    case 'relative-day':
      return part.date;
    case 'instant':
      return part.instant;
    case 'gate':
      return part.name;
    case 'code':
    case 'strong':
    case 'link':
      return part.text;
    case 'aside':
      return `(${phraseText(part.phrase)})`;
    case 'why':
      return part.explanation.reason;
  }
}
