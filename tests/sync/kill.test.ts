import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { rmdirSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openContent } from '../../scripts/sync/engine/content-store.ts';
import { readSources } from '../../scripts/sync/engine/plan-sources.ts';
import { countInputs } from '../count-inputs.ts';
import { textsBelow } from '../files-below.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { someOf } from '../thorough.ts';
import { killAt, quickDisk } from './kill-switch.ts';
import { type State, syncThings } from './things.ts';

const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
const SOURCES = ['left', 'right', 'apart'];
const KILLS = 8;
const AT_ONCE = 4;
/** Kilobytes of a disk that each file takes. */
const BLOCK = 4;
/** Kilobytes beside the old state, too few for all of the new one. */
const ROOM = [4, 8, 16, 24];

const folder = temporaryFolder();
let count = 0;

type Files = Readonly<Record<string, string>>;

/** All that a source has in content/, in one string. */
function shareOf(source: string, files: Files): string {
  const values = Object.entries(files).flatMap(([path, text]): unknown[] => {
    if (path === 'sources.yaml') return [readSources(text)[source]];
    if (path.startsWith('shared/')) {
      const value = (parse(text) as Record<string, unknown>)[source];
      return value === undefined ? [] : [path, value];
    }
    return source === 'apart' ? [path, text] : [];
  });
  return JSON.stringify(values.filter((value) => value !== undefined));
}

async function startFrom(state: State | 'empty'): Promise<string> {
  count += 1;
  const content = join(folder, `content-${count}`);
  await cp(join(folder, state), content, { recursive: true });
  return content;
}

/** Each source is as it was or as it was to be, and the next run makes all of it new. */
async function expectHealed(content: string, before: State | 'empty'): Promise<void> {
  const store = await openContent(content, quickDisk);
  const files = textsBelow(content);
  for (const source of SOURCES) {
    const states = [shareOf(source, whole[before]), shareOf(source, whole.new)];
    expect(states).toContain(shareOf(source, files));
  }
  await syncThings(store, 'new');
  expect(textsBelow(content)).toEqual(whole.new);
  await rm(content, { recursive: true });
}

async function countSteps(before: State | 'empty'): Promise<number> {
  const content = await startFrom(before);
  const { disk, steps } = killAt(Number.POSITIVE_INFINITY, () => {
    throw new Error('killed');
  });
  await syncThings(await openContent(content, disk), 'new');
  return steps();
}

const at = (name: State | 'empty') => join(folder, name);
await mkdir(at('empty'));
await syncThings(await openContent(at('old'), quickDisk), 'old');
await syncThings(await openContent(at('new'), quickDisk), 'new');
const whole: Record<State | 'empty', Files> = {
  empty: textsBelow(at('empty')),
  old: textsBelow(at('old')),
  new: textsBelow(at('new')),
};

describe('a sync that is killed', () => {
  it.each(['empty', 'old'] as const)(
    'leaves every source whole at any step, from %s',
    async (before) => {
      const count = await countSteps(before);
      expect(count).toBeGreaterThan(80);
      const steps = someOf(
        Array.from({ length: count }, (_, index) => index + 1),
        3,
      );
      countInputs(steps.length);
      for (const step of steps) {
        const content = await startFrom(before);
        const { disk } = killAt(step, () => {
          throw new Error('killed');
        });
        const results = await openContent(content, disk).then((store) => syncThings(store, 'new'));
        expect(results.some(({ errors }) => errors.join().includes('killed'))).toBe(true);
        await expectHealed(content, before);
      }
    },
  );

  it('leaves every source whole when it is the process that is killed', async () => {
    const steps = await countSteps('old');
    const points = Array.from(
      { length: KILLS },
      (_, index) => 1 + Math.floor((index * steps) / KILLS),
    );
    countInputs(points.length);
    const killNext = async () => {
      for (let point = points.shift(); point !== undefined; point = points.shift()) {
        const content = await startFrom('old');
        expect(await runChild(content, point)).toBe('SIGKILL');
        await expectHealed(content, 'old');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, killNext));
  });
});

function runChild(content: string, step: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CHILD, content, String(step)], (error) =>
      resolve(error?.signal ?? undefined),
    );
  });
}

describe('a full disk', () => {
  it('is an error of each source that it meets, which keeps its files', async () => {
    const steps = await countSteps('old');
    for (let step = 1; step <= steps; step += 5) {
      countInputs(1);
      const content = await startFrom('old');
      const { disk } = killAt(step, () => {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
          code: 'ENOSPC',
        });
      });
      const full = { ...quickDisk, write: disk.write };
      const results = await syncThings(await openContent(content, full), 'new');
      const failed = results.filter(({ errors }) => errors.join().includes('ENOSPC'));
      const files = textsBelow(content);
      for (const { source } of failed) {
        expect(shareOf(source, files)).toBe(shareOf(source, whole.old));
      }
      await expectHealed(content, 'old');
    }
  });

  it.skipIf(!canMount())('that is really full leaves every source whole', async () => {
    countInputs(ROOM.length);
    for (const room of ROOM) {
      const content = await startFrom('old');
      const kilobytes = BLOCK * Object.keys(textsBelow(content)).length + room;
      const small = join(folder, `disk-${kilobytes}`);
      await mkdir(small);
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', small]);
      try {
        await cp(content, small, { recursive: true });
        const results = await syncThings(await openContent(small), 'new');
        expect(results.flatMap(({ errors }) => errors).join()).toContain('ENOSPC');
        await cp(small, `${content}-after`, { recursive: true });
      } finally {
        execFileSync('umount', [small]);
      }
      await expectHealed(`${content}-after`, 'old');
    }
  });
});

/** Whether this process may mount a small disk: as root, and not in every container. */
function canMount(): boolean {
  const probe = temporaryFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe]);
  if (status === 0) spawnSync('umount', [probe]);
  rmdirSync(probe);
  return status === 0;
}
