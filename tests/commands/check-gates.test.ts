import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../run-in-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

function run(args: readonly string[], input = '', cwd = process.cwd(), npm = {}) {
  const env = { npm_lifecycle_event: undefined, INIT_CWD: undefined, ...npm };
  return runInProcess('scripts/check-gates.ts', args, { input, cwd, env });
}

describe('check:gates', () => {
  it('ends with 1 when something stops a component, and says what and where', async () => {
    const file = join(folder, 'kubelet.yaml');
    writeFileSync(file, 'kind: KubeletConfiguration\nfeatureGates: {CPUManager: true}\n');
    const { status, stdout } = await run(
      [file, '-', '--to', '1.35'],
      '--feature-gates=EventedPLEG=true',
    );
    expect(stdout).toContain(`${file}: to v1.35`);
    expect(stdout).toContain('2:16  Won’t start: CPUManager=true (kubelet)');
    expect(stdout).toContain('1:17  OK: EventedPLEG=true');
    expect(status).toBe(1);
  });

  it('prints the cleaned text alone', async () => {
    const input = 'kubelet --feature-gates=CPUManager=true,EventedPLEG=true';
    const { status, stdout } = await run(
      ['-', '--to', '1.35', '--clean', '--fail-on', 'never'],
      input,
    );
    expect(stdout).toBe('kubelet --feature-gates=EventedPLEG=true');
    expect(status).toBe(0);
  });

  it('ends with 0 when all that stops was cleaned out, and with 1 when something is left', async () => {
    const left = await run(
      ['-', '--to', '1.35', '--clean'],
      'kubelet --feature-gates=CPUManager=true --v=2',
    );
    expect(left).toMatchObject({ stdout: 'kubelet --v=2', status: 0 });
    const kept = await run(
      ['-', '--to', '1.35', '--clean'],
      'kubelet --feature-gates=NobodyHasIt=true',
    );
    expect(kept.status).toBe(1);
  });

  it('cleans nothing where that would break a command, and says why', async () => {
    const { status, stdout, stderr } = await run(
      ['-', '--to', '1.35', '--clean'],
      'minikube config set feature-gates CPUManager=true\n',
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Line 1: remove CPUManager by hand');
  });

  it('finds files from where the user stands: folders, patterns, each once, no pictures', async () => {
    const user = join(folder, 'user');
    mkdirSync(join(user, 'conf/deep'), { recursive: true });
    mkdirSync(join(user, '.git'));
    writeFileSync(join(user, 'conf/deep/a.yaml'), '--feature-gates=CPUManager=true\n');
    writeFileSync(join(user, 'conf/b.txt'), 'nothing\n');
    writeFileSync(join(user, 'conf/picture.png'), Buffer.from([0x89, 0, 1, 2]));
    const npm = { npm_lifecycle_event: 'check:gates', INIT_CWD: user };
    const args = ['conf', 'conf/**/*.yaml', '--to', '1.35', '--format', 'github'];
    const { status, stdout, stderr } = await run(args, '', process.cwd(), npm);
    expect(stdout.split('\n').length).toBe(2);
    expect(stdout).toContain('::error file=conf/deep/a.yaml,line=1,col=17,');
    expect(stderr).toContain('2 more files have nothing to report');
    expect(status).toBe(1);
    expect((await run(args, '', join(user, 'conf'))).stderr).toContain('no such file or folder');
    mkdirSync(join(user, 'empty'));
    expect((await run(['empty'], '', user)).stderr).toBe('empty: no file to check\n');
    const named = await run(['conf/picture.png', '--fail-on', 'any'], '', user);
    expect(named.stdout).toContain('The file is binary and was not read.');
    expect(named.status).toBe(1);
  });

  it('lets a list accept what was looked at', async () => {
    const list = join(folder, 'accepted.txt');
    writeFileSync(list, 'CPUManager # until May\nGone\n');
    const text = '--feature-gates=CPUManager=true';
    const { status, stderr } = await run(['-', '--to', '1.35', '--accept', list], text);
    expect(stderr).toContain('accepted, but not found: Gone');
    expect(status).toBe(0);
  });

  it.each([
    [['--to', '1.35'], 'missing argument: FILE'],
    [['nowhere.yaml'], 'nowhere.yaml: no such file or folder'],
    [['no*where.yaml'], 'no*where.yaml: no file matches'],
    [['-', '--to', '9.99'], 'no feature gates are known for "9.99"'],
  ])('ends with 2 for %j', async (args, message) => {
    const { status, stderr } = await run(args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
