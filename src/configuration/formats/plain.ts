import type { Owner } from '../../model/check/setting.ts';
import { isGatesKey } from '../argument-keys.ts';
import type { Around } from '../around.ts';
import { clientGateOf, readAssignment, wholeOfVariable } from '../assignments.ts';
import { addSample } from '../observed.ts';
import { EVERY_COMPONENT, ownerAround } from '../owner.ts';
import { ownerOfCommand } from '../owner-of-command.ts';
import { ownerOfEndpoint, ownerOfSelf } from '../owner-of-name.ts';
import type { Format, Reading } from '../reading.ts';
import { withoutWord } from '../removal.ts';
import type { View } from '../view.ts';
import { splitWords, type Word, wordAt } from '../words.ts';
import { hintAt } from './comment-above.ts';
import { areLines, joinedLines, linesIn } from './lines-of.ts';

/** A gate's name has small letters, unlike that of a shell variable. */
const BARE_PAIR =
  /^(?:kube:)?[a-zA-Z][A-Z\d_]*[a-z]\w*=(?:[Tt]rue|TRUE|[Ff]alse|FALSE|yes|no|on|off|[01tTfF]|enabled?|disabled?)?$/;

/** A text that is nothing but a list of gates: "A=true,B=false". */
export const BARE_LIST: Format = {
  isPlain: true,
  recognizes(text) {
    if (text.length > 100_000) return false;
    const parts = text.split(/[,\n]/).filter((part) => part.trim() !== '');
    return parts.length > 0 && parts.every((part) => BARE_PAIR.test(part.trim()));
  },
  read(view, around, { collector }) {
    const owner = ownerAround(around);
    const source = collector.source(
      owner.kind === 'unclear' && around.depth === 0 ? EVERY_COMPONENT : owner,
      around.space,
    );
    for (const { start, end } of joinedLines(view.text)) {
      const list = view.part(start, end).trimmed();
      if (list.text !== '') collector.addList(list, { kind: 'span', span: list.span }, source);
    }
    return true;
  },
};

/** A file of arguments, one on each line, as MicroK8s and Kubernetes snaps keep them. */
export const ARGUMENT_FILE: Format = {
  isPlain: true,
  recognizes: (text) => areLines(text, /^--?[a-zA-Z][\w-]*(?:[=\s]|$)/),
  read(view, around, reading) {
    const { collector } = reading;
    const parts = new Map<string, { readonly owner: Owner | undefined; readonly lines: View[] }>();
    for (const { start, end } of joinedLines(view.text)) {
      const line = view.part(start, end);
      if (/^\s*[#;]/.test(line.text)) {
        collector.mentions.markRead(line.span);
        continue;
      }
      const owner = hintAt(view.text, start, around);
      const key = owner?.kind === 'kubernetes' ? `of ${owner.component}` : '';
      const part = parts.get(key) ?? { owner, lines: [] };
      part.lines.push(line);
      parts.set(key, part);
    }
    for (const { owner, lines } of parts.values()) {
      const words = lines
        .flatMap(splitWords)
        .filter(({ text }) => text !== '\\')
        .map((word) => wordAt(collector.text, word, word.span, view.span));
      reading.readArguments(words, { ...around, hint: owner });
    }
    return true;
  },
};

/** Flags that a running component shows under /flagz. */
export const FLAGZ: Format = {
  recognizes: (text) => /^\s*[\w-]+ flag[sz]\b.*\r?\n\s*Warning:/.test(text),
  read(view, around, { collector }) {
    if (collector.watched !== undefined) {
      // It shows all flags, most of them as they are by default.
      collector.mentions.markRead(view.span);
      return true;
    }
    const name = /[\w-]+/.exec(view.text)?.[0] ?? '';
    const source = collector.source(ownerOfSelf(name) ?? ownerAround(around), around.space);
    const whole = { kind: 'none', reason: 'it is what a running component shows' } as const;
    for (const { start, end } of joinedLines(view.text)) {
      const line = view.text.slice(start, end);
      const [flag = '', key = ''] = /^\s*(?:--)?([\w-]+)\s*[=:\s]\s*/.exec(line) ?? [];
      if (key === 'emulated-version') collector.addEmulation(line.slice(flag.length), source);
      if (key !== 'feature-gates') continue;
      collector.mentions.markRead(view.part(start, end).span);
      const list = view.part(start + flag.length, end).trimmed();
      if (list.text !== '') collector.addList(list, whole, source);
    }
    return true;
  },
};

const METRIC = /^[ \t]*kubernetes_feature_enabled\{([^}\n]*)\}[ \t]+([\d.eE+-]+)/;
/** A line that asks for metrics, or a command behind a variable, has no more words. */
const MOST_WORDS = 64;

