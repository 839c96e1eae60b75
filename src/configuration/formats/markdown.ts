import type { TextSpan } from '../../model/check/setting.ts';
import type { Around } from '../around.ts';
import type { Format, Reading } from '../reading.ts';
import type { View } from '../view.ts';
import { withoutTakenOut } from './diff.ts';
import { firstLine, indentOf, isMarkdownFile, linesIn, looksLikeYaml } from './lines-of.ts';
import { Outline } from './outline.ts';

/** A fence may have words and attributes behind it, and one of backticks has no more of these (CommonMark 4.5). */
const FENCE =
  /^[ \t]*(?:(?:[-*>]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`\n]*$)|~{3,}|\{(?:code|noformat)\b(?=[^{}\n]*\}))[^\n]*$/;
const CLOSING_FENCE = /^[ \t>]*(`{3,}|~{3,}|\{(?:code|noformat)(?=\}))\}?[ \t]*\r?$/;
const FENCES = new RegExp(FENCE, 'gm');
const OUTER_FENCES = /^(?:`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$/gm;
/** No value of YAML begins with backticks: "- kubelet:" is an item. */
const ITEM_OF_FENCE = /^[-*] [^\n]*:[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*`{3}/;
/** Code in a line: between backticks or tags, and a flag that is set in bold. */
const CODE =
  /`([^`\n]+)`|(?:\*\*|(?<!\w)__|<(?:b|code|strong)>)((?:kube[a-z-]*[ \t]+)?--\w[^*`<\n]*?)(?:\*\*|__|<\/\w+>)/gi;
const LIST_OR_HEADING = /^(?:#{1,6} |[-*] |\d+\. )\S/m;
/** Where a link leads, or what a heading is called by. */
const LINK_TARGET = /\]\([^()\s]*\)|\{#[\w-]+\}/g;

/** A runbook: code between fences, indented code, and code in sentences. */
export const MARKDOWN: Format = {
  isWhole: true,
  recognizes(text, { path, depth }) {
    if (/^#!/.test(text)) return false;
    if (depth === 0 && isMarkdownFile(path) && /`|~{3}/.test(text)) return true;
    const first = firstLine(text);
    const isItem = /^[ \t]*[-*] [^:]*$/.test(first) || ITEM_OF_FENCE.test(text);
    const fences = looksLikeYaml(first) && !isItem ? OUTER_FENCES : FENCES;
    if ((text.match(fences)?.length ?? 0) >= 2) return true;
    // Comments of YAML may have code in their sentences too.
    const lines = looksLikeYaml(first) ? text.replace(/^[ \t]*#.*/gm, '') : text;
    const code = Array.from(lines.matchAll(/`[^`\n]{1,400}`/g), ([one]) => one);
    const isSentence =
      /[A-Za-z]{2} [a-z]{2,} /.test(text) && code.some((one) => /feature[-_]?gates/i.test(one));
    return (
      isSentence &&
      (LIST_OR_HEADING.test(text) || /[.!:]\r?$/m.test(text)) &&
      !/^[\w-]+=/.test(first)
    );
  },
  read(view, around, reading) {
    const prose = new Prose(view, around, reading);
    let open: { fence: string; start: number; head: string } | undefined;
    const { text } = view;
    for (const line of linesIn(text)) {
      const { start: from, end: to } = line;
      const form = open === undefined ? FENCE : CLOSING_FENCE;
      const [head = '', fence] =
        form.exec(text.slice(from, Math.min(to, from + 300)).replace(/\n$/, '')) ?? [];
      if (open === undefined && fence !== undefined) open = { fence, start: to, head };
      else if (open !== undefined && fence?.startsWith(open.fence)) {
        prose.readFenced(open.head, view.part(open.start, from));
        open = undefined;
      } else if (open === undefined) prose.readLine(line);
    }
    if (open !== undefined) prose.readFenced(open.head, view.part(open.start));
    prose.end();
    return true;
  },
};

/** Reads a block of code of a document, whose settings have nothing to do with those of other blocks. */
export function readCode(code: View, around: Around, reading: Reading): void {
  const space = reading.collector.newNumber();
  // In a list, its lines are as deep as the item.
  reading.readText(code, { ...around, space, depth: around.depth + 1 });
}

/** Reads the code of a document as its lines come, with what these say of it. */
class Prose {
  readonly #view: View;
  readonly #around: Around;
  readonly #reading: Reading;
  readonly #outline = new Outline({ isMarkdown: true });
  /** Lines that are indented as code. */
  #block: TextSpan | undefined;

  constructor(view: View, around: Around, reading: Reading) {
    this.#view = view;
    this.#around = around;
    this.#reading = reading;
  }

  /** Code below the line that opens it, which names its language. */
  readFenced(head: string, code: View): void {
    this.end();
    if (!/^[ \t]*[`~]/.test(head)) this.#outline.add(head);
    const isDiff = /[`~][ \t]*(?:diff|patch)\b/i.test(head);
    const lines = isDiff ? withoutTakenOut(code, indentOf(head), this.#reading) : code;
    readCode(lines, this.#outline.takeBlock(head, this.#around), this.#reading);
  }

  /** Code between backticks, and a line that is indented as code. */
  readLine({ start, end }: TextSpan): void {
    const line = this.#view.text.slice(start, end);
    if (/^(?: {4}|\t)/.test(line)) {
      this.#block = { start: this.#block?.start ?? start, end };
      return;
    }
    this.end();
    this.#outline.add(line);
    const { mentions } = this.#reading.collector;
    if (!mentions.isIn(this.#view.part(start, end).span)) return;
    for (const { index, 0: target } of line.matchAll(LINK_TARGET)) {
      mentions.markRead(this.#view.part(start + index, start + index + target.length).span);
    }
    for (const { index, 0: all, 1: code, 2: flag = '' } of line.matchAll(CODE)) {
      const written = code ?? flag;
      const from = start + index + all.indexOf(written);
      const around = this.#outline.inLine(line, this.#around);
      this.#reading.readShell(this.#view.part(from, from + written.length), around);
    }
  }

  /** Reads the indented lines that end here. */
  end(): void {
    if (this.#block === undefined) return;
    const { start, end } = this.#block;
    this.#block = undefined;
    readCode(this.#view.part(start, end), this.#outline.takeBlock('', this.#around), this.#reading);
  }
}
