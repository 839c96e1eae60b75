import { expect, test } from 'vitest';
import { type OutlineEntry, outlineOf } from './outline.ts';

test('sections hold the sections below them, whatever levels are skipped', () => {
  const headings = [2, 3, 4, 4, 3, 2, 4, 6].map((depth, index) => {
    return { depth, id: `s${index}`, text: String(index) };
  });
  const shape = (entries: readonly OutlineEntry[]): unknown[] =>
    entries.map(({ heading, parts }) => [heading.text, ...shape(parts)]);
  expect(shape(outlineOf(headings))).toEqual([
    ['0', ['1', ['2'], ['3']], ['4']],
    ['5', ['6', ['7']]],
  ]);
});

test('a long one leaves out what is deepest', () => {
  const headings = Array.from({ length: 120 }, (_, index) => {
    return { depth: 2 + (index % 4), id: `s${index}`, text: String(index) };
  });
  const [first] = outlineOf(headings);
  expect(first?.parts[0]?.parts[0]?.parts).toEqual([]);
});
