import type { Endpoint } from './endpoint.ts';
import { listEndpoint } from './list-file.ts';

const modules = import.meta.glob<{ readonly endpoints: readonly Endpoint[] }>('./endpoints/*.ts', {
  eager: true,
});

const things = Object.values(modules)
  .flatMap(({ endpoints }) => endpoints)
  .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Every endpoint: what each file in `endpoints/` exports as `endpoints`, by path, after their list. */
export const ENDPOINTS: readonly Endpoint[] = [listEndpoint(things), ...things];
