import type { Configuration, SettingGroup, TextSpan } from '../model/check/setting.ts';
import { type LinePlace, linePlaces } from '../model/lines.ts';
import { once } from '../model/once.ts';
import { namesGates } from './mentions.ts';
import { INNER_DOCUMENT } from './read-tree.ts';

/** What is long enough to hold settings in base64. */
const BASE64 = /[A-Za-z0-9+/]{32,}={0,2}/g;
/** No more of them are decoded. */
const MOST_DECODED = 500;
/** How what gzip has compressed begins in base64. */
const COMPRESSED = /^H4sI/;
/** A line of nothing else before or behind: the value is one of several lines. */
const LINE_BEFORE = /(?:^|\n)[ \t]*[A-Za-z0-9+/]+[ \t]*\r?\n[ \t]*$/;
const LINE_BEHIND = /^[ \t]*\r?\n[ \t]*[A-Za-z0-9+/]+={0,2}[ \t]*(?:\r?\n|$)/;
/** A line of base64 is at most so long. */
const NEAR = 200;
/** What no text has: control characters, and what was no UTF-8. */
const NO_TEXT = /[^\P{Cc}\t\n\r]|\uFFFD/u;

const NOTHING: Configuration = {
  settings: [],
  processes: [],
  objects: [],
  flags: [],
  unread: [],
};

const GROUP: SettingGroup = {
  list: undefined,
  whole: { kind: 'none', reason: 'it stands in a value in base64' },
};

/**
 * Adds to what was found in a text what its values in base64 hold, as Ignition, cloud-init and Secrets have
 * files: each is read as a text of its own. What is found there is placed where the value stands, and
 * cannot be edited.
 * @param read how a text is read
 */
export function withEncoded(
  outside: Configuration,
  text: string,
  read: (text: string) => Configuration,
): Configuration {
  const placeOf = once(() => linePlaces(text));
  const all = [outside];
  let last = lastNumber(outside);
  let count = 0;
  for (const { index, 0: value } of text.matchAll(BASE64)) {
    count += 1;
    if (count > MOST_DECODED) break;
    const inner = COMPRESSED.test(value) ? '' : decoded(value);
    const span = { start: index, end: index + value.length };
    const canRead = isWhole(text, span) && !NO_TEXT.test(inner) && isConfiguration(inner);
    const found = canRead ? read(inner) : NOTHING;
    if (isEmpty(found)) {
      const reason = reasonOf(value, inner);
      if (reason !== undefined) all.push(notRead(placeOf()(index).line, reason));
    } else {
      all.push(placed(found, span, placeOf()(index), last));
      last += lastNumber(found);
    }
  }
  return all.length === 1 ? outside : joined(all);
}

function isConfiguration(text: string): boolean {
  return namesGates(text) || INNER_DOCUMENT.test(text);
}

function isEmpty({ settings, objects, flags, unread }: Configuration): boolean {
  return [settings, objects, flags, unread].every(({ length }) => length === 0);
}

function reasonOf(value: string, inner: string): string | undefined {
  if (COMPRESSED.test(value))
    return 'This value is compressed, and was not looked at. Unpack it to check it.';
  if (!namesGates(inner)) return undefined;
  return 'This value names feature gates, and is encoded. Decode it to check it.';
}

function notRead(line: number, reason: string): Configuration {
  return { ...NOTHING, unread: [{ line, reason, isBroken: false }] };
}

/** What was found in a value, by where the value stands, with numbers from another one on. */
function placed(inner: Configuration, at: TextSpan, place: LinePlace, from: number): Configuration {
  const group = { ...GROUP };
  const unread = inner.unread.map((one) => ({
    ...one,
    line: place.line,
    reason: `Line ${one.line} of a value in base64: ${one.reason}`,
  }));
  return {
    settings: inner.settings.map((one) => {
      const numbers = { scope: from + one.scope, process: from + one.process };
      return { ...one, ...place, ...numbers, at, nameAt: at, group };
    }),
    processes: inner.processes.map((one) => ({ ...one, id: from + one.id })),
    objects: inner.objects.map((one) => ({ ...one, ...place })),
    flags: inner.flags.map((one) => ({ ...one, ...place, at, group })),
    unread,
  };
}

function lastNumber({ settings }: Configuration): number {
  return settings.reduce((last, { scope, process }) => Math.max(last, scope, process), 0);
}

function joined(all: readonly Configuration[]): Configuration {
  const byPlace = (one: { at: TextSpan }, other: { at: TextSpan }) => one.at.start - other.at.start;
  return {
    settings: all.flatMap(({ settings }) => settings).toSorted(byPlace),
    processes: all.flatMap(({ processes }) => processes),
    objects: all.flatMap(({ objects }) => objects),
    flags: all.flatMap(({ flags }) => flags).toSorted(byPlace),
    unread: all.flatMap(({ unread }) => unread).toSorted((one, other) => one.line - other.line),
  };
}

/** Whether a value is no line of a longer one. */
function isWhole(text: string, { start, end }: TextSpan): boolean {
  return (
    !LINE_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) &&
    !LINE_BEHIND.test(text.slice(end, end + NEAR))
  );
}

function decoded(value: string): string {
  const whole = value.slice(0, value.length - (value.replace(/=+$/, '').length % 4 === 1 ? 1 : 0));
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(whole), (unit) => unit.charCodeAt(0)));
  } catch {
    // It only looks like base64.
    return '';
  }
}
