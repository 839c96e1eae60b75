import { expectTypeOf, it } from 'vitest';
import type { WithReadonlyFields } from './readonly-fields.ts';

it('keeps what a field is, be it a list, a pair, or absent', () => {
  interface Page {
    list?: string[];
    pair: [string, number];
  }
  expectTypeOf<WithReadonlyFields<Page>>().toEqualTypeOf<{
    readonly list?: readonly string[];
    readonly pair: readonly [string, number];
  }>();
});
