import type { Gate } from '../gate/gate.ts';
import { isOlderThanItsGate } from '../gate/history.ts';
import { compareVersions } from '../version.ts';

/** A gate with the stage at which it first was in a release. */
export type FirstStage = ReturnType<typeof firstStages>[number];

/**
 * Where every gate began, newest first: by the gate lists of the code, else by the documentation.
 * Gates for behavior that is older than its gate did not begin with it and are left out.
 */
export function firstStages(gates: readonly Gate[]) {
  return gates
    .filter((gate) => !isOlderThanItsGate(gate))
    .flatMap((gate) => {
      const [first] = gate.code.length > 0 ? gate.code : gate.docs;
      if (first === undefined) return [];
      // Whether it is on is not known where the documentation does not tell.
      return [{ gate, stage: first.stage, release: first.since, isOn: first.default }];
    })
    .sort((a, b) => compareVersions(b.release, a.release));
}
