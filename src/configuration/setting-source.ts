import type { Form, Owner, TextSpan } from '../model/check/setting.ts';
import { looseBool } from './booleans.ts';

/** Who reads settings that stand together, and in which go. */
export interface SettingSource {
  readonly owner: Owner;
  readonly scope: number;
  readonly process: number;
}

/** A pair of a gate and its value, in offsets of its view. */
export interface WrittenPair {
  readonly name: string;
  readonly value: boolean | undefined;
  readonly written: string;
  readonly at: TextSpan;
  readonly nameAt: TextSpan;
  readonly form: Form;
}

/** A gate whose name begins the text that sets it: "A=true", "A: true". */
export function pairAt({ start, end }: TextSpan, name: string, written: string): WrittenPair {
  const nameAt = { start, end: start + name.length };
  return { name, value: looseBool(written), written, at: { start, end }, nameAt, form: 'text-map' };
}
