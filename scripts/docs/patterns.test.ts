import { globSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { createSourceFile, forEachChild, isRegularExpressionLiteral, type Node } from 'typescript';
import { describe, expect, it } from 'vitest';

function patternsIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (isRegularExpressionLiteral(node)) found.push(node.text);
    forEachChild(node, visit);
  };
  // No target needs more of TypeScript's types than its newest.
  visit(createSourceFile(file, text, 99));
  return found;
}

/** Whether a text that does not match can keep a pattern busy for a time that doubles with each of its characters. */
function isExponential(pattern: string): boolean {
  const end = pattern.lastIndexOf('/');
  const literal = { source: pattern.slice(1, end), flags: pattern.slice(end + 1) };
  const { reports } = analyse(literal, { reportTypes: { Move: false } });
  return reports.some(({ exponential }) => exponential);
}

describe('regular expressions that are written as such', () => {
  const files = globSync('{src,scripts}/**/*.ts', { exclude: ['**/node_modules', '**/*.test.ts'] });
  const patterns = new Set(files.flatMap((file) => patternsIn(file, readFileSync(file, 'utf8'))));

  it('are known as exponential where a line can be read in two ways', () => {
    expect(isExponential(String.raw`/^a:\n(?:[ \t]+.*\n)*?[ \t]+name:/m`)).toBe(true);
    expect(isExponential(String.raw`/^a:\n(?:[ \t].*\n)*?[ \t]+name:/m`)).toBe(false);
    expect(patterns.size).toBeGreaterThan(1000);
  });

  it('take no exponential time', () => {
    expect([...patterns].filter(isExponential)).toEqual([]);
  });
});
