import { globSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a week changes here: so many records and texts. */
export const WEEK = { enhancements: 25, proposals: 10, gates: 10 } as const;

const PARAGRAPH =
  '\n## A change\n\nA paragraph and code:\n\n```yaml\nfeatureGates:\n  A: true\n```\n';

/** Changes a copy of the content as a week of upstream's work does. */
export async function applyWeekOfWork(content: string): Promise<void> {
  const first = (pattern: string, count: number) =>
    globSync(pattern, { cwd: content })
      .sort()
      .slice(0, count)
      .map((file) => join(content, file));
  for (const file of first('enhancements/*/*.yaml', WEEK.enhancements)) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^ {2}title: "/m, '  title: "Changed '));
  }
  const proposals = first('prose/enhancements/**/README.md', WEEK.proposals);
  const gates = first('prose/feature-gates/*.md', WEEK.gates);
  for (const file of [...proposals, ...gates]) await appendFile(file, PARAGRAPH);
}
