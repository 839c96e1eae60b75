import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { type Step, type Steps, stateIn } from '../steps.ts';
import { nextRelease } from '../version.ts';

/** Something whose registrars are worked out: what a browser loads of a gate. */
export interface RegisteredGate {
  /** The modules that register it, by release, such as "apiserver"; `kubernetes` alone where absent. */
  readonly registrars?: Steps<readonly string[]> | undefined;
}

const USUAL: readonly string[] = ['kubernetes'];
const OLDEST = '1.0';

/** The Go packages that register a gate, as steps through releases; nothing where no code has it. */
export function packageSteps({ code }: Pick<FeatureGate, 'code'>): Steps<readonly string[]> {
  if (code === undefined) return [];
  const newest = code.packages ?? [];
  const others = (code.otherPackages ?? []).flatMap(
    ({ since, until, packages }): Step<readonly string[]>[] => [
      { release: since, state: packages },
      ...(until === undefined ? [] : [{ release: nextRelease(until), state: newest }]),
    ],
  );
  return [{ release: OLDEST, state: newest }, ...others];
}

/** The modules that register a gate, as steps through releases; nothing where it is always the usual one, or no code has it. */
export function registrarSteps(
  record: Pick<FeatureGate, 'code'>,
): Steps<readonly string[]> | undefined {
  const steps = packageSteps(record).map((step) => ({ ...step, state: modulesOf(step.state) }));
  const isUsual = steps.length === 1 && steps[0]?.state.join() === USUAL.join();
  return steps.length === 0 || isUsual ? undefined : steps;
}

/** The modules that register a gate in a release; none where no source tells. */
export function registrarsIn({ registrars }: RegisteredGate, release: string): readonly string[] {
  return registrars === undefined ? USUAL : (stateIn(registrars, release) ?? []);
}

/** The module of a package such as "k8s.io/client-go/features". */
function modulesOf(packages: readonly string[]): string[] {
  return [...new Set(packages.flatMap((path) => path.split('/')[1] ?? []))].sort();
}
