import type { DriftFinding } from '../../schemas/drift.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { enhancementPath, gatePath } from '../page/paths.ts';
import { compareVersions } from '../version.ts';
import type { DriftContext } from './context.ts';
import type { Disagreement } from './rule.ts';

/** What a rule says of a finding; subject and SIGs follow from whom it is about. */
export type FindingFacts = Pick<DriftFinding, 'citations' | 'fix'> & {
  /** The releases concerned; the oldest one is since when it holds. */
  readonly releases: readonly string[];
};

/** A finding about an enhancement. */
export function aboutEnhancement(
  context: DriftContext,
  view: EnhancementView,
  facts: FindingFacts,
): Disagreement {
  const subject = {
    type: 'enhancement',
    id: view.id,
    name: view.label,
    title: view.record.title,
    page: enhancementPath(view.slug),
  } as const;
  return { subject, sigs: [view.sig], ...dated(context, facts) };
}

/** A finding about a feature gate. */
export function aboutGate(context: DriftContext, gate: Gate, facts: FindingFacts): Disagreement {
  const page = gatePath(gate.name);
  const subject = { type: 'feature-gate', id: gate.name, name: gate.name, page } as const;
  return { subject, sigs: sigsOf(context, gate), ...dated(context, facts) };
}

/** What the facts say, with the day from which it holds. */
export function dated(
  context: DriftContext,
  { releases, fix, ...facts }: FindingFacts,
): Omit<Disagreement, 'subject' | 'sigs'> {
  const ordered = [...new Set(releases)].sort(compareVersions);
  return {
    ...facts,
    releases: ordered,
    since: datedRelease(context, ordered[0]),
    ...(fix !== undefined && { fix }),
  };
}

function datedRelease(
  { lookup }: DriftContext,
  release: string | undefined,
): DriftFinding['since'] {
  if (release === undefined) return {};
  const date = lookup.release(release)?.day?.date;
  return date === undefined ? { release } : { release, date };
}

function sigsOf({ lookup }: DriftContext, { enhancements }: Gate): string[] {
  const sigs = enhancements.flatMap((id) => lookup.enhancement(id)?.sig ?? []);
  return [...new Set(sigs)].sort();
}
