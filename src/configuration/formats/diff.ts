import type { Around } from '../around.ts';
import { ownerOfPath } from '../owner-of-name.ts';
import type { Format, Reading } from '../reading.ts';
import { type View, ViewBuilder } from '../view.ts';
import { indentOf, linesIn } from './lines-of.ts';

const START = /^\s*(?:diff |Index: |From [\da-f]{4,} |commit [\da-f]{4,}|--- \S)/;
const FILES = /^--- [^\n]*\n\+\+\+ ([^\t\r\n]+)/gm;
const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@[^\n]*\n/gm;
/** What a hunk stands below: "@@ -10,6 +10,7 @@ featureGates:". */
const OUTER_KEY = /^@@ .* @@ ([\w-]+:[ \t]*\r?\n)/;
const YAML_FILE = /\.ya?ml(?:\.\w+)?$|\.tpl$/i;
const MAY_BE_OBJECT = /v\d+(?:alpha|beta)\d/i;

/** A patch or the output of "git diff": what is checked is what its lines come to. */
export const DIFF: Format = {
  isWhole: true,
  recognizes: (text) => START.test(text) && text.search(FILES) !== -1 && text.search(HUNK) !== -1,
  read(view, around, reading) {
    const { text } = view;
    const files = [...text.matchAll(FILES)];
    let from = 0;
    for (const head of text.matchAll(HUNK)) {
      const start = head.index + head[0].length;
      const end = endOfHunk(text, start, Number(head[1] ?? 1), Number(head[2] ?? 1));
      const path = files.findLast(({ index }) => index < head.index)?.[1]?.replace(/^[a-z]\//, '');
      // What a patch says of itself sets nothing.
      reading.collector.mentions.markRead(view.part(from, head.index).span);
      readHunk(view.part(head.index, end), path, around, reading);
      from = end;
    }
    reading.collector.mentions.markRead(view.part(from).span);
    return true;
  },
};

/** A hunk has as many lines of the old text and of the new one as its head says. */
function endOfHunk(text: string, start: number, old: number, created: number): number {
  let [at, before, after] = [start, old, created];
  while (at < text.length && (before > 0 || after > 0)) {
    const mark = text[at];
    if (mark !== '+' && mark !== '\\') before -= 1;
    if (mark !== '-' && mark !== '\\') after -= 1;
    const newline = text.indexOf('\n', at);
    at = newline === -1 ? text.length : newline + 1;
  }
  return at;
}

function readHunk(hunk: View, path: string | undefined, around: Around, reading: Reading): void {
  const isConcerned = reading.collector.mentions.isIn(hunk.span) || MAY_BE_OBJECT.test(hunk.text);
  if (!isConcerned) return;
  const space = reading.collector.newNumber();
  const hint = path === undefined ? undefined : ownerOfPath(path);
  const inside = { ...around, path, hint, space, depth: around.depth + 1, isPart: true } as const;
  const isYaml = path === undefined || YAML_FILE.test(path);
  const kept = withoutTakenOut(hunk, 0, reading);
  for (const part of isYaml ? partsOf(kept, outerKey(hunk.text).length) : [kept]) {
    reading.readText(part, inside);
  }
}

/** The line of the key below which a hunk stands, as its head has it. */
function outerKey(line: string): string {
  return OUTER_KEY.exec(line)?.[1] ?? '';
}

/**
 * The parts of a hunk of YAML that can be read by themselves: each begins where a line stands less deep than all
 * before it, since what that belongs to is not there. All but the outermost stand below the same key.
 */
function partsOf(view: View, outer: number): View[] {
  const starts = [outer];
  let least = Number.POSITIVE_INFINITY;
  for (const { index, 0: line } of view.text.matchAll(/^[^\n]*\S[^\n]*/gm)) {
    const depth = line.search(/\S/);
    if (index < outer || line[depth] === '#') continue;
    if (depth < least && least !== Number.POSITIVE_INFINITY) starts.push(index);
    least = Math.min(least, depth);
  }
  return starts.map((start, index) => {
    const builder = new ViewBuilder(view);
    if (/^[ \t]/.test(view.text.slice(start))) builder.add(0, outer);
    builder.add(start, starts[index + 1] ?? view.text.length);
    return builder.view();
  });
}

/** What the lines of a diff come to: those that it takes out set nothing. */
export function withoutTakenOut(diff: View, indent: number, { collector }: Reading): View {
  const builder = new ViewBuilder(diff);
  collector.keepWhole(diff.span, 'it is a line of a diff');
  for (const { start: index, end } of linesIn(diff.text)) {
    const all = diff.text.slice(index, end);
    const blanks = indentOf(all.slice(0, indent));
    const line = all.slice(blanks);
    if (line.startsWith('-')) {
      collector.mentions.markRead(diff.part(index, end).span);
    } else if (line.startsWith('@@')) {
      builder.add(end - outerKey(line).length, end);
    } else if (!/^(?:\+\+\+ |diff |index |\\ )/.test(line)) {
      const start = index + blanks + (/^[+ ]/.test(line) ? 1 : 0);
      builder.add(start, end);
    }
  }
  return builder.view();
}
