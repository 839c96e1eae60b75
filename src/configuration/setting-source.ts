import type { GateSetting, TextSpan } from '../model/check/setting.ts';
import { looseBool } from './booleans.ts';

/** Who reads settings that stand together, and in which go. */
export type SettingSource = Pick<GateSetting, 'owner' | 'scope' | 'process'>;

/** A pair of a gate and its value, in offsets of its view. */
export type WrittenPair = Pick<
  GateSetting,
  'name' | 'value' | 'written' | 'at' | 'nameAt' | 'form'
>;

/** A gate whose name begins the text that sets it: "A=true", "A: true". */
export function pairAt({ start, end }: TextSpan, name: string, written: string): WrittenPair {
  const nameAt = { start, end: start + name.length };
  return { name, value: looseBool(written), written, at: { start, end }, nameAt, form: 'text-map' };
}
