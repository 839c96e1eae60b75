import { expect, it } from 'vitest';
import { rivalsAmong } from './rivals.ts';
import type { GateSetting } from './setting.ts';

it('looks at each of thousands of settings of one gate a few times', () => {
  let looks = 0;
  const settings = Array.from({ length: 3_000 }, (_, index): GateSetting => {
    const at = { start: index * 10, end: index * 10 + 6 };
    return {
      name: 'A',
      get value() {
        looks += 1;
        return true;
      },
      written: 'true',
      at,
      nameAt: at,
      line: index + 1,
      column: 1,
      form: 'flag',
      owner: { kind: 'kubernetes', component: 'kubelet' },
      scope: Math.floor(index / 2),
      process: index,
      group: { list: undefined, whole: { kind: 'span', span: at } },
    };
  });
  const { later, contrary } = rivalsAmong(settings);
  expect(settings.filter((one) => later(one) !== undefined).length).toBe(1_500);
  expect(settings.filter((one) => contrary(one) !== undefined)).toEqual([]);
  expect(looks).toBeLessThan(20 * settings.length);
});
