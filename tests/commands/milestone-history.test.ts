import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderHistories } from '../../scripts/milestone-history/render.ts';
import { milestoneHistories } from '../../src/schemas/milestone-history.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const UPSTREAM = 'c'.repeat(40);
let clone = '';

function git(day: string, ...args: string[]): void {
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' };
  const by = { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' };
  const when = { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  execFileSync('git', ['-C', clone, ...args], { env: { ...process.env, ...who, ...by, ...when } });
}

function commit(day: string, message: string, beta: string): void {
  const file = join(clone, 'keps/sig-node/12-example/kep.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `title: Example\nkep-number: 12\nmilestone:\n  beta: "${beta}"\n`);
  git(day, 'add', '.');
  git(day, 'commit', '--quiet', '--message', message);
}

beforeAll(() => {
  clone = temporaryFolder();
  git('2025-01-01', 'init', '--quiet');
});

describe('renderHistories', () => {
  it('refuses a clone without a kep.yaml', async () => {
    writeFileSync(join(clone, 'README.md'), 'Empty.\n');
    git('2025-01-01', 'add', '.');
    git('2025-01-01', 'commit', '--quiet', '--message', 'Begin');
    await expect(renderHistories(clone)).rejects.toThrow('got no commit that changes a kep.yaml');
  });

  it('reads each day’s last state, and cites upstream’s commit of a mirror', async () => {
    commit('2025-02-01', 'Plan', 'v1.33');
    commit('2025-02-01', 'Plan again', 'v1.34');
    commit('2025-03-01', `Snapshot of kubernetes/enhancements at ${UPSTREAM}`, 'v1.35');
    const { commits, histories } = milestoneHistories.parse(parse(await renderHistories(clone)));
    expect(commits.map(({ date }) => date)).toEqual(['2025-02-01', '2025-03-01']);
    expect(commits[1]?.commit).toBe(UPSTREAM);
    expect(histories).toEqual([
      {
        id: 'sig-node/12-example',
        states: [
          { date: '2025-02-01', milestones: { beta: '1.34' } },
          { date: '2025-03-01', milestones: { beta: '1.35' } },
        ],
      },
    ]);
  });
});
