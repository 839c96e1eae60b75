import { writeFile } from 'node:fs/promises';
import { DOCUMENTED_FILES } from './docs/collections.ts';
import { dataReference } from './docs/data-reference.ts';

await writeFile('docs/data.md', dataReference(DOCUMENTED_FILES));
