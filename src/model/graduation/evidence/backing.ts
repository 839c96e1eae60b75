import type { Enhancement } from '../../../schemas/enhancement.ts';
import type { Stage } from '../../../schemas/stage.ts';
import type { Gate } from '../../gate/gate.ts';
import { periodAt } from '../../gate/history.ts';
import { compareVersions } from '../../version.ts';
import { type Evidence, isDated } from './evidence.ts';
import { periodEvidence } from './gates.ts';
import { statusEvidence } from './kep.ts';

/**
 * What speaks for a milestone though the code of its release may have none of the gates: that the enhancement is
 * implemented, gates that are documented at the stage in that release, and notes of it or later ones.
 * @param notes the release notes that name the enhancement
 */
export function backingEvidence(
  record: Enhancement,
  { stage, release }: { readonly stage: Stage; readonly release: string },
  gates: readonly Gate[],
  notes: readonly Evidence[],
): Evidence[] {
  const documented = gates.flatMap((gate) => {
    const period = periodAt(gate.docs, release);
    return period?.stage === stage ? periodEvidence(gate, 'docs', period, { stage, release }) : [];
  });
  return [
    ...statusEvidence(record, stage, ['implemented']),
    ...documented,
    ...notes.filter(isDated).filter((note) => compareVersions(note.release, release) >= 0),
  ];
}
