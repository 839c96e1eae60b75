import { readFileSync, writeFileSync } from 'node:fs';
import { cleanLock } from './clean-lock.mjs';

/** Cleans the lockfile after a dependency changed: `node scripts/install/lock.mjs`. */
const FILE = new URL('../../package-lock.json', import.meta.url);

writeFileSync(FILE, cleanLock(readFileSync(FILE, 'utf8')));
