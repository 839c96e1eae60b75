import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UpstreamFile } from '../../scripts/sync/engine/repository.ts';
import { gifOf, pngOf } from '../../scripts/sync/testing/pictures.ts';
import { startForFile } from '../github/testing/fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';
import { openServed } from './open-served.ts';

const NAME = 'kubernetes/sample';
const PICTURES = ['a.png', 'b.png', 'c.png', 'd.png', 'a folder/e.gif'];

const folder = temporaryFolder();
let cache: string;

const pictures = PICTURES.map((name, index) => [
  `keps/${name}`,
  name.endsWith('.gif') ? gifOf(index + 1, 9) : pngOf(index + 1, 9),
]);
writeFiles(folder, { ...Object.fromEntries(pictures), 'keps/README.md': 'text\n'.repeat(50_000) });
const github = await startForFile({ sources: [`${NAME}=${folder}`] });

beforeEach(() => {
  cache = temporaryFolder();
});

afterEach(() => github.setFaults());

/** Reads so many of the pictures; says what came of each, and the paths that were asked for it. */
async function read(count = PICTURES.length) {
  const upstream = await openServed(github, [NAME], { cache });
  const repository = upstream.repository(NAME);
  const head = await repository.head();
  const files = (await repository.files(head, 'keps')).filter(({ path }) => !path.endsWith('.md'));
  github.clearRequests();
  const before = upstream.requests();
  const contents = await repository.bytes(head, files.slice(0, count));
  return {
    sizes: files.slice(0, count).map((file) => sizeOf(file, contents)),
    expected: files.slice(0, count).map(({ size }) => size),
    paths: github.requests.map(({ path }) => path.replace(/[0-9a-f]{40}/, 'ID')),
    requests: upstream.requests() - before,
  };
}

function sizeOf({ id }: UpstreamFile, contents: ReadonlyMap<string, Uint8Array | Error>) {
  const content = contents.get(id);
  return content instanceof Error ? content.message : content?.length;
}

describe('bytes of pictures', () => {
  it('come in the archive of the repository where many are missing', async () => {
    const { sizes, expected, paths, requests } = await read();
    expect(sizes).toEqual(expected);
    expect(paths).toEqual([`/repos/${NAME}/tarball/ID`, `/codeload/${NAME}/legacy.tar.gz/ID`]);
    expect(requests).toBe(2);
  });

  it('come one by one where few are missing, and nothing comes twice', async () => {
    const { sizes, expected, paths } = await read(2);
    expect(sizes).toEqual(expected);
    expect(paths).toEqual(Array(2).fill(`/repos/${NAME}/git/blobs/ID`));
    expect((await read(5)).paths).toHaveLength(3);
    expect((await read(5)).paths).toEqual([]);
  });

  it.each([
    ['an archive that is cut', { kind: 'cut-body', match: { path: /codeload/ } }],
    ['no archive', { kind: 'status', amount: 404, match: { path: /tarball/ } }],
    ['an archive that is none', { kind: 'malformed-json', match: { path: /codeload/ } }],
  ] as const)('that could not be had say why, after %s', async (_, fault) => {
    github.setFaults([fault]);
    const { sizes } = await read();
    for (const size of sizes) expect(typeof size === 'string' || (size ?? 0) > 0).toBe(true);
    expect(sizes.some((size) => typeof size === 'string')).toBe(true);
    github.setFaults();
    const { sizes: after, expected } = await read();
    expect(after).toEqual(expected);
  });

  it('fail alone where one of few fails', async () => {
    github.setFaults([{ kind: 'status', amount: 404, match: { path: /blobs/, count: 1 } }]);
    const { sizes } = await read(3);
    expect(sizes.filter((size) => typeof size === 'string')).toHaveLength(1);
    expect(sizes.filter((size) => typeof size === 'number')).toHaveLength(2);
  });
});
