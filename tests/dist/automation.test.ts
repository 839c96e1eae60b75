import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  checkWorkflow,
  embedWorkflow,
  preCommitConfiguration,
} from '../../src/model/embed/automation.ts';
import { isInstalled } from '../is-installed.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';
import { serveBuilt } from './site.ts';

const run = promisify(execFile);
const ACTION = '.github/actions/embed-tables';
const PAGE = 'docs/guide/page.md';
const EMPTY =
  '<!-- kep-atlas:begin release=1.34 sig=node changed=yes -->\n<!-- kep-atlas:end -->\n';

/** Somebody who is not the robot of the workflow. */
const AUTHOR = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

const served = await serveBuilt();
let folder: string;
/** The environment of git and of programs that stand in for GitHub's. */
let env: NodeJS.ProcessEnv;

beforeEach(() => {
  folder = temporaryFolder();
  env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}:${dirname(process.execPath)}:${process.env.PATH}`,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    PRE_COMMIT_HOME: join(folder, 'pre-commit'),
  };
});

const git = async (cwd: string, ...args: string[]): Promise<string> =>
  (await run('git', args, { cwd, env })).stdout.trim();

/** A repository with files in one commit. */
async function repositoryOf(
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const path = join(folder, name);
  writeFiles(path, files);
  await git(path, 'init', '--quiet', '--initial-branch=main');
  await git(path, 'add', '--all');
  await git(path, ...AUTHOR, 'commit', '--quiet', '--message=First');
  return path;
}

describe('the workflow', () => {
  const { jobs, permissions } = parse(embedWorkflow('ROOT', 'OWNER/kep-atlas'));
  const steps: readonly Step[] = jobs.tables.steps;

  /** Replaces the expressions of a text by what they stand for. */
  const evaluate = (text: string, context: Readonly<Record<string, string>>): string =>
    text.replace(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_, name) => {
      const value = context[name];
      if (value === undefined) throw new Error(`unknown: ${name}`);
      return value;
    });

  /** Runs steps as a runner does, in a folder; what each put out, by "steps.<id>.outputs.<name>". */
  async function runSteps(
    all: readonly Step[],
    workspace: string,
    given: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> {
    const context: Record<string, string> = { ...given };
    for (const step of all) {
      if (step.if !== undefined && !holds(step.if, context)) continue;
      const found = step.uses?.includes(ACTION)
        ? await runAction(step, workspace)
        : step.run === undefined
          ? {}
          : await runShell(step, workspace, context);
      for (const [name, value] of Object.entries(found)) {
        context[`steps.${step.id}.outputs.${name}`] = value;
      }
    }
    return context;
  }

  function holds(condition: string, context: Readonly<Record<string, string>>): boolean {
    const [, name = '', value] = /^(\S+) == '(.*)'$/.exec(condition) ?? [];
    return context[name] === value;
  }

  async function runShell(
    { run: script = '', env: own = {} }: Step,
    cwd: string,
    context: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> {
    const output = join(folder, 'output');
    await writeFile(output, '');
    const variables = Object.entries(own).map(([key, value]) => [key, evaluate(value, context)]);
    const file = join(folder, 'step.sh');
    await writeFile(file, script);
    await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], {
      cwd,
      env: { ...env, GITHUB_OUTPUT: output, ...Object.fromEntries(variables) },
    });
    const lines = (await readFile(output, 'utf8')).trim().split('\n');
    return Object.fromEntries(lines.map((line) => line.split('=')));
  }

  /** Runs the Action of this repository with what a step gives it. */
  async function runAction({ with: given = {} }: Step, cwd: string) {
    const action = parse(await readFile(`${ACTION}/action.yml`, 'utf8'));
    const inputs = Object.entries<{ default?: string; required?: boolean }>(action.inputs).map(
      ([name, input]) => [`inputs.${name}`, given[name] ?? input.default ?? ''] as const,
    );
    const outputs = await runSteps(action.runs.steps, cwd, {
      ...Object.fromEntries(inputs),
      'inputs.from': served.url,
      'github.action_repository': 'OWNER/kep-atlas',
      'github.action_path': resolve(ACTION),
    });
    return { changed: evaluate(action.outputs.changed.value, outputs) };
  }

  /** A `gh` that notes how it was called, and knows a pull request once it made one. */
  async function standInForGh(): Promise<string> {
    const calls = join(folder, 'calls');
    await mkdir(join(folder, 'bin'));
    const gh = join(folder, 'bin/gh');
    await writeFile(
      gh,
      `#!/bin/sh\nknown=$(grep -c "pr create" ${calls})\necho "$GH_TOKEN $*" >> ${calls}\nif [ "$2" = view ]; then [ "$known" -gt 0 ] && echo OPEN; fi\n`,
    );
    await chmod(gh, 0o755);
    await writeFile(calls, '');
    return calls;
  }

  /** Checks the newest state out and runs the workflow in it. */
  async function runWorkflow(origin: string): Promise<void> {
    const workspace = temporaryFolder();
    await git(folder, 'clone', '--quiet', '--depth=1', `file://${origin}`, workspace);
    await runSteps(steps, workspace, { 'github.token': 'token' });
  }

  it('may write what it writes', () => {
    expect(permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    expect(steps[0]?.uses).toMatch(/^actions\/checkout@/);
  });

  it('checks tables of folders and patterns, in which other pages have none', async () => {
    const workspace = await repositoryOf('docs', { [PAGE]: EMPTY, 'docs/other.md': 'Text.\n' });
    const action = (given: Readonly<Record<string, string>>) =>
      runAction({ with: given }, workspace);
    await expect(action({ files: 'docs/**/*.md', check: 'true' })).rejects.toMatchObject({
      stdout: `${PAGE}:1: out of date\n`,
    });
    expect(await action({ files: 'docs' })).toEqual({ changed: 'true' });
    expect(await action({ files: 'docs/**/*.md', check: 'true' })).toEqual({ changed: 'false' });
  });

  it('opens one pull request with the tables that changed, as the robot of GitHub', async () => {
    const origin = await repositoryOf('origin', { [PAGE]: EMPTY, 'docs/other.md': 'Text.\n' });
    const calls = await standInForGh();
    await runWorkflow(origin);
    const branch = 'kep-atlas-tables';
    expect(await git(origin, 'show', `${branch}:${PAGE}`)).toContain('| Feature | Stage |');
    expect(await git(origin, 'diff', '--name-only', 'main', branch)).toBe(PAGE);
    expect(await git(origin, 'log', '-1', '--format=%an <%ae>', branch)).toBe(
      'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
    );
    const created = async () =>
      (await readFile(calls, 'utf8')).split('\n').filter((line) => line.includes('pr create'));
    expect(await created()).toHaveLength(1);
    expect((await created())[0]).toMatch(/^token pr create --title /);

    await runWorkflow(origin);
    expect(await created()).toHaveLength(1);
    expect(await git(origin, 'rev-list', '--count', `main..${branch}`)).toBe('1');
  });

  it('does nothing where no cell changed', async () => {
    const origin = await repositoryOf('origin', { [PAGE]: EMPTY });
    const calls = await standInForGh();
    await runWorkflow(origin);
    await git(origin, 'merge', '--quiet', '--ff-only', 'kep-atlas-tables');
    await git(origin, 'branch', '--delete', 'kep-atlas-tables');
    await writeFile(calls, '');
    await runWorkflow(origin);
    expect(await git(origin, 'branch', '--format=%(refname:short)')).toBe('main');
    expect(await readFile(calls, 'utf8')).toBe('');
  });
});

