import type { Owner, TextSpan } from '../model/check/setting.ts';
import type { Collector } from './collector.ts';
import { KUBEADM, UNCLEAR } from './owner.ts';
import { ownerNamed, ownerOfPod, programName } from './owner-of-name.ts';
import { pairAt } from './setting-source.ts';
import type { View } from './view.ts';

/**
 * What a component logs of its gates: "feature_gate.go:249] feature gates: {map[A:true]}", "Setting GA feature gate
 * A=true", "cannot set feature gate A to false", "unrecognized feature gate: A".
 */
const LOGGED =
  /(?:\.go:\d+(?:\]|",)|(?<=(?:set|GA|deprecated|unrecognized) feature[ -]gate)(?: key)?:?) ([^\n]{0,5000})/iy;
const PAIR = /\b([A-Z][A-Z\d_]*[a-z]\w*)(?:[:=]| to )([Tt]rue|[Ff]alse)\b/g;
const REFUSED = /[Uu]nrecognized feature[ -]gate( key)?: \\?"?([A-Z][A-Z\d_]*[a-z]\w*)/y;
/** The whole list that a component refuses for one gate in it. */
const INVALID = /\binvalid argument \\?"([^\s"\\]*)\\?" for \\?"--feature-gates\\?" flag/;
/** Who wrote a line of the journal in JSON. */
const IN_JSON = /"(?:SYSLOG_IDENTIFIER|_SYSTEMD_UNIT)" ?: ?"([\w-]+)/;
/** A command after a prompt, and one that shows a log. */
const PROMPT = /^\S{0,80}[$#>] [^\n]{0,600}/gm;
const SHOWS = /\b(?:logs|journalctl)\b/;
/** What a line, or the command above, says of a mention stands so near. */
const NEAR = 2_000;

const IN_LOG = { kind: 'none', reason: 'it is what a component logged' } as const;

/** Reads what the line of a mention says that a component was given. Returns false where it is no such line. */
export function readLogged(view: View, { start, end }: TextSpan, collector: Collector): boolean {
  const { text } = view;
  // The file that logged it is such a mention too.
  if (/gates?\.go:\d+\] $/.test(text.slice(Math.max(0, start - 20), start))) return true;
  const from = Math.max(0, start - NEAR, text.lastIndexOf('\n', start) + 1);
  const list = INVALID.exec(text.slice(from, end + '" flag'.length + 2));
  const source = collector.source(writerOf(text, from, start), collector.newNumber());
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
  addRefused(view, { start, end }, source, collector);
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

/** Who wrote a line: it may say so, as "kubelet[123]:" does, or the command that showed it. */
function writerOf(text: string, from: number, start: number): Owner {
  const line = text.slice(from, start);
  const rest = text.slice(start, start + NEAR).replace(/\n.*/s, '');
  const named = IN_JSON.exec(line) ?? IN_JSON.exec(rest);
  const words = line.split(/\s+/, 12);
  const writer = words.find((word) => /\[\d+\]:$/.test(word));
  if (writer !== undefined) return ownerInLog(writer) ?? UNCLEAR;
  const prompt = [...text.slice(Math.max(0, from - NEAR), from).matchAll(PROMPT)].at(-1)?.[0] ?? '';
  const shown = SHOWS.test(prompt) ? prompt.split(/\s+/) : [];
  return [named?.[1] ?? '', ...words, ...shown].map(ownerInLog).find(Boolean) ?? UNCLEAR;
}

function ownerInLog(word: string): Owner | undefined {
  return ownerNamed(programName(word.replace(/:$/, ''))) ?? ownerOfPod(word);
}
