import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Octokit } from 'octokit';
import { expect, it } from 'vitest';
import { startForTest } from './testing/fixtures.ts';

const UPSTREAM = fileURLToPath(new URL('../../../shared/upstream', import.meta.url));
const BUNDLE = `${UPSTREAM}/kubernetes-enhancements.bundle`;
const ISSUES = `${UPSTREAM}/issues.json`;
const BATCH = 100;

function batches<T>(items: T[]): T[][] {
  const count = Math.ceil(items.length / BATCH);
  return Array.from({ length: count }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));
}

function batchQuery(oids: string[]): string {
  const fields = oids.map((oid, i) => `f${i}: object(oid: "${oid}") { ... on Blob { text } }`);
  return `{ repository(owner: "kubernetes", name: "enhancements") { ${fields.join(' ')} } }`;
}

it.skipIf(!existsSync(BUNDLE))(
  'gives every kep.yaml of the real repository in batches (needs ../shared/upstream)',
  async () => {
    const github = await startForTest({
      sources: [BUNDLE, `kubernetes/enhancements#issues=${ISSUES}`],
    });
    const throttle = { enabled: false };
    const octokit = new Octokit({ baseUrl: github.url, auth: 'any', throttle });
    const repo = { owner: 'kubernetes', repo: 'enhancements' };
    const at = { tree_sha: 'master', recursive: '1' };
    const { data } = await octokit.rest.git.getTree({ ...repo, ...at });
    const files = data.tree.filter(({ path }) => /\/kep\.yaml$/.test(path));
    const texts: string[] = [];
    for (const batch of batches(files)) {
      const answer = await octokit.graphql<{ repository: Record<string, { text: string }> }>(
        batchQuery(batch.map(({ sha }) => sha)),
      );
      texts.push(...Object.values(answer.repository).map(({ text }) => text));
    }
    expect(texts).toHaveLength(656);
    expect(texts.filter((text) => text.includes('title:'))).toHaveLength(656);
    const issues =
      '{ repository(owner: "kubernetes", name: "enhancements") { issues { totalCount } } }';
    expect(await octokit.graphql(issues)).toEqual({ repository: { issues: { totalCount: 88 } } });
  },
);
