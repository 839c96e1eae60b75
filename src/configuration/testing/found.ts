import type { Owner } from '../../model/check/setting.ts';
import { readConfiguration } from '../read.ts';

/**
 * What is found in a text, one line each: "3 A=true kubelet", with "*" for every component, "?" where it
 * is not certain who reads it, and "not Kueue" for another program; then the lines that were not read.
 */
export function found(text: string): string[] {
  const { settings, unread } = readConfiguration(text);
  return [
    ...settings.map(
      ({ line, name, value, written, owner }) =>
        `${line} ${name}=${value ?? written} ${spellOwner(owner)}`,
    ),
    ...unread.map(({ line }) => `${line} not read`),
  ];
}

/** "kubelet", "*" for every component, "?" where it is not certain, and "not Kueue". */
export function spellOwner(owner: Owner): string {
  switch (owner.kind) {
    case 'kubernetes':
      return `${owner.component ?? '*'}${owner.besides === undefined ? '' : ` or ${owner.besides}`}`;
    case 'other':
      return `not ${owner.program}`;
    case 'unclear':
      return '?';
  }
}
