import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { KINDS_FROM_HTML } from '../../page-kinds.ts';
import { builtPages } from '../site.ts';
import { hasThreeForms } from './forms.ts';

it('each kind of page as HTML, Markdown, and JSON has a file here that compares the three', async () => {
  const built = (await builtPages()).filter(hasThreeForms);
  const kinds = new Set(built.map(({ address }) => address.split('/')[1]));
  const compared = globSync(join(import.meta.dirname, '*.test.ts')).flatMap((file) => {
    const name = basename(file, '.test.ts');
    const sampled = /\bexpectAgreement<[^>]+>\(\s*await sampleOf\('([^']+)'/.exec(
      readFileSync(file, 'utf8'),
    );
    return sampled?.[1] === name ? [name] : [];
  });
  const fromHtml = KINDS_FROM_HTML.filter((kind) => kinds.has(kind));
  expect([...kinds].sort()).toEqual([...compared, ...fromHtml].sort());
});
