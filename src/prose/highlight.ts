import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { type Language, loadGrammar } from './languages.ts';
import { LIMITS } from './limits.ts';
import { CLASS_LIST, TOKEN_CLASSES } from './token-classes.ts';

/** Lengths and numbers of `CLASS_LIST` in turn; the lengths add up to the code's. */
export type Spans = readonly number[];

const THEME = createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false });

let highlighter: Promise<HighlighterCore> | undefined;

/** Finds the tokens of code. The same code in the same language always gives the same spans. */
export async function highlightCode(code: string, language: Language): Promise<Spans> {
  highlighter ??= createHighlighterCore({
    themes: [THEME],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  const shiki = await highlighter;
  await shiki.loadLanguage(await loadGrammar(language));
  const lines = shiki.codeToTokensBase(code, {
    lang: language,
    theme: THEME.name ?? 'classes',
    tokenizeMaxLineLength: LIMITS.highlightedLineCharacters,
    // Lines are short enough; by the clock, a busy machine would color them otherwise.
    tokenizeTimeLimit: 0,
  });
  const spans: number[] = [];
  let end = 0;
  for (const { content, offset, color } of lines.flat()) {
    addSpan(spans, offset - end, 0);
    addSpan(spans, content.length, content.trim() === '' ? 0 : classNumber(color));
    end = offset + content.length;
  }
  addSpan(spans, code.length - end, 0);
  return spans;
}

function classNumber(color: string | undefined): number {
  const kind = /^var\(--token-([\w-]+)\)$/.exec(color ?? '')?.[1];
  return kind === undefined ? 0 : Math.max(0, CLASS_LIST.indexOf(TOKEN_CLASSES[kind] ?? ''));
}

function addSpan(spans: number[], length: number, number: number): void {
  if (length === 0) return;
  if (spans.at(-1) === number) spans[spans.length - 2] = (spans.at(-2) ?? 0) + length;
  else spans.push(length, number);
}

/** Whether spans, which may come from a damaged file, cover exactly this code. */
export function areSpansOf(spans: unknown, code: string): spans is Spans {
  if (!Array.isArray(spans) || spans.length % 2 === 1) return false;
  let total = 0;
  for (const [index, value] of spans.entries()) {
    if (!Number.isSafeInteger(value) || value < 0) return false;
    if (index % 2 === 0) total += value;
    else if (value >= CLASS_LIST.length) return false;
  }
  return total === code.length;
}