/** Reads the sample of one gate. Returns false where a line is none. */
function readMetric(line: View, around: Around, reading: Reading): boolean {
  const [all, labels = '', value = ''] = METRIC.exec(line.text) ?? [];
  if (all === undefined) return false;
  const label = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(labels)?.[1];
  const name = label('name');
  if (name === undefined) return true;
  const job = label('job');
  const nameStart = all.search(/\bname="/) + 'name="'.length;
  const sample = {
    name,
    value,
    job: job ?? '',
    at: { start: all.length - all.trimStart().length, end: all.length },
    nameAt: { start: nameStart, end: nameStart + name.length },
  };
  // Others serve their metrics on the same ports.
  const served = job === undefined ? ownerOfEndpoint(label('instance') ?? '') : undefined;
  const hint = served ?? around.hint;
  addSample(sample, line, { ...around, hint }, reading);
  return true;
}

/** The metric in which a running component says which gates are on, set or by default. */
export const METRICS: Format = {
  recognizes: (text) => /^[ \t]*kubernetes_feature_enabled\{/m.test(text),
  read(view, around, reading) {
    const { collector } = reading;
    const { text } = view;
    for (const { index, 0: line } of text.matchAll(/^[ \t]*#.*/gm)) {
      collector.mentions.markRead(view.part(index, index + line.length).span);
    }
    let { hint } = around;
    for (const { start, end } of linesIn(text)) {
      const line = text.slice(start, end);
      if (readMetric(view.part(start, end), { ...around, hint }, reading)) continue;
      // Commands that asked for it stand above in what a terminal shows.
      const words = line.split(/[\s"']+/, MOST_WORDS);
      const owner = words.map(ownerOfEndpoint).find(Boolean);
      if (owner ?? /\/(?:metrics|flagz)\b/.test(line)) hint = owner ?? around.hint;
      if (!/^[ \t]*#/.test(line)) reading.readShell(view.part(start, end), around);
    }
    return true;
  },
};

/** Variables, one on each line: /etc/default/kubelet, a file of docker's --env-file. */
export const ENVIRONMENT_FILE: Format = {
  isPlain: true,
  recognizes: (text) =>
    areLines(text, /^(?:export\s+)?[A-Za-z_][\w.]*=/) && !/\$\(|`|<</.test(text),
  read(view, around, reading) {
    for (const { start, end } of joinedLines(view.text)) {
      const line = view.part(start, end);
      if (/^\s*[#;]/.test(line.text)) reading.collector.mentions.markRead(line.span);
      else readVariableLine(line, view, around, reading);
    }
    return true;
  },
};

/** A value up to its end, before a comment or a command; a list between braces is the rest of the line. */
const VALUE_END = /^(?:[{[].*|(?:"[^"]*"|'[^']*'|;(?![ \t])|,[ \t]+(?=[A-Z]\w*=)|[^\s;])*)/;

/** What sets one more variable behind the first: `A=b B=c kubelet` is a command. */
const SETS_MORE = /^[^\s"'#;]*[ \t]+[A-Za-z_]\w*=/;

/** Reads "NAME=value", where the value is the rest of the line. */
function readVariableLine(line: View, within: View, around: Around, reading: Reading): void {
  const match = /^\s*(?:export\s+)?([\w.]+)=(\s*)/.exec(line.text);
  if (match === null) return;
  const name = match[1] ?? '';
  const written = line.part(match[0].length).trimmed();
  const isGate = clientGateOf(name) !== undefined;
  const end = isGate || isGatesKey(name) ? VALUE_END.exec(written.text)?.[0].length : undefined;
  const value = withoutQuotes(written.part(0, end));
  const behind = end === undefined ? '' : written.text.slice(end).trim();
  // "KUBE_FEATURE_A=true kubelet" sets it for a command, and "FEATURE_GATES= kubelet" empties it.
  const isEmptied = end !== undefined && match[2] !== '' && isOfKubernetes(written.text);
  const isCommand =
    end === undefined && SETS_MORE.test(written.text) && isOfKubernetes(written.text);
  if (isEmptied || isCommand || (isGate ? /^[^#;]/.test(behind) : isOfKubernetes(behind))) {
    reading.readShell(line, around);
    return;
  }
  const all = line.part(0, end === undefined ? undefined : match[0].length + end).trimmed();
  const span = withoutWord(reading.collector.text, all.span, within.span);
  const whole = wholeOfVariable(name, value, { kind: 'span', span });
  readAssignment({ name, value, all, whole }, around, reading);
  if (end !== undefined) reading.readShell(written.part(end), around);
}

function isOfKubernetes(line: string): boolean {
  const command = line.replace(/(?<!\S)[#;].*$/s, '');
  return ownerOfCommand(command.split(/\s+/, MOST_WORDS))?.kind === 'kubernetes';
}

/** "A=b" or "A='b c'", with quotes around all of it or around its value; what goes with it is what goes with a gate. */
export function readVariableWord({ view, whole }: Word, around: Around, reading: Reading): void {
  const all = withoutQuotes(view);
  const name = /^[A-Za-z_]\w*(?==)/.exec(all.text)?.[0];
  if (name === undefined) return;
  const value = withoutQuotes(all.part(name.length + 1));
  readAssignment({ name, value, all, whole: wholeOfVariable(name, value, whole) }, around, reading);
}

/** A value without the quotes around it, and without a comment behind them. */
export function withoutQuotes(view: View): View {
  const match = /^(["'])((?:(?!\1)[^\\]|\\[\s\S])*)\1\s*(?:#.*)?$/.exec(view.text);
  return match === null ? view : view.part(1, 1 + (match[2]?.length ?? 0));
}
