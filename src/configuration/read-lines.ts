import { componentNamed } from '../model/check/component.ts';
import type { Owner, Span } from '../model/check/setting.ts';
import type { Collector } from './collector.ts';
import { findFlags } from './flags.ts';

/** Programs that start others, or that hand gates on to all components. */
const STARTERS =
  /^(?:sudo|exec|env|nohup|command|docker|podman|nerdctl|ba?sh|minikube|k3s|rke2|kind|hyperkube)$/;
/** A gate's name has small letters, unlike that of a shell variable. */
const BARE_PAIR =
  /^(?:kube:)?[a-zA-Z]\w*[a-z]\w*=(?:[Tt]rue|TRUE|[Ff]alse|FALSE|yes|no|on|off|[01tTfF]|enabled?|disabled?)?$/;
const PROGRAM = /^(?:(?:ExecStart|ExecStartPre)=[-@:+!]*)?(?<path>[\w./-]+)(?=\s|$)/;

/**
 * Reads command lines, shell variables and systemd units: every `--feature-gates` outside comments, or
 * a text that is nothing but a gate list.
 */
export function readLines(collector: Collector, within: Span): void {
  const { text } = collector;
  if (readBareList(collector, within)) return;
  for (const line of logicalLines(text, within)) {
    const flags = findFlags(text, line);
    if (flags.length === 0) continue;
    const scope = collector.newScope();
    for (const { at, list } of flags) {
      const owner = ownerOf(text.slice(line.start, at.start));
      collector.addList(list, { kind: 'span', span: wholeFlag(text, at) }, { owner, scope });
    }
  }
}

function readBareList(collector: Collector, { start, end }: Span): boolean {
  const text = collector.text.slice(start, end);
  const trimmed = text.trim();
  const at = start + text.indexOf(trimmed);
  const span = { start: at, end: at + trimmed.length };
  const parts = trimmed.split(',').filter((part) => part.trim() !== '');
  const isList = parts.length > 0 && parts.every((part) => BARE_PAIR.test(part.trim()));
  if (!isList) return false;
  const owner: Owner = { kind: 'kubernetes', component: undefined };
  collector.addList(span, { kind: 'span', span }, { owner, scope: collector.newScope() });
  return true;
}

/** Lines, each with those that a backslash at its end joins to it. */
function* logicalLines(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (from < end) {
    let to = from;
    do {
      const newline = text.indexOf('\n', to);
      to = newline === -1 || newline >= end ? end : newline + 1;
    } while (to < end && /\\\r?\n$/.test(text.slice(Math.max(from, to - 3), to)));
    yield { start: from, end: to };
    from = to;
  }
}

/** Whose flag it is, by what stands before it on its line. */
export function ownerOf(before: string): Owner {
  const words = before.split(/[\s"'=/\\]+|(?<=\w)-arg\b/).filter((word) => word !== '');
  for (const word of words.reverse()) {
    const component = componentNamed(word.replace(/-arg$/, ''));
    if (component !== undefined) return { kind: 'kubernetes', component };
    if (word === 'kubeadm') return { kind: 'other', program: 'kubeadm' };
  }
  const path = PROGRAM.exec(before.trimStart())?.groups?.path ?? '';
  const program = path.slice(path.lastIndexOf('/') + 1);
  return program === '' || program.startsWith('-') || STARTERS.test(program)
    ? { kind: 'kubernetes', component: undefined }
    : { kind: 'other', program };
}

/** A flag with the white space before it, or with its line and the backslash that joins it. */
export function wholeFlag(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline;
  const isFirst = text.slice(lineStart, start).trim() === '';
  const rest = text.slice(end, lineEnd).trim();
  if (isFirst && rest === '\\') return { start: lineStart, end: lineEnd + 1 };
  if (isFirst && rest === '') {
    const joint = /[ \t]*\\\r?\n$/.exec(text.slice(Math.max(0, lineStart - 200), lineStart))?.[0];
    if (joint !== undefined) return { start: lineStart - joint.length, end: lineEnd };
    return { start: lineStart, end: Math.min(text.length, lineEnd + 1) };
  }
  const isOpening = isFirst || /["'=]/.test(text[start - 1] ?? '');
  const after = /^[ \t]*/.exec(text.slice(end, lineEnd))?.[0].length ?? 0;
  if (isOpening) return { start, end: end + after };
  const before = /[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0;
  return { start: start - before, end };
}
