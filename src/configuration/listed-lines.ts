import type { Owner, TextSpan } from '../model/check/setting.ts';
import { hereTexts, linesIn, quotedTexts } from './formats/lines-of.ts';
import { keysOfLine, ownerOfKeys } from './keys-of-line.ts';
import { ASSUMED, KUBEADM, UNCLEAR } from './owner.ts';
import { isStarter, ownerOfCommand } from './owner-of-command.ts';
import { otherProgramOf } from './programs.ts';

const BRACKETS = /[[({]|[\])}]/g;
/** Texts, and comments behind code. */
const TEXTS = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|`[^`\n]*`|(?<!\S)(?:#|\/\/)\s.*|\/\*.*?\*\//g;
/** What stands before the brace of a list, or of an object: `[]string{`, `kubelet: {`. */
const LIST = /(?:\][\w.]*|String\[\][ \t]*)$/;
const OBJECT = /[[:=(,][ \t]*(?:&?[\w.[\]]+[ \t]*)?$/;
/** What an object is called, or what it starts, in a line of it. */
const NAMED = /^[ \t]*["']?(?:name|image|command)["']?[ \t]*(?::|=>?)/i;
/** A call on the same line: `KubeletExtraArgs: pulumi.String(`. */
const CALLED = /[\w.]\(["'`]?$/;
/** What is given more, and what makes it: `cmd.arg(`, `args = append(`, `let mut cmd = Command::new("kubelet")`. */
const GIVEN = /^[ \t]*(\w+)(?:(?:\.\w+(?:\(\))?)*\.\w+|[\w.]*[ \t]*=[ \t]*\w+)\(["'`]?$/;
/** The same in Python: `args += ["--v=2"]`. */
const ADDED = /^([A-Za-z_]\w*)[ \t]*\+=[ \t]*\[/;
const MADE = /\b(\w+)[ \t]*:?=(?!=)[ \t]*(?!append\b)\S/;
/** Where a function ends or begins, in which names stand for something else. */
const FUNCTION = /^[\ta-z ()]*\b(?:def|fn|func?(?:tion)?)[ \t]+(?:\([^)]*\)[ \t]*)?\w/;
const COMMENT = /^[ \t]*(?:#|\/\/|\*|\/\*|\r?$)/;
const BETWEEN_NAMES = /[\s"'`,.()[\]{}]+/;
/** Longer lines name no program. */
const LONGEST = 300;
/** An object says by no more lines whose it is. */
const MOST_LINES = 4;
/** Lists that are farther out say nothing. */
const MOST_AROUND = 8;

/** A list, an object, or another block that stands open. */
interface OpenList {
  readonly kind: 'list' | 'object' | 'block';
  /** What stands before it in its line, and the lines in it that may name the program: of a list the first item. */
  readonly lines: string[];
  owner?: Owner | undefined;
  isKnown?: boolean;
}

/**
 * Goes through a text of a program, whose lists of words have a line for each: `kubeletArgs := []string{`, and
 * `"--v=2",` below.
 * @returns whose words stand in the line of a place, by the lists and objects around it; places are asked in
 * their order
 */
export function listedLines(text: string, hint?: Owner): (at: number) => Owner | undefined {
  const lines = linesIn(text);
  const texts = textsOver(text);
  const open: OpenList[] = [];
  let line = lines.next().value;
  let inside = texts.next().value;
  const made = new Map<string, readonly string[]>();
  const madeOutside = new Map<string, readonly string[]>();
  return (at) => {
    for (; line !== undefined && line.end <= at; line = lines.next().value) {
      while (inside !== undefined && inside.end <= line.start) inside = texts.next().value;
      const stop = Math.max(line.start, Math.min(line.end, inside?.start ?? line.end));
      const rest = Math.max(stop, Math.min(line.end, inside?.end ?? line.end));
      const written = text.slice(line.start, stop) + text.slice(rest, line.end);
      pass(written, open);
      if (FUNCTION.test(written)) {
        made.clear();
        for (const [name] of written.slice(0, LONGEST).matchAll(/\w+/g)) made.set(name, []);
      }
      const scope = /^\s/.test(written) ? made : madeOutside;
      const name = written.length <= LONGEST ? MADE.exec(written)?.[1] : undefined;
      const list = open.at(-1);
      const isOpened = list?.kind === 'list' && MADE.exec(`${list.lines[0]}[`)?.[1] === name;
      if (name !== undefined) scope.set(name, isOpened ? list.lines : [written]);
    }
    const before = text.slice(Math.max(line?.start ?? at, at - LONGEST), at);
    const added = ADDED.exec(text.slice(at, at + LONGEST))?.[1];
    const given = added ?? GIVEN.exec(before)?.[1];
    const makes = made.get(given ?? '') ?? madeOutside.get(given ?? '') ?? [];
    const called = CALLED.test(before) ? (ownerIn([before]) ?? ownerIn(makes)) : undefined;
    const more = added === undefined ? undefined : ownerIn(makes.map(programItem));
    if (called !== undefined || more !== undefined) return called ?? more;
    const last = open
      .slice(open.findLastIndex(({ kind }) => kind === 'block') + 1)
      .slice(-MOST_AROUND);
    const around = last.map(ownerOf).findLast(Boolean) ?? ownerByKeys(last, given && before);
    // What a text is given to may be for any program.
    const isGiven = given !== undefined && added === undefined;
    return around ?? (isGiven && hint === ASSUMED ? UNCLEAR : undefined);
  };
}

/** Texts of a program, and lines that a shell puts into a command, whose brackets open no list of it. */
function* textsOver(text: string): Generator<TextSpan> {
  const texts = [...quotedTexts(text), ...hereTexts(text)].toSorted((a, b) => a.start - b.start);
  let end = 0;
  for (const one of texts) {
    if (one.start < end || !text.slice(one.start, one.end).includes('\n')) continue;
    end = one.end;
    yield one;
  }
}

function pass(line: string, open: OpenList[]): void {
  if (line.length > LONGEST) return;
  const plain = COMMENT.test(line) ? '' : line.replace(TEXTS, (one) => '_'.repeat(one.length));
  noteItem(open.at(-1), plain === '' ? '' : line);
  const brackets = [...plain.matchAll(BRACKETS)];
  for (const [at, { index, 0: bracket }] of brackets.entries()) {
    if (/[\])}]/.test(bracket)) open.pop();
    else {
      const before = plain.slice(0, index);
      const isItem = before.trim() === '' && open.at(-1)?.kind === 'list';
      const kind = isItem && bracket === '{' ? 'object' : kindOf(bracket, before);
      open.push({ kind, lines: [line.slice(0, index)] });
      noteItem(open.at(-1), line.slice(index + 1, brackets[at + 1]?.index).trim());
    }
  }
}

function kindOf(bracket: string, before: string): OpenList['kind'] {
  if (bracket !== '{' || LIST.test(before)) return 'list';
  return OBJECT.test(before) ? 'object' : 'block';
}

function noteItem(list: OpenList | undefined, line: string): void {
  if (list === undefined || line === '' || list.lines.length > MOST_LINES) return;
  const isNoted = list.kind === 'list' ? list.lines.length === 1 : NAMED.test(line);
  if (!isNoted) return;
  list.lines.push(line);
  list.isKnown = false;
}

function ownerOf(list: OpenList): Owner | undefined {
  if (list.kind === 'block') return undefined;
  if (!list.isKnown) list.owner = ownerIn(list.lines);
  list.isKnown = true;
  return list.owner;
}

/** The first item in a line behind what starts it: what a program is given names files that it does not start. */
function programItem(line: string): string {
  const items = line.slice(0, LONGEST).split(',');
  const isStarted = (item: string) => !isStarter(item.split(BETWEEN_NAMES).findLast(Boolean) ?? '');
  return items.find(isStarted) ?? '';
}

function ownerIn(lines: readonly string[]): Owner | undefined {
  return ownerOfWords(lines.flatMap((line) => line.split(BETWEEN_NAMES)));
}

/** The component, or the program with gates of its own, that words name, or whichever a shell goes on as. */
export function ownerOfWords(names: readonly string[]): Owner | undefined {
  const owner = ownerOfCommand(names);
  if (owner?.kind === 'kubernetes' || owner === KUBEADM || names[0] === 'exec') return owner;
  return names
    .filter((name) => !name.startsWith('-'))
    .map(otherProgramOf)
    .find(Boolean);
}

/** The short names of components, where the objects around, or names beside "ExtraArgs", are those of a cluster. */
function ownerByKeys(open: readonly OpenList[], given = ''): Owner | undefined {
  const lines = open.map(({ kind, lines: [line = ''] }) => (kind === 'block' ? '' : line));
  const keys = [...lines, given].flatMap(keysOfLine);
  const owner = ownerOfKeys(keys.includes('ExtraArgs') ? 'ClusterConfiguration' : '', keys);
  return owner.kind === 'kubernetes' ? owner : undefined;
}
