import type { TextSpan } from '../../model/check/setting.ts';
import { type View, ViewBuilder } from '../view.ts';
import { foreignCommentEnd } from './foreign-comments.ts';
import {
  firstLine,
  linesIn,
  lineThatIs,
  looksLikeYaml,
  MOST_UNENDED,
  templateLinesAt,
} from './lines-of.ts';
import { readShellWord, type ShellWord } from './shell-words.ts';

/** A command of a script. */
export interface ShellCommand {
  readonly words: ShellWord[];
  /** The files that it writes. */
  readonly files: ShellWord[];
  /** What is put into it, from lines below or from a word. */
  readonly inputs: View[];
}

/** Commands that hand their output on to the next one. */
export type Pipeline = ShellCommand[];

/** A script, taken apart. */
export interface Script {
  readonly pipelines: readonly Pipeline[];
  /** Comments do not count. */
  readonly comments: readonly TextSpan[];
  /** Where each bracket that begins no commands ends, by where it begins: that of an array. */
  readonly brackets: ReadonlyMap<number, number>;
}

/** How a program gives more to what it made: `Command::new("kubelet").arg("…")`, perhaps on the next line; and a branch of a tree of processes, "|-". */
const CHAINED = /^(?:\)\s*\.(?:[a-z]+_?)?[aA]rg(?:s|uments?)?\(|\|-(?=[a-z]))/;

