import { lookAtKinds } from './look-at-kinds.ts';
import { useSite } from './site.ts';

// The other half of what kinds.test.ts looks at, for a second worker.
lookAtKinds(useSite(), 1);
