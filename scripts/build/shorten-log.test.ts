import { describe, expect, it } from 'vitest';
import { logShortener } from './shorten-log.ts';

describe('logShortener', () => {
  it('leaves out each file and each route, and keeps what else is said', () => {
    const shorten = logShortener();
    const lines = [
      '10:00:00 [build] Building static entrypoints...',
      '\u001b[2m10:00:01\u001b[22m [WARN] careful',
      '  \u001b[34m├─\u001b[39m /enhancements/1/index.html (+3ms) ',
      '  └─ /enhancements/2/index.html',
      '▶ src/pages/index.astro',
      ' (+1ms) ',
      ' (+3m 5s) ',
      '10:00:02   ├─ /404.html10:00:02   ├─ /index.html',
    ];
    expect(lines.flatMap((line) => shorten(line) ?? [])).toEqual(lines.slice(0, 2));
  });

  it('says now and then how many there are', () => {
    const shorten = logShortener();
    const said = Array.from({ length: 12_000 }, () => shorten('  ├─ /x/index.html'));
    expect(said.flatMap((line) => line ?? [])).toEqual(['5,000 files', '10,000 files']);
  });
});
