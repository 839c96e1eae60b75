import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { releaseGates } from '../../src/schemas/api/release-gates.ts';
import { isInstalled } from '../is-installed.ts';
import { builtJson, DIST, serveBuilt } from './site.ts';

const run = promisify(execFile);
const served = await serveBuilt();

const read = (file: string) => builtJson(`api/v1/${file}`);

type Gate = z.infer<typeof releaseGates>['featureGates'][number];

/** A gate that had another name, with that. */
async function renamedGate(): Promise<{ readonly name: string; readonly former: string }> {
  const { featureGates } = await read('feature-gates.json');
  const gates = featureGates as readonly Gate[];
  const gate = gates.find(({ presence, formerNames }) => presence === 'live' && formerNames.length);
  if (gate?.formerNames[0] === undefined) throw new Error('no gate was renamed');
  return { name: gate.name, former: gate.formerNames[0] };
}

describe('a consumer of the API', () => {
  const noShell = !isInstalled('curl', '--version') || !isInstalled('jq', '--version');

  it.skipIf(noShell)('finds gates that were removed over releases (needs curl, jq)', async () => {
    const { stdout } = await run('sh', ['docs/examples/removed-gates.sh', served.url]);
    const gone = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    expect(gone.length).toBeGreaterThan(20);
    const before = (await read('releases/1.33/feature-gates.json')).featureGates as readonly Gate[];
    const after = (await read('releases/1.36/feature-gates.json')).featureGates as readonly Gate[];
    const removed = new Set(
      after.filter(({ presence }) => presence === 'removed').map(({ name }) => name),
    );
    const expected = before.filter(
      ({ name, presence }) => presence === 'live' && removed.has(name),
    );
    // One that came and went between the two is in the list as well.
    expect(gone).toEqual(expect.arrayContaining(expected.map(({ name }) => name)));
  });

  const languages = [
    ['Python', 'python3', ['docs/examples/is_on.py'], '--version'],
    ['JavaScript', 'node', ['docs/examples/is-on.mjs'], '--version'],
    ['Go', 'go', ['run', 'docs/examples/is_on.go'], 'version'],
  ] as const;

  describe.each(languages)('in %s', (_, command, args, version) => {
    const missing = !isInstalled(command, version);
    const ask = async (release: string, name: string): Promise<string> =>
      (await run(command, [...args, served.url, release, name])).stdout.trim();

    it.skipIf(missing)(`asks whether a gate is on by default (needs ${command})`, async () => {
      expect(await ask('1.35', 'KubeletCrashLoopBackOffMax')).toBe(
        'KubeletCrashLoopBackOffMax: true',
      );
      expect(await ask('1.33', 'KubeletCrashLoopBackOffMax')).toBe(
        'KubeletCrashLoopBackOffMax: false',
      );
      expect(await ask('1.36', 'CPUManager')).toBe('CPUManager: removed');
    });

    it.skipIf(missing)(`asks by a former name (needs ${command})`, async () => {
      const { name, former } = await renamedGate();
      expect(await ask('latest', former)).toBe(await ask('latest', name));
      await expect(ask('latest', 'Nobody')).rejects.toThrow();
    });
  });
});

it('finds a gate under its former name, and the newest release as latest', async () => {
  const { name, former } = await renamedGate();
  const own = await read(`feature-gates/${former}.json`);
  expect([own.name, own.renamedTo]).toContain(name);
  const { newestRelease } = await read('feature-gates.json');
  for (const file of ['.json', '/feature-gates.json', '/features.json']) {
    expect(await read(`releases/latest${file}`)).toEqual(
      await read(`releases/${newestRelease}${file}`),
    );
  }
});

/** What shields.io takes as an endpoint badge, and it takes nothing besides: https://shields.io/badges/endpoint-badge */
const ENDPOINT_BADGE = z.strictObject({
  schemaVersion: z.literal(1),
  label: z.string(),
  message: z.string().min(1),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  labelColor: z.string().optional(),
  isError: z.boolean().optional(),
  namedLogo: z.string().optional(),
  logoSvg: z.string().optional(),
  logoColor: z.string().optional(),
  logoSize: z.string().optional(),
  style: z.string().optional(),
  cacheSeconds: z.number().int().min(0).optional(),
});

describe('the endpoint badges of shields.io', () => {
  const badgeOf = (name: string) => builtJson(`badges/feature-gates/${name}.json`);

  it('are all in its form, and say what the API says', async () => {
    const folder = join(DIST, 'badges/feature-gates');
    const names = (await readdir(folder)).filter((file) => file.endsWith('.json'));
    expect(names.length).toBeGreaterThan(200);
    for (const file of names) {
      const badge = JSON.parse(await readFile(join(folder, file), 'utf8'));
      expect(ENDPOINT_BADGE.parse(badge)).toEqual(badge);
      expect(badge).toEqual({ schemaVersion: 1, ...(await read(`feature-gates/${file}`)).badge });
    }
  });

  it('are there for every gate that a current release has, and for removed ones since', async () => {
    const { featureGates } = await read('feature-gates.json');
    for (const { name, presence } of featureGates as readonly Gate[]) {
      if (presence !== 'removed') expect(await badgeOf(name)).toMatchObject({ label: name });
    }
    const { featureGates: before } = await read('releases/1.34/feature-gates.json');
    const { featureGates: after } = await read('releases/1.36/feature-gates.json');
    const removed = (after as readonly Gate[]).find(
      ({ name, presence }) =>
        presence === 'removed' &&
        before.some((gate: Gate) => gate.name === name && gate.presence === 'live'),
    );
    expect((await badgeOf(removed?.name ?? '')).message).toMatch(/^removed in v1\.3[56]$/);
  });
});