/** What stands before a text that a program writes between backticks, and how much of it tells its form. */
const TEXT_BEFORE = /(?:[=({:+[]|\breturn)[ \t]*$/;
const NEXT_LINES = 300;
/** What ends as lines of PowerShell do that go on; what ends a text stands by itself, or at its end. */
const CODE_JOINED = /^[^`]*\S[ \t]+`[ \t]*\r?\n/;

/** How make begins to set a variable to lines: https://www.gnu.org/software/make/manual/html_node/Multi_002dLine.html */
export const DEFINED = /^define[ \t]+[\w.-]+[ \t]*(?:[:?+]{0,3}=[ \t]*)?\r?\n/m;

/** What stands around a command in HTML; a flag alone is a part of its sentence. */
const TAG =
  /^<(?:\/(?:code|kbd|p|pre|samp|tt)|(?:code|kbd|pre|samp|tt)(?:[ \t][^<>\n]*)?(?=>[\w./$]))>/;

/** What stands before the label of a case, which may have a bracket before it too. */
const LABEL_NEXT = /(?:\bin|;;&?|;&)\s*$/;

/** Takes a script apart: commands, words, comments, and texts that are put into commands. */
export function parseShell(view: View): Script {
  return new ScriptParser(view).parse();
}

class ScriptParser {
  readonly #view: View;
  readonly #pipelines: Pipeline[] = [];
  readonly #comments: TextSpan[] = [];
  #pipeline: Pipeline = [];
  #command: ShellCommand = { words: [], files: [], inputs: [] };
  #awaited: { end: string; isIndented: boolean; command: ShellCommand }[] = [];
  #unended = 0;
  /** How many lists of cases are open. */
  #cases = 0;
  /** Which brackets are, and whether one begins commands in a shell of their own. */
  readonly #open: { readonly at: number; readonly isGroup: boolean }[] = [];
  readonly #brackets = new Map<number, number>();
  #at = 0;
  /** Ends of comments that do not stand in the rest. */
  readonly #unclosed = new Set<string>();

  constructor(view: View) {
    this.#view = view;
  }

  parse(): Script {
    const { text } = this.#view;
    while (this.#at < text.length) this.#step(text);
    this.#endPipeline();
    return { pipelines: this.#pipelines, comments: this.#comments, brackets: this.#brackets };
  }

  #step(text: string): void {
    const character = text[this.#at] ?? '';
    const joint = /[\\`^]/.test(character)
      ? /^(?:\\\\?|[`^])[ \t]*\r?\n/.exec(text.slice(this.#at, this.#at + 40))
      : null;
    if (joint !== null && !this.#isTextOpened(text, joint[0].length)) {
      this.#at += joint[0].length;
      this.#at += templateLinesAt(text, this.#at);
    } else if (character === '\n') this.#endLine();
    else if (/\s/.test(character)) this.#at += 1;
    else if (character === '#') this.#readComment(text);
    else if (/[/<"'{:@Rr-]/.test(character) && this.#passForeignComment(text)) return;
    else if (/[[{]/.test(character) && this.#readPrintedJson(text)) return;
    else if (character === '>' && this.#isNoRedirection(text)) this.#at += 1;
    else if (/[;&|()]/.test(character) || TAG.test(text.slice(this.#at, this.#at + 200)))
      this.#readOperator(text);
    else if (/^[<>](?!%)/.test(text.slice(this.#at, this.#at + 2))) this.#readRedirection(text);
    else this.#addWord();
  }

  /** Whether an arrow ends here, or a line begins that quotes a command: "> kubelet". */
  #isNoRedirection(text: string): boolean {
    const before = text[this.#at - 1] ?? '\n';
    const isQuoted = before === '\n' && /^>[ \t]*\w/.test(text.slice(this.#at, this.#at + 20));
    return before === '=' || (isQuoted && this.#command.words.length === 0);
  }

  /** Whether a line ends where backticks begin a text, as in Go, and is not joined to the next one, as in PowerShell. */
  #isTextOpened(text: string, joint: number): boolean {
    const at = this.#at;
    const next = text[at] === '`' ? text.indexOf('`', at + 1) : -1;
    if (next === -1) return false;
    if (CODE_JOINED.test(text.slice(Math.max(at + joint, next - 20), next + 20))) return false;
    const isValue = TEXT_BEFORE.test(text.slice(Math.max(0, at - 20), at));
    return isValue || looksLikeYaml(firstLine(text.slice(at + joint, at + joint + NEXT_LINES)));
  }

  /** Lines of make that a variable is set to, as what is put into a command: "define NAME", up to the line that ends it. */
  #awaitDefined(text: string): void {
    if (!text.startsWith('define', this.#at)) return;
    const [line] = DEFINED.exec(text.slice(this.#at, this.#at + 200)) ?? [];
    if (line !== undefined && !/[^\n]/.test(text[this.#at - 1] ?? ''))
      this.#awaited.push({ end: 'endef', isIndented: true, command: this.#command });
  }

  #addWord(): void {
    if (this.#command.words.length === 0) this.#awaitDefined(this.#view.text);
    const word = readShellWord(this.#view, this.#at);
    this.#at = Math.max(word.at.end, this.#at + 1);
    this.#comments.push(...word.compared);
    if (this.#command.words.length === 0) {
      if (word.view.text === 'case') this.#cases += 1;
      else if (word.view.text === 'esac') this.#cases = Math.max(0, this.#cases - 1);
    }
    this.#command.words.push(word);
  }

  #readComment(text: string): void {
    const newline = text.indexOf('\n', this.#at);
    const end = newline === -1 ? text.length : newline;
    this.#comments.push({ start: this.#at, end });
    this.#at = end;
  }

  /** Comments of other languages, which look like commands or words. */
  #passForeignComment(text: string): boolean {
    const isFirst = this.#command.words.length === 0;
    const end = foreignCommentEnd(text, this.#at, isFirst, this.#unclosed);
    if (end === undefined) return false;
    this.#comments.push({ start: this.#at, end });
    this.#at = end;
    return true;
  }

  /** A line of JSON, which a command above printed: no command begins so. */
  #readPrintedJson(text: string): boolean {
    const isFirst = this.#command.words.length === 0;
    const mark = text.slice(this.#at, this.#at + 2);
    if (!isFirst || !/^(?:\["|\{")/.test(mark)) return false;
    const newline = text.indexOf('\n', this.#at);
    const line = text.slice(this.#at, newline === -1 ? text.length : newline).trimEnd();
    if (!/[\]}]$/.test(line)) return false;
    const end = this.#at + line.length;
    this.#command.inputs.push(this.#view.part(this.#at, end));
    this.#at = end;
    return true;
  }

  #readOperator(text: string): void {
    const rest = text.slice(this.#at, this.#at + 200);
    const chained = CHAINED.exec(rest);
    if (chained !== null) {
      this.#at += chained[0].length;
      return;
    }
    const [operator] = TAG.exec(rest) ?? /^(?:\|\||&&|&>>?|\|&?|;+|[&()])/.exec(rest) ?? [''];
    const start = this.#at;
    this.#at += Math.max(1, operator.length);
    const isLabel = this.#cases > 0 && LABEL_NEXT.test(text.slice(Math.max(0, start - 100), start));
    const isOpening = operator === '(' && !isLabel;
    const isGroup = isOpening && this.#command.words.length + this.#pipeline.length === 0;
    if (isOpening) this.#open.push({ at: start, isGroup });
    if (operator === ')' && this.#open.length === 0 && this.#cases > 0) this.#dropLabel();
    const ended = operator === ')' ? this.#open.pop() : undefined;
    const isEnd = ended?.isGroup === true;
    if (ended !== undefined && !isEnd) this.#brackets.set(ended.at, start);
    if (operator.startsWith('&>')) {
      const file = this.#readFile(text);
      if (file !== undefined) this.#command.files.push(file);
    } else if (operator === '|' || operator === '|&') this.#endCommand();
    else this.#endPipeline();
    if (!(isGroup || isEnd)) return;
    const at = { start, end: this.#at };
    this.#command.words.push({ at, view: this.#view.part(start, at.end), inner: [], compared: [] });
    if (isGroup) this.#endPipeline();
  }

  #readRedirection(text: string): void {
    const rest = text.slice(this.#at, this.#at + 200);
    const here = /^<<([-~]?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([\w.-]+))/.exec(rest);
    if (here !== null && !rest.startsWith('<<<')) {
      const end = here[2] ?? here[3] ?? here[4] ?? '';
      this.#awaited.push({ end, isIndented: here[1] !== '', command: this.#command });
      this.#at += here[0].length;
      return;
    }
    const [operator = '<'] = /^(?:<<<|>>|>\||[<>]&?)/.exec(rest) ?? [];
    this.#at += operator.length;
    const word = this.#readFile(text);
    if (operator === '<<<' && word !== undefined) this.#command.inputs.push(word.view);
    if (word !== undefined && operator.startsWith('>')) this.#command.files.push(word);
  }

  /** "--feature-gates=*)" says what a case is about, and runs nothing. */
  #dropLabel(): void {
    for (const { words } of [...this.#pipeline, this.#command]) {
      for (const { at } of words) this.#comments.push(at);
    }
    this.#pipeline = [];
    this.#command = { words: [], files: [], inputs: [] };
  }

  #readFile(text: string): ShellWord | undefined {
    while (/[ \t]/.test(text[this.#at] ?? '')) this.#at += 1;
    if (/[\s;&|<>()]|^$/.test(text[this.#at] ?? '')) return undefined;
    const word = readShellWord(this.#view, this.#at);
    this.#at = Math.max(word.at.end, this.#at + 1);
    return word;
  }

  #endLine(): void {
    this.#at += 1;
    const awaited = this.#awaited;
    this.#awaited = [];
    for (const one of awaited) this.#readBody(one.end, one.isIndented, one.command);
    this.#endPipeline();
  }

  /** The lines up to the one that ends them. */
  #readBody(end: string, isIndented: boolean, command: ShellCommand): void {
    if (this.#unended >= MOST_UNENDED) return;
    const { text } = this.#view;
    const last = lineThatIs(end, text, this.#at, { isIndented });
    if (last === undefined) this.#unended += 1;
    else {
      command.inputs.push(this.#body([...linesIn(text, this.#at, last.start)], isIndented));
      this.#at = last.end;
    }
  }

  #body(lines: readonly TextSpan[], isIndented: boolean): View {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return this.#view.part(this.#at, this.#at);
    if (!isIndented) return this.#view.part(first.start, last.end);
    const builder = new ViewBuilder(this.#view);
    for (const { start, end } of lines) {
      const tabs = /^\t*/.exec(this.#view.text.slice(start, end))?.[0].length ?? 0;
      builder.add(start + tabs, end);
    }
    return builder.view();
  }

  #endCommand(): void {
    const { words, files, inputs } = this.#command;
    const isAwaiting = this.#awaited.some(({ command }) => command === this.#command);
    if (words.length + files.length + inputs.length > 0 || isAwaiting) {
      this.#pipeline.push(this.#command);
    }
    this.#command = { words: [], files: [], inputs: [] };
  }

  #endPipeline(): void {
    this.#endCommand();
    if (this.#pipeline.length > 0) this.#pipelines.push(this.#pipeline);
    this.#pipeline = [];
  }
}
