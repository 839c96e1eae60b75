import { cp, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../scripts/sync/registry.ts';
import { digestsBelow, textsBelow } from '../files-below.ts';
import type { FaultRule } from '../github/faults/rule.ts';
import { type GitHub, startGitHub } from '../github/server.ts';
import { fixture, startForFile } from '../github/testing/fixtures.ts';
import { listen } from '../listen.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { PLANTED_TOKEN, runSyncCommand } from './run-sync-command.ts';
import { syncFacts } from './sync-into.ts';

const NAME = 'kubernetes/enhancements';
const FIXTURE = fixture('kubernetes-enhancements');
const SOURCES = registry.filter(({ name }) => name === 'enhancements');
const FAR = 9_999;

const sync = (github: GitHub, folder: string) =>
  syncFacts(folder, { github, cache: temporaryFolder(), sources: SOURCES, token: PLANTED_TOKEN });

const sources = [`${NAME}=${FIXTURE}`];
const github = await startForFile({ sources });
/** What a sync makes of the snapshot before the last, and of the last. */
const [earlier, latest] = [temporaryFolder(), temporaryFolder()];

beforeAll(async () => {
  const dates = (await readdir(FIXTURE)).filter((name) => /^\d{4}-/.test(name)).sort();
  const before = await startGitHub({ sources: [`${NAME}@snapshot-${dates[0]}=${FIXTURE}`] });
  expect((await sync(before, earlier)).errors).toEqual([]);
  expect((await sync(github, latest)).errors).toEqual([]);
  expect(digestsBelow(earlier)).not.toEqual(digestsBelow(latest));
  await before.close();
});

const LASTING: [string, Omit<FaultRule, 'match'>, RegExp][] = [
  ['a server that fails', { kind: 'status', amount: 500 }, /500 .*run again later/],
  ['a server that is away', { kind: 'status', amount: 503 }, /503/],
  ['bodies that are cut', { kind: 'cut-body' }, /other side closed|terminated/],
  [
    'JSON that is none',
    { kind: 'malformed-json' },
    /graphql: the response is not complete JSON .*; run again/,
  ],
  ['lost connections', { kind: 'reset' }, /ECONNRESET|other side closed/],
  ['queries that fail', { kind: 'graphql-error' }, /went wrong/],
  ['answers without their parts', { kind: 'graphql-partial', amount: 100 }, /Resource limits/],
  ['a repository that vanished', { kind: 'vanished' }, /Could not resolve|no default branch/],
  [
    'a repository that is empty',
    { kind: 'empty-repository' },
    /no default branch \(no such repository, or an empty one\?\); check whether/,
  ],
  ['a rate limit that is hours away', { kind: 'rate-limit', amount: FAR }, /rate limit/],
  ['a secondary limit that is', { kind: 'secondary-limit', amount: FAR }, /secondary rate limit/],
  ['a wait that is too long', { kind: 'retry-after', amount: FAR }, /Too many requests/],
];

describe.concurrent('a sync that meets', () => {
  it.for(LASTING)(
    '%s keeps what it has, says so, and heals',
    async ([, fault, words], { expect }) => {
      const faults = [{ ...fault, match: { from: 1 } }];
      const failing = await startGitHub({ sources, faults });
      const content = temporaryFolder();
      await cp(earlier, content, { recursive: true });
      const failed = await sync(failing, content);
      await failing.close();
      expect(failed.errors.join('\n')).toMatch(words);
      expect(failed.errors.join('\n')).toContain(NAME);
      expect(digestsBelow(content)).toEqual(digestsBelow(earlier));
      expect(JSON.stringify(failed)).not.toContain(PLANTED_TOKEN);
      expect((await sync(github, content)).errors).toEqual([]);
      expect(digestsBelow(content)).toEqual(digestsBelow(latest));
    },
  );

  it('a repository under a new name reads on, and says so', async ({ expect }) => {
    const moved = 'kubernetes/proposals';
    const sources = [`${moved}=${FIXTURE}`];
    const github = await startGitHub({ sources, renames: { [NAME]: moved } });
    const { errors, said } = await sync(github, temporaryFolder());
    expect(errors).toEqual([]);
    expect(said).toContain(`${NAME} has moved to ${moved}`);
    await github.close();
  });
});

it('what is read once waits for names that the run could not read', async () => {
  const content = temporaryFolder();
  const sources = registry.filter(({ name }) =>
    ['activity', 'feature-gates-code', 'feature-gates-docs', 'releases'].includes(name),
  );
  const from = { github, cache: temporaryFolder() };
  const { errors } = await syncFacts(content, { ...from, sources });
  const alone = sources.filter(({ name }) => name === 'activity');
  const errorsOf = async (options: Parameters<typeof startGitHub>[0]) => {
    const github = await startGitHub(options);
    const outcome = await syncFacts(content, { ...from, github, sources: alone });
    await github.close();
    return outcome.errors;
  };
  const served = [fixture('kubernetes-kubernetes'), `kubernetes/website=${fixture('plain')}`];
  expect(await errorsOf({ sources: served })).toEqual(errors.slice(3));
  const refused = await errorsOf({ sources: [], token: 'another' });
  expect(refused.join()).toMatch(/^activity: .* the token is not accepted/);
  expect(errors).toEqual([
    expect.stringMatching(/^feature-gates-code: .*kubernetes\/kubernetes/),
    expect.stringMatching(/^feature-gates-docs: .*kubernetes\/website/),
    expect.stringMatching(/^releases: .*kubernetes\/sig-release/),
    expect.stringMatching(
      /^activity: waits for .*-code, .*-docs: .*run again with --source feature-gates-code --source feature-gates-docs --source activity$/,
    ),
  ]);
});

async function runCommand(apiUrl: string, folder = temporaryFolder()): Promise<string> {
  const body = ['--pull-request-body', join('new', 'body.md')];
  const { code, output } = await runSyncCommand(folder, apiUrl, '--verbose', ...body);
  return `${output}exit ${code}`;
}

describe('the token', () => {
  it('is in nothing that a run prints or writes', async () => {
    const folder = temporaryFolder();
    const output = await runCommand(github.url, folder);
    expect(output).toContain('exit 0');
    expect(output).not.toContain(PLANTED_TOKEN);
    const written = JSON.stringify(textsBelow(folder));
    expect(written).toContain('kep.yaml');
    expect(written).not.toContain(PLANTED_TOKEN);
  });

  it('is not even repeated when an answer holds it', async () => {
    const server = createServer((request, response) => {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: `no ${request.headers.authorization}` }));
    });
    const output = await runCommand(await listen(server));
    expect(output).toContain('[token]');
    expect(output).not.toContain(PLANTED_TOKEN);
    server.close();
  });
});
