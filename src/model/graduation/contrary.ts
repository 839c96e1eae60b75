import { isMaturing } from '../stage.ts';
import { compareVersions } from '../version.ts';
import type { GraduationCase } from './case.ts';
import type { Evidence } from './evidence/evidence.ts';

/**
 * What tells the stage of another release. A shared gate, or a second one of several, does not, nor a
 * gate that is deprecated in its own time, nor an announcement that presents what reached the stage
 * before.
 */
export function contraryTo(given: GraduationCase, release: string): Evidence[] {
  const { stage, milestone, gates, announced } = given;
  const witnesses = gates.filter(({ isExclusive }) => isExclusive && isMaturing(stage));
  const reached = witnesses.flatMap((gate) => gate.reached ?? []);
  const isTold = gates.some((gate) => gate.reached?.release === release);
  const stated = [
    ...announced.filter((one) => !isPresentedAgain(one, release)),
    ...(milestone === undefined ? [] : [milestone]),
  ];
  return [...(isTold ? [] : reached), ...stated].filter((one) => one.release !== release);
}

function isPresentedAgain(
  { detail, release: announced }: GraduationCase['announced'][number],
  release: string,
): boolean {
  const isPresented = detail.kind === 'post' && detail.role === 'headed';
  return isPresented && compareVersions(announced, release) > 0;
}

/**
 * Whether what tells another release makes a reader doubt. A target that was not brought up to date
 * does not; nor does a gate where announcement and kep.yaml agree, nor an announcement where code and
 * kep.yaml do, or another announcement names the release: a stage is reached once.
 */
export function castsDoubt({ source }: Evidence, evidence: readonly Evidence[]): boolean {
  const has = (other: Evidence['source']): boolean => evidence.some((one) => one.source === other);
  if (source === 'kep.yaml') return false;
  if (source !== 'announcement') return !(has('announcement') && has('kep.yaml'));
  return !(has('announcement') || (has('code') && has('kep.yaml')));
}
