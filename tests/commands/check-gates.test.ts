import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'check-gates-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check-gates.ts', ...args],
    { encoding: 'utf8', input },
  );
  return { status, stdout, stderr };
}

describe('check:gates', () => {
  it('ends with 1 when something stops a component, and says what and where', () => {
    const file = join(folder, 'kubelet.yaml');
    writeFileSync(file, 'kind: KubeletConfiguration\nfeatureGates: {CPUManager: true}\n');
    const { status, stdout } = run([file, '-', '--to', '1.35'], '--feature-gates=EventedPLEG=true');
    expect(stdout).toContain(`${file}: to v1.35`);
    expect(stdout).toContain('2:16  Won’t start: CPUManager=true (kubelet)');
    expect(stdout).toContain('1:17  OK: EventedPLEG=true');
    expect(status).toBe(1);
  });

  it('prints the cleaned text alone', () => {
    const input = 'kubelet --feature-gates=CPUManager=true,EventedPLEG=true';
    const { status, stdout } = run(['-', '--to', '1.35', '--clean', '--fail-on', 'never'], input);
    expect(stdout).toBe('kubelet --feature-gates=EventedPLEG=true');
    expect(status).toBe(0);
  });

  it.each([
    [['--to', '1.35'], 'missing argument: FILE'],
    [['-', '--to', '9.99'], 'no gates are on record for "9.99"'],
  ])('ends with 2 for %j', (args, message) => {
    const { status, stderr } = run(args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
