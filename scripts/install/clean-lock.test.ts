import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cleanLock } from './clean-lock.mjs';

it('takes out addresses of a registry and the Node.js that packages want', () => {
  const lock = {
    packages: {
      '': { engines: { node: '>=20' } },
      'node_modules/own': { resolved: 'scripts/own', link: true },
      'node_modules/other': {
        version: '1.0.0',
        resolved: 'https://registry.example/other.tgz',
        integrity: 'sha512-a',
        engines: { node: '>=22' },
      },
    },
  };
  expect(JSON.parse(cleanLock(JSON.stringify(lock)))).toEqual({
    packages: {
      '': { engines: { node: '>=20' } },
      'node_modules/own': { resolved: 'scripts/own', link: true },
      'node_modules/other': { version: '1.0.0', integrity: 'sha512-a' },
    },
  });
});

it('has nothing to take out of the committed lockfile (node scripts/install/lock.mjs)', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(lock).toBe(cleanLock(lock));
});
