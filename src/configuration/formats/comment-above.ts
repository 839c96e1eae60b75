import type { Owner } from '../../model/check/setting.ts';
import type { Around } from '../around.ts';
import { ASSUMED } from '../owner.ts';
import { ownerNamed } from '../owner-of-name.ts';
import { ownerOfAll } from '../variable-uses.ts';

/** A comment of names alone: "# kubelet", "# kube-apiserver, kubelet:". */
const NAMES =
  /^[ \t]*#[ \t]*([a-z][a-z-]*(?:(?:,|[ \t]+and|[ \t]*[&+/])[ \t]*[a-z][a-z-]*){0,5})[ \t]*:?[ \t]*\r?$/;
const FLAG = /^[ \t]*--?[a-z]/;
/** A comment that is more lines above a flag says nothing of it. */
const MOST_LINES = 50;

/** Whose flags stand at a place: by the file that has them, else by a comment above, else by a heading or sentence. */
export function hintAt(text: string, at: number, { hint, told }: Around): Owner | undefined {
  const isPut = hint !== undefined && hint !== ASSUMED && hint !== told;
  return isPut ? hint : (ownerAbove(text, at) ?? hint);
}

/** The components that a comment above a flag names. Only other flags stand between the two. */
function ownerAbove(text: string, at: number): Owner | undefined {
  if (!FLAG.test(text.slice(at, at + 80))) return undefined;
  let end = text.lastIndexOf('\n', at - 1);
  for (let count = 0; end > 0 && count < MOST_LINES; count += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    const names = NAMES.exec(line)?.[1]?.split(/[^a-z-]+(?:and[^a-z-]+)?/);
    if (names !== undefined) {
      const owners = names.map(ownerNamed);
      return owners.includes(undefined)
        ? undefined
        : ownerOfAll(owners.filter((one) => one !== undefined));
    }
    if (!FLAG.test(line)) return undefined;
    end = start - 1;
  }
  return undefined;
}
