import type { Owner } from '../model/check/setting.ts';
import { nothingAround } from './around.ts';
import { ownerAround } from './owner.ts';

/** What leads to an object or a value, and is no condition: `kubelet: `, `["kubelet"]`, `kubelet.`, `'kubelet' => `. */
const KEY =
  /(?:\bGet(?=[A-Z]))?([A-Za-z][\w-]*)["']?(?:[ \t]*\+?(?::{1,3}|:?=>?)(?!=)|[\].](?=[\w.[\]"'-]*(?:[ \t]*\+?[:=](?!=)|$)))/g;

/** Whose gates stand below keys of an object of a program. */
export function ownerOfKeys(kind: string, keys: readonly string[]): Owner {
  return ownerAround({ ...nothingAround(0), kind, keys });
}

/** What leads, in a line of a program, to the objects that it begins. */
export function keysOfLine(line: string): string[] {
  return Array.from(line.matchAll(KEY), ([, key = '']) => key);
}
