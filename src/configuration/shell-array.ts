import type { Whole } from '../model/check/setting.ts';
import type { Collector } from './collector.ts';
import { FILLED_IN_LATER } from './filled-in.ts';
import { pairAt, type SettingSource } from './setting-source.ts';
import { View } from './view.ts';

const ARRAY = /\((?:[^()#]|#[^\n]*(?:\n|$))*\)/y;
/** "[A]=true" or "A=true", with quotes or without, and a comment, which sets nothing. */
const ITEM = /#[^\n]*|\[?["']?([A-Z]\w*)["']?\]?=["']?(true|false)\b["']?/gi;
const IN_ARRAY: Whole = { kind: 'none', reason: 'it is an item of an array' };

/** Reads an array of a shell where one stands at a place: "FEATURE_GATES=([A]=true)". */
export function readShellArray(at: number, source: SettingSource, collector: Collector): void {
  ARRAY.lastIndex = at;
  const array = ARRAY.exec(collector.text)?.[0];
  if (array === undefined) {
    if (collector.text[at] === '(') collector.leave(at, FILLED_IN_LATER);
    return;
  }
  const view = View.plain(array, at);
  for (const { index, 0: item, 1: name, 2: written = '' } of array.matchAll(ITEM)) {
    if (name === undefined) continue;
    const start = index + item.indexOf(name);
    const pair = pairAt({ start, end: index + item.length }, name, written);
    collector.addPair(view, pair, IN_ARRAY, source);
  }
}
