import type { Source } from './source.ts';
import { enhancements } from './sources/enhancements/index.ts';

/** All sources, in the order in which they are read. */
export const sources: readonly Source[] = [enhancements];
