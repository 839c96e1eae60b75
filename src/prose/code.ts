import type { Element, ElementContent, Root } from 'hast';
import { cacheKey, type ProseCache } from './cache.ts';
import { areSpansOf, highlightCode, type Spans } from './highlight.ts';
import { findLanguage, type Language, languageName } from './languages.ts';
import { LIMITS } from './limits.ts';
import { CLASS_LIST, TOKEN_CLASSES } from './token-classes.ts';
import { classesOf, element, mapElements, text, textOf } from './tree.ts';
import type { ReportProblem } from './types.ts';

/** A fenced or indented block of code. */
export interface CodeBlock {
  readonly node: Element;
  /** The first word after the fence; empty without one. */
  readonly word: string;
  readonly code: string;
}

/** Finds the blocks of code in a text, in order. */
export function findCodeBlocks(root: Root): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  mapElements(root, (node) => {
    if (node.tagName !== 'pre') return undefined;
    const [child] = node.children;
    const isCode =
      child?.type === 'element' && child.tagName === 'code' && node.children.length === 1;
    const [className] = isCode ? classesOf(child) : [];
    const word = String(className ?? '').replace(/^language-/, '');
    const hasElements = node.children.some(({ type }) => type === 'element');
    if (isCode || !hasElements) blocks.push({ node, word, code: textOf(node) });
    else node.properties = { ...node.properties, ...scrollable('Preformatted text') };
    return 'skip';
  });
  return blocks;
}

/**
 * Highlights blocks of code in place. A language that nobody knows, or code too long to look
 * through, is shown plain and reported.
 */
export async function highlightBlocks(
  blocks: readonly CodeBlock[],
  cache: ProseCache,
  report: ReportProblem,
): Promise<void> {
  let left: number = LIMITS.highlightedCharactersOfText;
  for (const { node, word, code } of blocks) {
    const language = findLanguage(word);
    if (language === undefined) report('unknown-language', `Code is marked as "${word}".`);
    if (language === undefined || language === 'plain') {
      showCode(node, 'Code', [text(code)]);
      continue;
    }
    left -= code.length;
    const spans = left < 0 ? undefined : await findSpans(code, language, cache);
    if (spans === undefined)
      report('code-not-highlighted', `${code.length} characters of ${language}.`);
    const label = `Code: ${languageName(language)}`;
    showCode(node, label, spans === undefined ? [text(code)] : color(code, spans));
  }
}

async function findSpans(
  code: string,
  language: Language,
  cache: ProseCache,
): Promise<Spans | undefined> {
  const key = cacheKey(`code ${language} ${JSON.stringify(TOKEN_CLASSES)}`, code);
  const kept = cache.read(key);
  if (areSpansOf(kept, code)) return kept;
  if (code.length > LIMITS.highlightedCharacters) return undefined;
  const spans = await highlightCode(code, language);
  cache.keep(key, spans);
  return spans;
}

function color(code: string, spans: Spans): ElementContent[] {
  const parts: ElementContent[] = [];
  let start = 0;
  for (let index = 0; index < spans.length; index += 2) {
    const end = start + (spans[index] ?? 0);
    const className = CLASS_LIST[spans[index + 1] ?? 0];
    const part = text(code.slice(start, end));
    parts.push(className ? element('span', { className: [className] }, [part]) : part);
    start = end;
  }
  return parts;
}

/** Shows a block as code that can be scrolled by keyboard. */
export function showCode(node: Element, label: string, content: ElementContent[]): void {
  node.properties = { className: ['code'], ...scrollable(label) };
  node.children = [element('code', {}, content)];
}

function scrollable(ariaLabel: string): Element['properties'] {
  return { role: 'group', ariaLabel, tabIndex: 0 };
}
