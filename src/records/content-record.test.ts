import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeKyaml } from '../formats/kyaml.ts';
import { readContentRecord, readIfYaml } from './content-record.ts';

const schema = z.strictObject({ name: z.string() });
const text = writeKyaml({ name: 'a' }, 'Generated.');
const conflict = `${text}<<<<<<< HEAD\n  name: "b",\n=======\n  name: "c",\n>>>>>>> sync\n`;

describe('readContentRecord', () => {
  it('reads a record', () => {
    expect(readContentRecord('content/a.yaml', text, schema)).toEqual({ name: 'a' });
  });

  it.each([
    ['a merge that nobody finished', conflict, 'line 6: got a merge conflict'],
    ['what is left of one', `${text}>>>>>>> sync\n`, 'line 6: got a merge conflict'],
    ['half of a file', text.slice(0, -6), 'Missing closing "quote at line 4'],
    ['a field that is refused', writeKyaml({ name: 1 }), 'name: Invalid input'],
    ['an empty file', '', 'empty (expected a record)'],
    ['two documents in a file', text + text, 'A second document begins at line 7'],
  ])('names the file and the place of %s, in one line', (_what, damaged, words) => {
    const read = () => readContentRecord('content/a.yaml', damaged, schema);
    expect(read).toThrow(`content/a.yaml: ${words}`);
    expect(read).not.toThrow('\n');
  });
});

it('readIfYaml is nothing where the text is no YAML', () => {
  expect([readIfYaml(text), readIfYaml(conflict)]).toEqual([{ name: 'a' }, undefined]);
});
