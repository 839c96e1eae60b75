import { describe, expect, it } from 'vitest';
import shortLog from './short-log.ts';

type Said = Parameters<ReturnType<typeof shortLog>['write']>[0];

const say = (message: string, label: string | null = null): Said => {
  return { label, level: 'info', message, newLine: true };
};

/** What is printed of what Astro says. */
function printed(said: readonly Said[]): string[] {
  const lines: string[] = [];
  const log = shortLog(undefined, { write: ({ message }) => lines.push(message) });
  for (const each of said) log.write(each);
  return lines;
}

describe('shortLog', () => {
  it('leaves out each file and its time, and keeps what else is said', () => {
    const kept = [
      say('Building static entrypoints...', 'build'),
      say('\n\u001b[42m generating static routes \u001b[49m', 'SKIP_FORMAT'),
      say('✓ Completed in 3.1s.\n'),
    ];
    const files = [
      say('  \u001b[34m├─\u001b[39m \u001b[2menhancements/1/index.html\u001b[22m'),
      say(' \u001b[2m(+3ms)\u001b[22m ', 'SKIP_FORMAT'),
      say(' (+3m 5s) (file not created, response body was empty)', 'SKIP_FORMAT'),
    ];
    expect(printed([...kept, ...files])).toEqual(kept.map(({ message }) => message));
  });

  it('says now and then how many files there are', () => {
    const files = Array.from({ length: 12_000 }, () => say('  ├─ x/index.html'));
    expect(printed(files)).toEqual(['5,000 files', '10,000 files']);
  });
});
