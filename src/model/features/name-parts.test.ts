import { expect, it } from 'vitest';
import { nameParts } from './name-parts.ts';

it.each([
  ['KubeletCrashLoopBackOffMax', 'Kubelet|Crash|Loop|Back|Off|Max'],
  ['CSIMigration: default true', 'CSIMigration: default true'],
  ['v1.34', 'v1.34'],
  ['', ''],
])('breaks %j between its words', (text, expected) => {
  expect(nameParts(text).join('|')).toBe(expected);
});
