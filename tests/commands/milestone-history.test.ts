import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderHistories } from '../../scripts/milestone-history/render.ts';
import { milestoneHistories } from '../../src/schemas/milestone-history.ts';
import { gitIn } from '../git-in.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

const UPSTREAM = 'c'.repeat(40);
const clone = temporaryFolder();

function commit(day: string, message: string, files: Record<string, string>): void {
  writeFiles(clone, files);
  gitIn(clone, ['add', '.']);
  gitIn(clone, ['commit', '--quiet', '--message', message], `${day}T12:00:00Z`);
}

const planned = (beta: string) => ({
  'keps/sig-node/12-example/kep.yaml': `title: Example\nkep-number: 12\nmilestone:\n  beta: "${beta}"\n`,
});

gitIn(clone, ['init', '--quiet']);

describe('renderHistories', () => {
  it('refuses a clone without a kep.yaml', async () => {
    commit('2025-01-01', 'Begin', { 'README.md': 'Empty.\n' });
    await expect(renderHistories(clone)).rejects.toThrow('got no commit that changes a kep.yaml');
  });

  it('reads each day’s last state, and cites upstream’s commit of a mirror', async () => {
    commit('2025-02-01', 'Plan', planned('v1.33'));
    commit('2025-02-01', 'Plan again', planned('v1.34'));
    commit('2025-03-01', `Snapshot of kubernetes/enhancements at ${UPSTREAM}`, planned('v1.35'));
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