describe('the hooks of pre-commit', () => {
  const missing = !isInstalled('pre-commit', '--version');

  it.skipIf(missing)('check and update what is committed (needs pre-commit)', async () => {
    const files = ['.pre-commit-hooks.yaml', 'scripts/pre-commit.sh'];
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const hooks = await repositoryOf(
      'hooks',
      Object.fromEntries(files.map((file, index) => [file, texts[index] ?? ''])),
    );
    await chmod(join(hooks, 'scripts/pre-commit.sh'), 0o755);
    await git(hooks, ...AUTHOR, 'commit', '--quiet', '--all', '--message=May be run');
    const configuration = preCommitConfiguration(served.url, 'OWNER/kep-atlas')
      .replace('https://github.com/OWNER/kep-atlas', hooks)
      .replace('rev: main', `rev: ${await git(hooks, 'rev-parse', 'HEAD')}`);
    const kubelet = 'kubelet --feature-gates=CPUManager=true\n';
    const project = await repositoryOf('project', {
      '.pre-commit-config.yaml': configuration,
      [PAGE]: EMPTY,
      'clusters/kubelet.sh': kubelet,
      'elsewhere/kubelet.sh': kubelet,
    });
    const check = () =>
      run('pre-commit', ['run', '--all-files'], { cwd: project, env }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }) => ({ code, stdout: stdout as string }),
      );
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toContain('clusters/kubelet.sh');
    expect(stdout).not.toContain('elsewhere');
    expect(await readFile(join(project, PAGE), 'utf8')).toContain('| Feature | Stage |');
    await writeFile(join(project, 'clusters/kubelet.sh'), 'kubelet\n');
    await git(project, 'add', '--all');
    expect(await check()).toMatchObject({ code: 0 });
  });
});

it('checks configurations in a workflow, with a note at each finding', async () => {
  const { jobs } = parse(checkWorkflow(served.url));
  const [, { run: script }] = jobs.check.steps;
  const project = await repositoryOf('project', {
    'clusters/kubelet.sh': 'kubelet --feature-gates=CPUManager=true\n',
  });
  const checked = run('bash', ['-e', '-c', `${script.trim()} --data ${served.url}`], {
    cwd: project,
    env,
  });
  await expect(checked).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^::error file=clusters\/kubelet\.sh,line=1,.*CPUManager=true/),
  });
});
