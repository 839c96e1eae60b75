import { expect, test } from 'vitest';
import type { Cost } from './cost.ts';
import { median } from './median.ts';
import { writeReport } from './report.ts';

const cost = (clock: number): Cost => ({ clock, processor: clock * 2, memory: 100 });
const round = (hugo: number, cold: number) => ({
  hugo: { clock: hugo, processor: hugo },
  astro: cost(6),
  proseCold: cost(3),
  proseWarm: cost(1),
  cold: cost(cold),
  rebuild: cost(4),
});

test('says least, median and most, and how that compares with Hugo', () => {
  const report = writeReport({
    machine: ['a machine'],
    corpus: 'a corpus',
    rounds: [round(2, 30), round(2, 8), round(4, 10)],
    growth: { times: 10, costs: { hugo: cost(40), cold: cost(90), rebuild: cost(60) } },
    sizes: [{ what: 'badge', files: 2, largest: 'badges/a.svg', bytes: 900, budget: 4000 }],
    interactions: [
      {
        kind: 'kinds',
        rows: 3,
        times: {
          sort: 101.4,
          'sort again': 2,
          'as it was': 3,
          filter: 4,
          'all rows': 5,
          type: 6,
          'type on': 7,
          search: 8,
        },
      },
    ],
    paints: [{ kind: 'start', path: '/', time: 812.4, sent: 9000, bytes: 40000 }],
    development: { ready: 4.04, firstPage: 7.6, firstOfAll: 9.1, change: 0.9 },
  });
  const lines = report.split('\n');
  expect(lines).toContain(
    '| Hugo, the Markdown alone | 2.0 / 2.0 / 4.0 | 2.0 / 2.0 / 4.0 | 1.00 | 1.00 |  |',
  );
  expect(lines).toContain(
    '| Astro, the files of the site ready made | 6.0 / 6.0 / 6.0 | 12.0 / 12.0 / 12.0 | 3.00 | 6.00 | 100 MiB |',
  );
  expect(lines).toContain(
    '| the site, cold | 8.0 / 10.0 / 30.0 | 16.0 / 20.0 / 60.0 | 5.00 | 10.00 | 100 MiB |',
  );
  expect(lines).toContain(
    '| the site, cold, 10 × the corpus, once | 90.0 | 180.0 | 9.00 | 9.00 | 100 MiB |',
  );
  expect(lines).toContain(
    '| kinds | 3 | 101 ms | 2 ms | 3 ms | 4 ms | 5 ms | 6 ms | 7 ms | 8 ms |',
  );
  expect(lines).toContain(
    '| the site, caches kept, 10 × the corpus, once | 60.0 | 120.0 | 15.00 | 15.00 | 100 MiB |',
  );
  expect(report).not.toContain('Eleventy');
  expect(lines).toContain('| start | `/` | 812 ms | 9000 | 40000 |');
  expect(lines).toContain(
    '`npm run dev` says its address after 4.0 s, and its first page, asked for at once, is there after 7.6 s (goal 5), or 9.1 s where no start before kept any modules. A changed record is shown after 0.9 s (goal 2).',
  );
  expect(lines).toContain('| badge | 900 | 4000 | 2 | `badges/a.svg` |');
});

test('the median of an even number of values is the upper one', () => {
  expect(median([4, 1, 3, 2])).toBe(3);
});
