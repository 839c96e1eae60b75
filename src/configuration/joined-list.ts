import type { Whole } from '../model/check/setting.ts';
import { View } from './view.ts';

/** What goes with a setting that an expression writes. */
export const IN_EXPRESSION: Whole = { kind: 'none', reason: 'it is part of an expression' };

const TEXT = String.raw`\\?"[^"\\{}$]*\\?"|'[^'\\{}$]*'`;
const TEXTS = String.raw`(?:(?:${TEXT})[\s,]*){1,200}`;
/**
 * A list of texts that an expression puts commas between: Terraform's `${join(",", ["A=true"])}`, Helm's
 * `{{ join "," (list "A=true") }}` and `{{ list "A=true" | join "," }}`, Jinja's `{{ ["A=true"] | join(",") }}`.
 */
const JOINED = [
  String.raw`\$\{\s*join\(\s*\\?",\\?"\s*,\s*\[\s*(${TEXTS})\]\s*\)\s*\}`,
  String.raw`\{\{-?\s*join\s+\\?",\\?"\s+\(\s*list\s+(${TEXTS})\)\s*-?\}\}`,
  String.raw`\{\{-?\s*\(?\s*list\s+(${TEXTS})\)?\s*\|\s*join\s+\\?",\\?"\s*-?\}\}`,
  String.raw`\{\{-?\s*printf?\s+(?![^{}]*%)(${TEXT})\s*(?:\|\s*s?quote\s*)?-?\}\}`,
  String.raw`\{\{-?\s*\[\s*(${TEXTS})\]\s*\|\s*join\(\s*(?:','|\\?",\\?")\s*\)\s*-?\}\}`,
].map((expression) => new RegExp(`${expression}$`, 'y'));

/** The texts of a list that an expression joins by commas, where each of them is written there. */
export function joinedTexts(view: View): readonly View[] {
  return textsAt(JOINED, view);
}

const TEXT_OR_COMMENT = new RegExp(String.raw`(?://|#)[^\n]*|(${TEXT})`, 'g');

function textsOf(view: View, texts: string): readonly View[] {
  return Array.from(texts.matchAll(TEXT_OR_COMMENT)).flatMap(({ index, 1: quoted }) => {
    if (quoted === undefined) return [];
    const inner = quoted.replace(/^\\?["']|\\?["']$/g, '');
    const start = index + quoted.indexOf(inner);
    return [view.part(start, start + inner.length)];
  });
}

const COMMA = `["'],["']`;
const ADDED = String.raw`(?:["'\x60]\s*\+\s*)?`;
/** How programs join such a list: Python's `",".join(["A=true"])`, JavaScript's and Ruby's `["A=true"].join(",")`. */
const JOINED_BY_PROGRAM = [
  String.raw`(?:${ADDED}|\{|\{\}["']\.format\()${COMMA}\.join\(\s*[[(]\s*(${TEXTS})[\])]\s*\)`,
  String.raw`(?:${ADDED}|[$#]\{)\[\s*(${TEXTS})\]\s*\.join\(\s*${COMMA}\s*\)`,
].map((expression) => new RegExp(expression, 'y'));

/** Comments of programs before an item of a list or an object, as many and as long as they may be. */
export const COMMENTS = String.raw`(?:(?:(?://|#)[^\n]{0,300}\n|/\*(?:[^*]|\*(?!/)){0,2000}\*/)\s*){0,20}`;
const GATE = String.raw`["'](?:kube:)?[A-Z]\w*=(?:[Tt]rue|[Ff]alse)["']`;
const GATES = String.raw`(${COMMENTS}(?:${GATE},?\s*${COMMENTS}){1,200})`;
/** How programs write one: Go's `[]string{"A=true"}`, Ruby's `['A=true']`, and `list "A=true"` in charts. */
const LISTED_BY_PROGRAM = [
  String.raw`(?:\[\]string)?[[{(]\s*${GATES}[\]})]`,
  String.raw`(?:list|append \$\w+)[ \t]+${GATES}-?\}\}`,
].map((expression) => new RegExp(expression, 'y'));

/** The gates of a list that a program writes where the value of a variable stands. */
export function textsListedAt(text: string, at: number): readonly View[] {
  return textsAt(LISTED_BY_PROGRAM, View.plain(text, 0), at);
}

/** The texts of a list that a program joins by commas where the value of a flag stands. */
export function textsJoinedAt(text: string, at: number): readonly View[] {
  return textsAt(JOINED_BY_PROGRAM, View.plain(text, 0), at);
}

function textsAt(expressions: readonly RegExp[], view: View, at = 0): readonly View[] {
  for (const expression of expressions) {
    expression.lastIndex = at;
    const texts = expression.exec(view.text)?.[1];
    if (texts !== undefined) return textsOf(view.part(view.text.indexOf(texts, at)), texts);
  }
  return [];
}
