import type { TextSpan } from '../../model/check/setting.ts';
import type { Format } from '../reading.ts';
import { type View, ViewBuilder } from '../view.ts';
import { addOutdented, commonIndent, indentOf, linesIn } from './lines-of.ts';
import { readCode } from './markdown.ts';
import { Outline } from './outline.ts';

/** What stands before a block of code in AsciiDoc: https://docs.asciidoctor.org/asciidoc/latest/verbatim/source-blocks/ */
const SOURCE = /^\[(?:source|listing)\b[^\n]*\][ \t]*\r?$/m;
const DELIMITER = /^(?:-{4,}|\.{4,})[ \t]*\r?$/;
/** And in reStructuredText: https://www.sphinx-doc.org/en/master/usage/restructuredtext/directives.html */
const DIRECTIVE = /^[ \t]*\.\. (?:code-block|code|sourcecode)::/m;
/** A block of AsciiDoc that no table of TOML is: with a language, or with a delimiter below it. */
const ASCIIDOC =
  /^\[(?:source|listing)(?:[.#][\w-]+)*(?:[%,][^\n]*\]|\][ \t]*\r?\n(?:-{4,}|\.{4,}))[ \t]*\r?$/m;
/** Markdown and Python, whose texts may show such a directive. */
const OTHER_LANGUAGE = /^(?:```|~~~(?!~)|(?:async def|def|class) [^\n]*:[ \t]*\r?$)/m;
/** An option of such a block, or a title. */
const OPTION = /^(?:[ \t]+:[\w-]+:|\.[^\s.])/;

/** What stands between a title and its block. */
const MARKUP = new RegExp(`${SOURCE.source}|${DIRECTIVE.source}`);

/** AsciiDoc and reStructuredText: their blocks of code, and what stands between these. */
export const LISTINGS: Format = {
  isWhole: true,
  isPlain: true,
  recognizes: (text) => ASCIIDOC.test(text) || (DIRECTIVE.test(text) && !OTHER_LANGUAGE.test(text)),
  read(view, around, reading) {
    const outline = new Outline();
    let prose = 0;
    for (const { start, end } of blocksIn(view.text)) {
      for (const line of view.text.slice(prose, start).split('\n')) {
        outline.add(MARKUP.test(line) ? '' : line);
      }
      reading.readShell(view.part(prose, start), around);
      readCode(outdented(view, { start, end }), outline.takeBlock('', around), reading);
      prose = end;
    }
    reading.readShell(view.part(prose), around);
    return true;
  },
};

/** The lines of code of each block. */
function blocksIn(text: string): TextSpan[] {
  const blocks: TextSpan[] = [];
  /** What opened a block that has no end of its own, and whether lines of it were met. */
  let head: { readonly indent: number | undefined; readonly isBegun: boolean } | undefined;
  let open: { readonly start: number; readonly delimiter: string } | undefined;
  for (const { start, end } of linesIn(text)) {
    const line = text.slice(start, end).trimEnd();
    const last = blocks.at(-1);
    if (open !== undefined) {
      if (line === open.delimiter) {
        blocks.push({ start: open.start, end: start });
        open = undefined;
      }
    } else if (SOURCE.test(line)) head = { indent: undefined, isBegun: false };
    else if (DIRECTIVE.test(line)) head = { indent: indentOf(line), isBegun: false };
    else if (head?.isBegun && last && (line === '' || indentOf(line) > (head.indent ?? 0)))
      blocks[blocks.length - 1] = { start: last.start, end };
    else if (head === undefined || line === '' || OPTION.test(line)) continue;
    else if (head.indent !== undefined && indentOf(line) > head.indent) {
      blocks.push({ start, end });
      head = { ...head, isBegun: true };
    } else {
      if (head.indent === undefined && DELIMITER.test(line)) open = { start: end, delimiter: line };
      head = undefined;
    }
  }
  return blocks;
}

function outdented(view: View, { start, end }: TextSpan): View {
  const lines = [...linesIn(view.text, start, end)];
  const builder = new ViewBuilder(view);
  addOutdented(builder, view.text, lines, commonIndent(view.text, lines));
  return builder.view();
}
