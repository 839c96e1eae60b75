import { describe, expect, it } from 'vitest';
import { mapBounded } from './ask.ts';
import { externalLinksIn } from './collect.ts';
import { EXCEPTIONS, exceptionFor } from './exceptions.ts';
import { renderReport, unusedExceptions } from './report.ts';

it('mapBounded keeps the order, and never does more at once than it may', async () => {
  let [running, most] = [0, 0];
  const results = await mapBounded([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, item % 2));
    running -= 1;
    return item * 2;
  });
  expect(results).toEqual([2, 4, 6, 8, 10, 12, 14]);
  expect(most).toBe(3);
});

describe('links of a page', () => {
  it('are those to other sites, without fragments, each once', () => {
    const html = `<a href="https://a.example/x#y">1</a><a href="https://a.example/x">2</a>
      <a href="/here/">3</a><a href="mailto:a@b.example">4</a><a href="https://">5</a>
      <a href="http://localhost/">6</a><a href="http://169.254.169.254/">7</a><a href="http://[::1]/">8</a>`;
    expect([...externalLinksIn(html)]).toEqual(['https://a.example/x']);
  });

  it('are not asked for where a reason is given, and reasons must be needed', () => {
    const edit = 'https://github.com/o/r/edit/main/file';
    expect(exceptionFor(edit)?.reason).toContain('sign-in');
    expect(exceptionFor(`https://a.example/?${edit}`)).toBeUndefined();
    expect(unusedExceptions(new Map([[edit, ['p']]]))).toHaveLength(EXCEPTIONS.length - 1);
  });

  it('are reported with the pages that have them', () => {
    const links = new Map([['https://a.example/', ['1', '2', '3', '4']]]);
    const gone = { address: 'https://a.example/', state: 'broken', words: '404' } as const;
    expect(renderReport([gone], links)).toBe(`BROKEN https://a.example/: 404
  linked by 1, 2, 3 and 1 more
1 addresses: 0 fine, 1 broken, 0 unclear, 0 not asked`);
  });
});
