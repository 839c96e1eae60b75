import { expect, test } from 'vitest';
import { costOf, nodeCostOf } from './cost.ts';

test('what a script took, with its memory', () => {
  const busy = 'const until = Date.now() + 200; while (Date.now() < until);';
  const { clock, processor, memory } = nodeCostOf(['--eval', busy], { cwd: '.' });
  expect(clock).toBeGreaterThan(0.2);
  expect(processor).toBeGreaterThan(0);
  expect(memory).toBeGreaterThan(10);
});

test('a command that fails', () => {
  expect(() => costOf(['sh', '-c', 'echo why >&2; exit 3'], { cwd: '.' })).toThrow('why');
});
