import type { Owner } from '../model/check/setting.ts';
import { linesIn } from './formats/lines-of.ts';
import { KUBEADM } from './owner.ts';
import { ownerOfCommand } from './owner-of-command.ts';

/** What ends a line that begins a list or an object of a program: `x = [`, `[]string{`, `%w(`, `kubelet: {`. */
const OPENS = /(?:([[(]|\[\][\w.]*\{|String\[\][ \t]*\{)|([:=(,][ \t]*\{)|\{)[ \t]*\r?\n?$/;
const CLOSES = /^[ \t]*[\])}]/;
const COMMENT = /^[ \t]*(?:#|\/\/|\*|\/\*|\r?$)/;
const BETWEEN_NAMES = /[\s"'`,()[\]{}]+/;
/** Longer lines name no program. */
const LONGEST = 300;
/** Lists that are farther out say nothing. */
const MOST_AROUND = 8;

/** A list, or another block, that stands open. */
interface OpenList {
  readonly isList: boolean;
  /** The line that begins it, and the one of its first item: they may name the program. */
  readonly lines: string[];
  owner?: Owner | undefined;
  isKnown?: boolean;
}

/**
 * Goes through a text of a program, whose lists of words have a line for each: `kubeletArgs := []string{`, and
 * `"--v=2",` below.
 * @returns whose words stand in the line of a place, by the list around it; places are asked in their order
 */
export function listedLines(text: string): (at: number) => Owner | undefined {
  const lines = linesIn(text);
  const open: OpenList[] = [];
  let line = lines.next().value;
  const pass = (written: string): void => {
    if (CLOSES.test(written)) open.pop();
    else if (open.at(-1)?.isList && !COMMENT.test(written)) noteItem(open.at(-1), written);
    const [begins, list, object] = OPENS.exec(written.slice(-LONGEST)) ?? [];
    if (begins === undefined) return;
    open.push({ isList: list !== undefined, lines: object || list ? [written] : [] });
  };
  return (at) => {
    for (; line !== undefined && line.end <= at; line = lines.next().value)
      pass(text.slice(line.start, line.end));
    const last = open.slice(-MOST_AROUND);
    return last.map(ownerOf).findLast(Boolean);
  };
}

function noteItem(list: OpenList | undefined, line: string): void {
  if (list?.lines.length !== 1) return;
  list.lines.push(line);
  list.isKnown = false;
}

function ownerOf(list: OpenList): Owner | undefined {
  if (list.isKnown) return list.owner;
  const names = list.lines
    .filter(({ length }) => length <= LONGEST)
    .flatMap((line) => line.split(BETWEEN_NAMES));
  const owner = ownerOfCommand(names);
  list.isKnown = true;
  list.owner = owner?.kind === 'kubernetes' || owner === KUBEADM ? owner : undefined;
  return list.owner;
}
