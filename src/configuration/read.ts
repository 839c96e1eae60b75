import type { Configuration, TextSpan } from '../model/check/setting.ts';
import { readArguments } from './arguments.ts';
import { type Around, DEEPEST_TEXT, nothingAround } from './around.ts';
import { Collector } from './collector.ts';
import { withEncoded } from './encoded.ts';
import { firstLine, looksLikeYaml, quotedTexts } from './formats/lines-of.ts';
import { isShellConcerned, readShell } from './formats/shell.ts';
import { FORMATS } from './formats.ts';
import { readMentions } from './gate-mentions.ts';
import { readLiterals } from './object-literals.ts';
import { ASSUMED, plainAround } from './owner.ts';
import { ownerOfPath } from './owner-of-name.ts';
import { readTree } from './read-tree.ts';
import type { Reading } from './reading.ts';
import { View } from './view.ts';
import type { Watched } from './watched.ts';

/** Longer texts are not read, so that a page never stands still. */
export const LONGEST_TEXT = 5_000_000;
/** Longer documents of a text that name feature gates are not read either. */
export const LONGEST_DOCUMENT = 250_000;
/** What ends a line to patterns though no "\n" does, to old programs too, and what does to patterns alone. */
const LONE_RETURN = /\r(?!\n)/g;
const SEPARATORS = /[\u2028\u2029]/g;
/** More texts inside of others than these are not read. */
const MOST_TEXTS = 2_000;

/**
 * Finds every feature gate that a text sets, in whatever of the known formats it is written, and the
 * objects of APIs in it. Never throws; what it does not read it says, by line.
 * @param path the name of the file, which may tell whose flags stand in it
 * @param watched the flags and fields to find besides
 */
export function readConfiguration(
  written: string,
  path?: string,
  watched?: Watched,
): Configuration {
  const text = written.replace(LONE_RETURN, '\n').replace(SEPARATORS, ' ');
  const found = readPlain(text, path, watched);
  if (text.length > LONGEST_TEXT) return found;
  return withEncoded(found, text, (inner) => readConfiguration(inner, undefined, watched));
}

function readPlain(text: string, path?: string, watched?: Watched): Configuration {
  const gates = readWith(new Collector(text), path);
  if (watched === undefined || text.length > LONGEST_TEXT) return gates;
  const collector = new Collector(text, watched);
  if (collector.mentions.isEmpty) return gates;
  const { flags, unread } = readWith(collector, path);
  const lines = new Set(gates.unread.map(({ line }) => line));
  const more = unread.filter(({ line }) => !lines.has(line));
  return {
    ...gates,
    flags,
    unread: [...gates.unread, ...more].toSorted((a, b) => a.line - b.line),
  };
}

function readWith(collector: Collector, path: string | undefined): Configuration {
  const { text } = collector;
  if (text.length > LONGEST_TEXT) {
    collector.leave(0, `The text is longer than ${LONGEST_TEXT} characters and was not read.`);
    collector.mentions.markRead({ start: 0, end: text.length });
    return collector.result();
  }
  let texts = 0;
  const canRead = (view: View, around: Around): boolean => {
    texts += 1;
    if (texts <= MOST_TEXTS && around.depth <= DEEPEST_TEXT) return true;
    if (texts === MOST_TEXTS + 1) {
      collector.leave(view.span.start, `Texts inside of other texts were not read from here on.`);
    }
    return false;
  };
  const reading: Reading = {
    collector,
    readText(view, around) {
      if (canRead(view, around)) readText(view, around, reading);
    },
    readTree: (tree, view, around) => readTree(tree, view, withoutAssumption(around), reading),
    readArguments: (words, around) => readArguments(words, around, reading),
    readShell(view, around) {
      const isRead = isShellConcerned(view, reading) && canRead(view, around);
      if (isRead) readShell(view, { ...around, depth: around.depth + 1 }, reading);
    },
  };
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const around = nothingAround(
    collector.newNumber(),
    path,
    path === undefined ? undefined : ownerOfPath(path),
  );
  const view = View.plain(text.slice(start), start);
  readText(view, around, reading);
  if (collector.watched === undefined) {
    readLiterals(view, collector);
    readMentions(view, collector, around.hint);
  }
  return collector.result();
}

/** What is written under keys is asked about as it would be in a file of its own. */
function withoutAssumption(around: Around): Around {
  return around.hint === ASSUMED ? { ...around, hint: undefined } : around;
}

function readText(view: View, around: Around, reading: Reading): void {
  const { collector } = reading;
  const { text } = view;
  const whole = FORMATS.find(({ recognizes, isWhole }) => isWhole && recognizes(text, around));
  if (whole?.read(view, whole.isPlain ? plainAround(around) : around, reading)) return;
  // The documents of kubeadm are about the same components; others may be about different nodes.
  const isOneCluster = /^apiVersion:[ \t]*["']?kubeadm\.k8s\.io/m.test(text);
  for (const { start, end } of documentsIn(text)) {
    const document = view.part(start, end);
    const space = start === 0 || isOneCluster ? around.space : collector.newNumber();
    if (end - start > LONGEST_DOCUMENT && collector.mentions.isIn(document.span)) {
      const at = document.span.start;
      collector.leave(at, `A document longer than ${LONGEST_DOCUMENT} characters was not read.`);
      collector.mentions.markRead(document.span);
    } else readDocument(document, { ...around, space }, reading);
  }
}

function readDocument(document: View, around: Around, reading: Reading): void {
  const { text } = document;
  if (text.trim() === '') return;
  for (const { recognizes, read, isPlain } of FORMATS) {
    const inside = isPlain ? plainAround(around) : around;
    if (recognizes(text, around) && read(document, inside, reading)) return;
  }
}

/** A line of three dashes, and what `kubectl describe` has around the texts of a ConfigMap. */
const SEPARATOR = /^(?:-{3,4}|[A-Z]\w+\r?\n====)(?=[ \t\r\n]|$)/gm;

/** The documents of a text, between lines of three dashes; those between the quotes of a program part nothing. */
function documentsIn(text: string): TextSpan[] {
  const isProgram = !looksLikeYaml(firstLine(text));
  const quoted = isProgram ? [...quotedTexts(text)] : [];
  const separators: TextSpan[] = [];
  let next = 0;
  for (const { index, 0: mark } of text.matchAll(SEPARATOR)) {
    while ((quoted[next]?.end ?? text.length) <= index) next += 1;
    const isQuoted = (quoted[next]?.start ?? text.length) < index;
    if (!isQuoted) separators.push({ start: index, end: index + mark.length });
  }
  const starts = [0, ...separators.map(({ end }) => end)];
  return starts.map((start, index) => ({ start, end: separators[index]?.start ?? text.length }));
}
