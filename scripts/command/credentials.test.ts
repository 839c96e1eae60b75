import { describe, expect, it } from 'vitest';
import { siteAddress } from '../build/site-address.ts';
import { readCheckOptions } from '../check-gates/options.ts';
import { openDataSource } from '../cli/data-source.ts';
import { readEmbedOptions } from '../embed/options.ts';
import { syncCommand } from '../sync/options.ts';
import { SECRET, WITH_CREDENTIALS } from './__fixtures__/credentials.ts';
import { refuseCredentials, withoutCredentials } from './credentials.ts';
import { runCommand } from './run-command.ts';

const sync = syncCommand({ sources: ['a'], repositories: ['kubernetes/enhancements'] });

describe('addresses with a name or password', () => {
  it.each(WITH_CREDENTIALS)('%# is refused, and not repeated', (address) => {
    expect(withoutCredentials(`at ${address}, in words`)).not.toContain(SECRET);
    expect(() => refuseCredentials(address)).toThrow(/name or password/);
  });

  it.each([
    'https://example.org:8080/@name',
    'https://example.org/a@b?c=d@e',
    'name@example.org',
    'owner/repo@v1.34=../clone',
    'git@github.com:kubernetes/enhancements.git',
  ])('%s has none', (text) => {
    expect(refuseCredentials(text)).toBe(text);
  });

  const TAKERS: readonly (readonly [string, (address: string) => unknown])[] = [
    ['--api-url of the sync', (url) => sync.parse(['--api-url', url])],
    ['--from of the sync', (url) => sync.parse(['--from', `kubernetes/enhancements=${url}`])],
    ['a --from that is none', (url) => sync.parse(['--from', url])],
    ['--from of the embed', (url) => readEmbedOptions(['--from', url, 'a.md'], {})],
    ['--site of the embed', (url) => readEmbedOptions(['--site', url, 'a.md'], {})],
    ['SITE_URL of the embed', (url) => readEmbedOptions(['a.md'], { SITE_URL: url })],
    ['--site of the checker', (url) => readCheckOptions(['--site', url, 'a.yaml'])],
    ['--data of the bundled command', (url) => openDataSource(url)],
    ['SITE_URL of the build', (url) => siteAddress({ SITE_URL: url })],
  ];

  it.each(TAKERS)('are refused by %s, which prints nothing of them', async (_, take) => {
    for (const address of WITH_CREDENTIALS) {
      const attempt = async () => take(address);
      const error = await attempt().then(
        () => undefined,
        (cause: unknown) => cause,
      );
      expect(error).toBeInstanceOf(Error);
      expect(withoutCredentials(String(error))).not.toContain(SECRET);
    }
  });

  it('are in no error that a command prints', async () => {
    const printed: string[] = [];
    const { write } = process.stderr;
    process.stderr.write = (text) => printed.push(String(text)) > 0;
    try {
      const line = { help: '', usage: '', parse: () => ({}) };
      const run = () => Promise.reject(new Error(`git fetch ${WITH_CREDENTIALS[0]}: not found`));
      expect(await runCommand(line, run)).toBe(1);
    } finally {
      process.stderr.write = write;
    }
    expect(printed.join('')).toBe('git fetch https://…@host.example/path: not found\n');
  });
});
