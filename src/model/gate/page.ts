import { type Coverage, coverageOf } from '../page/coverage.ts';
import type { PageSources } from '../page/sources.ts';
import { notesConcerning } from '../release/notes.ts';
import type { Gate } from './gate.ts';

/** Everything that the page of a feature gate shows. */
export interface GatePage {
  readonly gate: Gate;
  readonly coverage: Coverage;
}

/** Gathers the page of a feature gate. */
export function gatePage(gate: Gate, sources: PageSources): GatePage {
  return { gate, coverage: coverage(gate, sources) };
}

function coverage({ name, formerNames }: Gate, sources: PageSources): Coverage {
  const { atlas, changes, releaseNotes, announcements, digests, drift } = sources;
  const notes = notesConcerning(releaseNotes, undefined, [name, ...formerNames]);
  const mentions = {
    changes: changes.of('gate', name),
    notes: notes.map(({ note }) => ({ note, gates: [] })),
    posts: announcements.postsOfGate(name),
    digests: digests.mentionsOfGate(name),
    references: atlas.references.of([name]),
    drift: drift.of('feature-gate', name),
  };
  return coverageOf(mentions, { note: 'this gate', page: 'this gate' }, sources);
}
