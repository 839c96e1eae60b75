import { readFileSync } from 'node:fs';

/** The text of `__fixtures__/<name>.txt` beside a test: `readFixture(import.meta, 'sigs.yaml')`. */
export function readFixture({ url }: Pick<ImportMeta, 'url'>, name: string): string {
  return readFileSync(new URL(`__fixtures__/${name}.txt`, url), 'utf8');
}
