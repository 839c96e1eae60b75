import { enhancementPath, gatePath, sigPath } from '../page/paths.ts';
import { asidePart, linkPart, type Phrase, type PhrasePart } from '../page/phrase.ts';
import { isGroupName, sigShortLabel, sigSlug } from '../sig.ts';

/** What stands in a row under a column: nothing, one thing or several. */
export type Cell = readonly Phrase[];

/** A cell of one text; nothing where there is none. */
export function textCell(text: string | number | undefined): Cell {
  return text === undefined || text === '' ? [] : [[String(text)]];
}

/** A cell of several texts. */
export function textCells(texts: readonly string[]): Cell {
  return texts.map((text) => [text]);
}

/** A cell of things by what each is; nothing where there is none. */
export function partCell(...parts: readonly (PhrasePart | undefined)[]): Cell {
  return parts.flatMap((part) => (part === undefined || part === '' ? [] : [[part]]));
}

/** A thing with what is said of it behind it, in parentheses; alone where that is nothing. */
export function withAside(thing: Phrase, words: string | undefined): Phrase {
  return words ? [...thing, ' ', asidePart(words)] : thing;
}

/** A group in a column of SIGs, without "SIG"; only SIGs have a page. */
export function sigLink(name: string): PhrasePart {
  return linkPart(sigShortLabel(name), isGroupName(name) ? sigPath(sigSlug(name)) : undefined);
}

/** A feature gate in a column of gates, which sets them as code. */
export function gateLink(name: string): PhrasePart {
  return linkPart(name, gatePath(name));
}

/** An enhancement in a column, under a name of the reader's. */
export function enhancementLink(slug: string, text: string): PhrasePart {
  return linkPart(text, enhancementPath(slug));
}

/** A day in a column, with its page where it has one; nothing where there is no day. */
export function dayCell(date: string | undefined, to?: string): Cell {
  return date === undefined ? [] : [[{ kind: 'day', date, ...(to !== undefined && { to }) }]];
}
