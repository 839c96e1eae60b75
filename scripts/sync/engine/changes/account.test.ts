import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeKyaml } from '../../../../src/formats/kyaml.ts';
import { packSources } from '../../../../src/schemas/sources.ts';
import { temporaryFolder } from '../../../../tests/temporary-folder.ts';
import type { Change } from '../change.ts';
import { type ContentStore, openContent } from '../content-store.ts';
import { keepAccount } from './account.ts';

const { signal } = new AbortController();
let content: string;
let store: ContentStore;

beforeEach(async () => {
  content = temporaryFolder();
  store = await openContent(content);
});

function file(path: string, value: Parameters<typeof writeKyaml>[0]): Change {
  return { kind: 'added', path, text: writeKyaml(value) };
}

function kep(milestone: string, status = 'implementable'): Change {
  const value = { id: 'sig-a/1-x', title: 'X', status, latestMilestone: milestone, path: 'p' };
  return file('enhancements/sig-a/1-x.yaml', value);
}

/** sources.yaml with each source at a commit of a day of January 2026. */
function sources(days: Record<string, number>): Change {
  const entries = Object.entries(days).map(([name, day]) => {
    const digits = String(day).padStart(2, '0');
    const ref = {
      repository: 'o/r',
      branch: name,
      commit: digits.repeat(20),
      tree: 'a'.repeat(40),
      committed: `2026-01-${digits}T12:00:00Z`,
    };
    return [name, { synced: '2026-02-01T00:00:00Z', refs: [ref] }] as const;
  });
  return file('sources.yaml', packSources(Object.fromEntries(entries)));
}

async function accounts(): Promise<Record<string, unknown>> {
  const names = await readdir(join(content, 'changes')).catch(() => []);
  const texts = names.sort().map(async (name) => {
    const text = await readFile(join(content, 'changes', name), 'utf8');
    return [name, parse(text).changes] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

const write = (...changes: Change[]) => keepAccount(store).store.write(changes, signal);

const RETARGETED = { kind: 'enhancement-retargeted', subject: 'sig-a/1-x' };

describe('keepAccount', () => {
  beforeEach(async () => {
    await write(kep('1.35'), sources({ enhancements: 5 }));
  });

  it('takes a first reading for no change', async () => {
    expect(await accounts()).toEqual({});
  });

  it('tells what changed on the content’s day, with the commits', async () => {
    const account = keepAccount(store);
    await account.store.write([kep('1.36'), sources({ enhancements: 12 })], signal);
    expect(await accounts()).toEqual({
      '2026-01-12.yaml': [{ ...RETARGETED, from: '1.35', to: '1.36' }],
    });
    expect(account.changes()).toMatchObject({
      date: '2026-01-12',
      since: '2026-01-05',
      ranges: [{ repository: 'o/r', from: '05'.repeat(20), to: '12'.repeat(20) }],
    });
  });

  it('continues the account of the same day, without what was taken back', async () => {
    await write(kep('1.36'), sources({ enhancements: 12 }));
    const again = { ...sources({ enhancements: 12, other: 1 }) };
    await write(kep('1.37'), again);
    expect((await accounts())['2026-01-12.yaml']).toHaveLength(1);
  });

  it('says of a source that is read later that its commits were compared, too', async () => {
    await store.write([sources({ enhancements: 5, issues: 4 })], signal);
    await write(kep('1.36'), sources({ enhancements: 12, issues: 4 }));
    const account = keepAccount(store);
    await account.store.write([sources({ enhancements: 12, issues: 9 })], signal);
    const text = await readFile(join(content, 'changes/2026-01-12.yaml'), 'utf8');
    expect(parse(text).ranges.map(({ branch }: { branch: string }) => branch)).toEqual([
      'enhancements',
      'issues',
    ]);
    expect(account.changes()).toBeUndefined();
  });

  it('begins at the reading before of what has news, where a run that ended early moved the day', async () => {
    await write(sources({ enhancements: 5, other: 12 }));
    const account = keepAccount(store);
    await account.store.write([kep('1.36'), sources({ enhancements: 11, other: 12 })], signal);
    expect(account.changes()).toMatchObject({ date: '2026-01-12', since: '2026-01-05' });
  });

  it('moves along with the content’s day while a run goes on', async () => {
    await store.write([sources({ enhancements: 5, releases: 4 })], signal);
    const account = keepAccount(store);
    await account.store.write([kep('1.36'), sources({ enhancements: 12, releases: 4 })], signal);
    await account.store.write([sources({ enhancements: 12, releases: 13 })], signal);
    expect(Object.keys(await accounts())).toEqual(['2026-01-13.yaml']);
  });

  it('tells what the release team says, though no commit says so', async () => {
    const issue = (labels: { tracked?: string }): Change =>
      file('issues/1.yaml', { number: 1, title: 't', state: 'open', labels });
    const both = sources({ enhancements: 5, issues: 5 });
    await store.write([issue({}), both], signal);
    await write(issue({ tracked: 'yes' }), both);
    expect(await accounts()).toEqual({
      '2026-01-05.yaml': [{ kind: 'issue-tracking', subject: '1', to: 'tracked' }],
    });
  });

  it('does not take another reading of the same commits for a change', async () => {
    await write(kep('1.36'), sources({ enhancements: 5 }));
    expect(await accounts()).toEqual({});
  });

  it('leaves out a record that was not valid before', async () => {
    await store.write([file('enhancements/sig-a/1-x.yaml', {})], signal);
    await write(kep('1.36'), sources({ enhancements: 12 }));
    expect(await accounts()).toEqual({});
  });

  it('writes nothing where the run is interrupted', async () => {
    const stopped = AbortSignal.abort();
    const write = keepAccount(store).store.write(
      [kep('1.36'), sources({ enhancements: 12 })],
      stopped,
    );
    await expect(write).rejects.toThrow();
    expect(await accounts()).toEqual({});
  });
});
