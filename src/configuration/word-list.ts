import { isWordList } from './argument-keys.ts';
import type { Around } from './around.ts';
import type { Reading } from './reading.ts';
import type { TreeList } from './tree.ts';
import type { View } from './view.ts';
import type { Word } from './words.ts';

/**
 * Reads a list whose items are the words of one command. A list of whole commands is none.
 * @returns whether it was one
 */
export function readWordList(
  list: TreeList,
  view: View,
  around: Around,
  reading: Reading,
): boolean {
  const words = list.items.map((item, index): Word | undefined => {
    if (item.kind !== 'scalar') return undefined;
    const whole = { kind: 'items', container: list.container, indexes: [index] } as const;
    return { view: item.view(), whole };
  });
  if (words.length === 0 || !isOneCommand(words, around)) return false;
  reading.readArguments(
    words.filter((word) => word !== undefined),
    around,
  );
  for (const item of list.items) {
    if (item.kind !== 'scalar') reading.readTree(item, view, around);
  }
  return true;
}

function isOneCommand(words: readonly (Word | undefined)[], { keys }: Around): boolean {
  const known = words.filter((word) => word !== undefined);
  if (known.length === 0) return false;
  if (isWordList(keys.at(-1) ?? '')) return true;
  const texts = known.map(({ view }) => view.text);
  if (texts.some((text) => text.includes('\n'))) return false;
  const isCommands = texts.some((text) => /^[\w./]+\s/.test(text));
  if (!isCommands && texts.some((text) => /^--?[A-Za-z]/.test(text))) return true;
  return texts.every((text) => /^(?:-{0,2})feature-gates=/.test(text));
}
