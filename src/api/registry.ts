import type { Endpoint } from './endpoint.ts';

const modules = import.meta.glob<{ readonly endpoints: readonly Endpoint[] }>('./endpoints/*.ts', {
  eager: true,
});

/** Every endpoint, by path: what each file in `endpoints/` exports as `endpoints`. */
export const ENDPOINTS: readonly Endpoint[] = Object.values(modules)
  .flatMap(({ endpoints }) => endpoints)
  .sort((a, b) => (a.path < b.path ? -1 : 1));
