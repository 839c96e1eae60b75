import type { ReleaseNotes } from '../../../schemas/release-notes.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import type { Evidence, EvidenceIndex } from './evidence.ts';

/** Finds the directory of the enhancement that goes by a number, where only one does. */
export type FindByNumber = (number: number) => string | undefined;

/**
 * What release notes say: that a pull request of an enhancement was merged for a release. A note has
 * no stage, so it confirms what another source says of that release and tells nothing alone.
 */
export function noteEvidence(records: readonly ReleaseNotes[], find: FindByNumber): EvidenceIndex {
  const found = records.flatMap(({ version, path, notes }) =>
    notes.flatMap(({ pr, keps = [] }) =>
      keps.flatMap((number) => {
        const id = find(number);
        if (id === undefined) return [];
        const evidence: Evidence = {
          source: 'release-notes',
          stage: undefined,
          release: version,
          repository: REPOSITORIES.sigRelease,
          path,
          detail: { kind: 'note', pr },
        };
        return [{ id, evidence }];
      }),
    ),
  );
  return groupEvidence(found);
}

/** Groups evidence by enhancement, in an order of its own: whatever order the records came in. */
export function groupEvidence(
  found: readonly { readonly id: string; readonly evidence: Evidence }[],
): EvidenceIndex {
  const groups = Map.groupBy(found, ({ id }) => id);
  return new Map(
    [...groups].map(([id, list]) => [
      id,
      list.map(({ evidence }) => evidence).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    ]),
  );
}

function orderOf({ source, release, path, line, detail }: Evidence): string {
  return JSON.stringify([source, release, path, line, detail]);
}
