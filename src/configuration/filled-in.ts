import type { TextSpan } from '../model/check/setting.ts';

/** What is said of a list of gates that cannot be read for that. */
export const FILLED_IN_LATER =
  'The feature gates are filled in by a template, a shell, or a variable.';
/** What a template, a shell, or a program puts in later, and what SOPS has encrypted. */
const FILLED_IN =
  /\{\{|[<{]%|%\{|\$(?:[\w({]|\[\[)|<[\w |.-]+>|%[sdqvt]|%\(?\w+[)%]|#\{|\{\w*\}|@\w+@|__[A-Z]\w*__|ENC\[|`[a-z][\w./-]* [^`\n]*`/;
const PLACEHOLDER = /^(?:[A-Z][A-Z_]*|\.{2,}|…|%)$|[Ff]eature_?[Gg]ates/;
const PATTERN = /[*+?^()[\]|\\]/;
/** How languages write that a variable has no value, and what ends a sentence about the flag. */
const NOTHING = /^(?:(?:None|nil|null|undefined)\)?:?|[.;:!?-])$/;
/** How other programs name gates to enable or to disable: "+a.b", "-C", "d". */
const FOREIGN = /^(?:[+-][A-Za-z][\w.]*|[a-z][\w-]*(?:\.[\w-]+)*|\w+(?:\.[\w-]+)+)$/;
/** What is put in, with its own commas; a list ends at the first blank, which may stand within the last of these. */
const INSERTED =
  /ENC\[[^\]]*\]|\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|\$\{(?:[^{}]|\$\{[^{}]*\})*\}|\$\([^)]*\)|(?:\$\{|\{\{)[^}]*$/gs;
/** Nothing is put into longer lists, so that looking for it stays quick. */
const LONGEST_INSERTED = 5_000;

/** What adds to a text behind its end: `"--feature-gates=" + gates`. */
const ADDED = /^\\?["'`]\s*(?:(?:\+|\.\.|<>|~)\s*[\w(["'`@$]|\.\s*\$)/;
/** Enough of what follows a text to see whether it is added to. */
const NEAR = 40;

/** What a program calls in place of a text: `dict(…)`. */
const CALLED = /^[\w.]{1,80}$/;

/** Whether a program adds to an empty text of a list, or calls a function in place of the text. */
export function isMadeLater(text: string, { start, end }: TextSpan): boolean {
  if (start === end) return ADDED.test(text.slice(end, end + NEAR));
  return text[end] === '(' && CALLED.test(text.slice(start, end));
}

/** Whether a value is not yet what a program gets. */
export function isFilledIn(text: string): boolean {
  return FILLED_IN.test(text);
}

/** Whether a part of a list stands for a list in a text about flags or in a program: "--feature-gates=GATES". */
export function standsForList(part: string): boolean {
  return PLACEHOLDER.test(part);
}

/** Whether a part of a list sets nothing: a pattern that looks for flags, "--feature-gates=.*", or no value. */
export function setsNothing(part: string): boolean {
  if (NOTHING.test(part)) return true;
  return !part.includes('=') && PATTERN.test(part) && !isFilledIn(part) && !isForeignName(part);
}

/** Whether a part of a list has the form that only other programs take. */
export function isForeignName(part: string): boolean {
  return FOREIGN.test(part);
}

/** A list in which what is put in has no commas, and which is as long as before. */
export function withoutInnerCommas(list: string): string {
  if (list.length > LONGEST_INSERTED) return list;
  return list.replace(INSERTED, (inserted) => inserted.replaceAll(',', ';'));
}
