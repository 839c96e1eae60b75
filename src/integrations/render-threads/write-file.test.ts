import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { fileMaker, fileWriter } from './write-file.ts';

const ROOT = 'https://atlas.example/base/';

/** The file of a route, which says by which parameters it was made. */
async function written(
  route: string,
  url: string,
  paths?: readonly object[],
  out = temporaryFolder(),
): Promise<string> {
  const component = `src/pages${route}.ts`;
  const module = {
    GET: (context: { readonly props: ResponseInit }) => Response.json(context, context.props),
    ...(paths && { getStaticPaths: () => paths }),
  };
  const pageMap = new Map([[component, async () => ({ page: async () => module })]]);
  const make = fileMaker({ manifest: { routes: [], pageMap } }, ROOT);
  await fileWriter(out)(await make(`${ROOT}${url}`, { route, component, type: 'endpoint' }));
  return readFileSync(join(out, decodeURI(url).replace(/\/$/, '')), 'utf8');
}

test.each([
  ['/data.json', 'data.json', undefined, { params: {}, props: {} }],
  ['/[name].svg', 'a%20b.svg', { params: { name: 'a b' } }, { params: { name: 'a b' }, props: {} }],
  [
    '/files/[...file]',
    'files/a/b.json',
    { params: { file: 'a/b.json' }, props: { text: 'b' } },
    { params: { file: 'a/b.json' }, props: { text: 'b' } },
  ],
  [
    '/[host]',
    '_headers/',
    { params: { host: '_headers' } },
    { params: { host: '_headers' }, props: {} },
  ],
  ['/[...page]/index.md', 'index.md', { params: {} }, { params: {}, props: {} }],
  ['/[a-b].svg', 'c.svg', { params: { 'a-b': 'c' } }, { params: { 'a-b': 'c' }, props: {} }],
])('%s has a file at %s', async (route, url, path, context) => {
  const paths = path && [{ params: { name: 'other', file: 'other', host: 'other' } }, path];
  expect(JSON.parse(await written(route, url, paths))).toEqual(context);
});

test('says which file a route does not have', async () => {
  await expect(written('/[name].svg', 'b.svg', [{ params: { name: 'a' } }])).rejects.toThrow(
    'src/pages/[name].svg.ts: got /b.svg, expected one of its files',
  );
});

test('refuses an answer that is no file', async () => {
  const paths = [{ params: { name: 'a' }, props: { status: 302 } }];
  await expect(written('/[name].svg', 'a.svg', paths)).rejects.toThrow(
    'src/pages/[name].svg.ts: got status 302 for /a.svg, expected 200 (return a file,',
  );
});

test('refuses a second file of one name', async () => {
  const out = temporaryFolder();
  await written('/data.json', 'data.json', undefined, out);
  await expect(written('/data.json', 'data.json', undefined, out)).rejects.toThrow(
    '/data.json: is there already (expected it from one route alone;',
  );
});
