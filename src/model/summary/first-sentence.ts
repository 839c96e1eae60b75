/** Sections of a proposal that say what it is, the best first. */
const SECTIONS = [/^(?:summary|abstract)$/i, /^(?:overview|introduction)$/i, /^motivation$/i];

/** The most that is taken of a sentence, in characters. */
const MOST = 300;

/**
 * The first sentence of a text of upstream, as plain text: of its summary where it has such a section,
 * else of the whole. `undefined` where no paragraph is long enough to say something.
 * @param markdown a proposal or the documentation of a gate
 */
export function firstSentence(markdown: string): string | undefined {
  const text = markdown.replace(/<!--[\s\S]*?-->/g, '').replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '');
  const blocks = text.split(/\n(?:[ \t]*\n)+/).map((block) => block.trim());
  const paragraph = paragraphs(blocks).find((plain) => /\p{L}{2,}\W+\p{L}{2,}/u.test(plain));
  if (paragraph === undefined) return undefined;
  const [sentence = paragraph] = /^.*?[.!?](?=\s+["“`(]?\p{Lu}|$)/u.exec(paragraph) ?? [];
  return sentence.length > MOST ? `${sentence.slice(0, MOST - 1).trimEnd()}…` : sentence;
}

/** The paragraphs of the section that says what it is, then all. */
function paragraphs(blocks: readonly string[]): string[] {
  const starts = SECTIONS.map((name) => blocks.findIndex((block) => name.test(headingOf(block))));
  const start = starts.find((index) => index !== -1);
  const own = start === undefined ? [] : blocks.slice(start);
  return [...own.map((block) => block.replace(/^#.*\n?/, '')), ...blocks]
    .filter((block) => !/^(?:#|[-*+|>]\s|\d+\.\s|\[[^\]]*\]:|\{\{|<)/.test(block))
    .map(plainText);
}

function headingOf(block: string): string {
  return /^#{1,3}\s+(?:\d+\.\s*)?(.*?)\s*#*$/m.exec(block.split('\n', 1)[0] ?? '')?.[1] ?? '';
}

/** Inline Markdown as the reader sees it. */
function plainText(block: string): string {
  return block
    .replace(/\{\{[<%].*?text="([^"]*)".*?[%>]\}\}/g, '$1')
    .replace(/\{\{[<%].*?[%>]\}\}/g, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\[([^\]]*)\]/g, '$1')
    .replace(/[`*]+|(?<=^|\s)_+|_+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
