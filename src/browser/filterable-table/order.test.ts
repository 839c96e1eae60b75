import { describe, expect, it } from 'vitest';
import { nextOrder, readOrder, writeOrder } from './order.ts';

describe('order', () => {
  it('goes up, down and away', () => {
    const up = nextOrder(undefined, 'stage');
    const down = nextOrder(up, 'stage');
    expect([up, down].map(writeOrder)).toEqual(['stage', '-stage']);
    expect(nextOrder(down, 'stage')).toBeUndefined();
    expect(nextOrder(down, 'sig')).toEqual({ key: 'sig', isDescending: false });
  });

  it.each(['', 'stage', '-stage'])('reads what it wrote: "%s"', (written) => {
    expect(writeOrder(readOrder(written))).toBe(written);
  });
});
