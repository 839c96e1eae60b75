import { defineSource } from '../../engine/source.ts';
import { fetchActivity } from './fetch.ts';
import { FOLLOWED } from './followed-projects.ts';
import { parseActivity } from './parse.ts';

/** Merged pull requests of kubernetes/kubernetes, and releases around it, week by week. */
export const source = defineSource({
  hasProse: true,
  needs: ['feature-gates', 'releases'],
  readsOnce: ['feature-gates'],
  follows: FOLLOWED.map(({ repository }) => repository),
  fetch: fetchActivity,
  parse: parseActivity,
});
