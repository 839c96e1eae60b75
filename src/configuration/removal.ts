import type { TextSpan } from '../model/check/setting.ts';

/** What joins a line to the one before, with the comments between them that would join another one. */
const JOINT_BEFORE = /[ \t]*(?:\\{1,2}|[`^])\r?\n(?:[ \t]*#[^\n]*\n)*$/;

/**
 * What goes with a word that goes: the white space before it, or its line and the backslash that joins
 * that to another one; a text that a shell expands has two of these.
 * @param bounds what it stands in, in offsets of the text: nothing outside of that goes
 */
export function withoutWord(text: string, { start, end }: TextSpan, bounds: TextSpan): TextSpan {
  const blanks =
    /[ \t]*$/.exec(text.slice(Math.max(bounds.start, start - 500), start))?.[0].length ?? 0;
  const before = start - blanks;
  const isFirst = before <= bounds.start || text[before - 1] === '\n';
  if (!isFirst) return { start: before, end };
  const after = text.slice(end, Math.min(bounds.end, end + 500));
  const continued = /^[ \t]*(?:\\{1,2}|[`^])\r?\n/.exec(after)?.[0];
  if (continued !== undefined) return { start: before, end: end + continued.length };
  const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(after)?.[0];
  if (lineEnd === undefined) {
    return { start, end: end + (/^[ \t]*/.exec(after)?.[0].length ?? 0) };
  }
  const joint = JOINT_BEFORE.exec(text.slice(Math.max(bounds.start, before - 500), before))?.[0];
  if (joint !== undefined) return { start: before - joint.length, end };
  return { start: before <= bounds.start ? start : before, end: end + lineEnd.length };
}
