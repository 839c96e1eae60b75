import type { Owner, TextSpan } from '../model/check/setting.ts';
import type { Collector } from './collector.ts';
import { PROMPT as PROMPT_ALONE, ROOT_PROMPT } from './formats/terminal.ts';
import { KUBEADM, UNCLEAR } from './owner.ts';
import { ownerOfCommand } from './owner-of-command.ts';
import { ownerNamed, ownerOfPod, programName } from './owner-of-name.ts';
import { otherProgramOf } from './programs.ts';
import { pairAt } from './setting-source.ts';
import type { View } from './view.ts';

/**
 * What a component logs of its gates: "feature_gate.go:249] feature gates: {map[A:true]}", "Setting GA feature gate
 * A=true", "cannot set feature gate A to false", "unrecognized feature gate: A".
 */
const LOGGED =
  /(?:\.go:\d+(?:\]|",)|(?<=(?:set|GA|deprecated|unrecognized) feature[ -]gate)(?: key)?:?) ?([^\n]{0,5000})/iy;
const PAIR = /\b([A-Z][A-Z\d_]*[a-z]\w*)(?:[:=]| to )([Tt]rue|[Ff]alse)\b/g;
const REFUSED = /[Uu]nrecognized feature[ -]gate( key)?: \\?"?([A-Z][A-Z\d_]*[a-z]\w*)/y;
/** The whole list that a component refuses for one gate in it. */
const INVALID = /\binvalid argument \\?"([^\s"\\]*)\\?" for \\?"--feature-gates\\?" flag/;
/** Who wrote a line, in the fields of the journal and in labels beside it, `{unit="kubelet.service"}`. */
const LABELED =
  /(?<![a-z\d])(?:SYSLOG_IDENTIFIER|app|component|container(?:[_-]?name)?|job|name|pod|program|service|unit)\\?["']? ?[=:] ?\\?["']?([\w./-]+)/gi;
/** A line that has a field of YAML or JSON, and what parts an object with such from the next one. */
const FIELD = /^[\s-]*["']?\w+["']?: /;
const ENTRY = /\n(?:---| {0,2}\{)/;
/** A command behind a prompt; in a log, that of root needs no more than the command. */
const PROMPT = new RegExp(`${PROMPT_ALONE.source}|^${ROOT_PROMPT}[ \\t][^\\n]{0,600}`, 'gm');
/** A command that shows a log. */
const SHOWS = /\b(?:cat|grep|head|journalctl|logs|tail)\b/;
/** What a line, or the command above, says of a mention stands so near. */
const NEAR = 2_000;

const IN_LOG = { kind: 'none', reason: 'it is what a component logged' } as const;

/**
 * Reads what the line of a mention says that a component was given. Returns false where it is no such line.
 * @param hint whose log it is, by the name of its file
 */
export function readLogged(view: View, at: TextSpan, collector: Collector, hint: Owner): boolean {
  const { text } = view;
  const { start, end } = at;
  // The file that logged it is such a mention too.
  if (/gates?\.go:\d+\] $/.test(text.slice(Math.max(0, start - 20), start))) return true;
  const from = Math.max(0, start - NEAR, text.lastIndexOf('\n', start) + 1);
  const list = INVALID.exec(text.slice(from, end + '" flag'.length + 2));
  const source = collector.source(writerOf(text, from, start) ?? hint, collector.newNumber());
  if (list?.[1] !== undefined) {
    const at = from + list.index + list[0].indexOf(list[1]);
    // The flag stands behind the list, and the gate that was refused behind both.
    const isOfFlag = /-gates$/.test(text.slice(start, end));
    if (isOfFlag) collector.addList(view.part(at, at + list[1].length), IN_LOG, source);
    return true;
  }
  LOGGED.lastIndex = end;
  const message = LOGGED.exec(text)?.[1];
  if (message === undefined) return false;
  const first = text.indexOf(message, end);
  for (const { index, 0: all, 1: name = '', 2: written = '' } of message.matchAll(PAIR)) {
    const at = { start: first + index, end: first + index + all.length };
    collector.addPair(view, pairAt(at, name, written), IN_LOG, source);
  }
  addRefused(view, at, source, collector);
  return true;
}

/** Takes a gate whose value the line does not tell. */
function addRefused(
  view: View,
  { start, end }: TextSpan,
  source: ReturnType<Collector['source']>,
  collector: Collector,
): void {
  REFUSED.lastIndex = /^unrec/i.test(view.text.slice(start, end)) ? start : start - UNRECOGNIZED;
  const [all, isKey, name] = REFUSED.exec(view.text) ?? [];
  if (all === undefined || name === undefined) return;
  const stop = REFUSED.lastIndex;
  const at = { start: stop - name.length, end: stop };
  const pair = { name, value: undefined, written: '', at, nameAt: at, form: 'observed' } as const;
  const owner = isKey === undefined ? source.owner : KUBEADM;
  collector.addPair(view, pair, IN_LOG, { ...source, owner });
}
const UNRECOGNIZED = 'unrecognized '.length;

/** Who wrote a line: it may say so, as "kubelet[123]:" does, or fields beside it, or the command that showed it. */
function writerOf(text: string, from: number, start: number): Owner | undefined {
  const line = text.slice(from, start);
  const words = line.split(/\s+/, 12);
  const writer = words.find((word) => /\[\d+\]:$/.test(word));
  if (writer !== undefined) {
    const started = ownerOfCommand([writer]);
    return ownerInLog(writer) ?? (started?.kind === 'kubernetes' ? started : UNCLEAR);
  }
  const end = FIELD.test(line) ? ENTRY : '\n';
  const before = text.slice(Math.max(0, start - NEAR), start).split(end);
  const [behind = ''] = text.slice(start, start + NEAR).split(end, 1);
  const nearest = [...(before.at(-1) ?? '').matchAll(LABELED)].reverse();
  const labels = [...nearest, ...behind.matchAll(LABELED)].map(([, label = '']) => label);
  const prompt = [...text.slice(Math.max(0, from - NEAR), from).matchAll(PROMPT)].at(-1)?.[0] ?? '';
  const shown = SHOWS.test(prompt) ? prompt.split(/\s+/) : [];
  const owner = [...labels, ...words, ...shown].map(ownerInLog).find(Boolean);
  return owner ?? labels.map(otherProgramOf).find(Boolean);
}

function ownerInLog(word: string): Owner | undefined {
  return ownerNamed(programName(word.replace(/:$/, ''))) ?? ownerOfPod(word);
}
