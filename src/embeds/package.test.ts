import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { QUERY_KEYS, TABLE_KINDS } from '../model/features/query.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Each element of `kep-atlas.ts`, with its class. */
const ELEMENTS = [...read('kep-atlas.ts').matchAll(/'(kep-[\w-]+)': (\w+)/g)];
/** What elements say that they observe, beside the keys of a query, and what they read on their way. */
const OBSERVED = globSync('*.ts', { cwd: import.meta.dirname }).flatMap((file) =>
  [...read(file).matchAll(/observedAttributes = \[(.*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
  ),
);
const ATTRIBUTES = [...new Set([...QUERY_KEYS, ...OBSERVED, 'refresh', 'rows', 'height'])];

describe.each(['README.md', 'kep-atlas.d.ts'])('%s of the package', (file) => {
  const text = read(`package/${file}`);

  it('has every attribute', () => {
    const named = ATTRIBUTES.filter((name) => new RegExp(`[\`\\s]${name}[\`?:]`).test(text));
    expect(named).toEqual(ATTRIBUTES);
    for (const kind of TABLE_KINDS) expect(text).toMatch(new RegExp(`[\`']${kind}[\`']`));
  });

  it('has every element, as the recipes of docs/embedding.md have', () => {
    expect(ELEMENTS.length).toBeGreaterThan(1);
    const [, recipes] = read('../../docs/embedding.md').split(
      /<!-- part:.*recipes.*|<!-- part:end/,
    );
    for (const [, name = '', type = ''] of ELEMENTS) {
      expect(text).toContain(file.endsWith('.md') ? `<${name}>` : `class ${type} `);
      expect(recipes).toContain(`<${name} `);
    }
  });
});
