import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Makes Node.js say that it does not run TypeScript, as those do that came before that. */
const OLDER =
  "data:text/javascript,Object.defineProperty(process.features, 'typescript', { value: false })";

function start(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
}

it('runs a script with its arguments', () => {
  expect(start('scripts/start.mjs', 'scripts/test.ts', '--help')).toContain('Usage: npm test --');
});

it('says in one line what to do where Node.js cannot', () => {
  expect(() => start('--import', OLDER, 'scripts/start.mjs', 'scripts/test.ts', '--help')).toThrow(
    /: install Node\.js 24, or run "npm ci"/,
  );
});

it('starts every command of package.json that is TypeScript, or that serves', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const own = Object.values<string>(scripts).filter((command) =>
    /^(?:node \S+\.ts|astro (?:dev|preview))/.test(command),
  );
  expect(own).toEqual([]);
});
