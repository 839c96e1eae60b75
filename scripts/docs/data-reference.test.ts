import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENTED_FILES } from './collections.ts';
import { dataReference } from './data-reference.ts';

describe('dataReference', () => {
  it('is what docs/data.md holds (run npm run docs)', async () => {
    expect(await readFile('docs/data.md', 'utf8')).toBe(dataReference(DOCUMENTED_FILES));
  });

  it('lists nested fields with type, presence and meaning', () => {
    const schema = z
      .strictObject({
        name: z.string().meta({ description: 'The name.' }),
        parts: z
          .array(z.strictObject({ size: z.int().optional().meta({ description: 'In bytes.' }) }))
          .meta({ description: 'Its parts.' }),
      })
      .meta({ description: 'A thing.' });
    const text = dataReference([{ title: 'Things', place: '`content/things.yaml`', schema }]);
    expect(text).toContain('A thing. In `content/things.yaml`.');
    expect(text).toContain('| `name` | string | ✓ | The name. |');
    expect(text).toContain('| `parts[].size` | integer |  | In bytes. |');
  });

  it('finds a sentence on every field of every record', () => {
    const silent = dataReference(DOCUMENTED_FILES)
      .split('\n')
      .filter((line) => line.endsWith('|  |'));
    expect(silent).toEqual([]);
  });
});
