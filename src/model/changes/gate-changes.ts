import type { ChangeRecord } from '../../schemas/change.ts';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { lockChange } from '../gate/changes.ts';
import { docsPeriods } from '../gate/documented.ts';
import { codePeriods, codeStateIn, type GatePeriod } from '../gate/history.ts';
import { type ComparedRecords, pairUp } from './records.ts';

type Source = NonNullable<ChangeRecord['source']>;
type Compared = Pick<ComparedRecords, 'gates' | 'gateLists'>;

/**
 * What changed for gates, told by code and documentation apart: the newest state that each tells, and
 * whether it still has the gate.
 */
export function compareGates(before: Compared, after: Compared): ChangeRecord[] {
  const pairs = pairUp(before.gates, after.gates, ({ name }) => name);
  return pairs.flatMap(({ key, before: old, after: now }) =>
    (['code', 'docs'] as const).flatMap((source) => {
      const was = stateOf(source, old, before.gateLists);
      const is = stateOf(source, now, after.gateLists);
      return compare(was, is).map((change) => ({ ...change, subject: key, source }));
    }),
  );
}

/** The newest state that a source tells of a gate that it still has. */
function stateOf(
  source: Source,
  gate: FeatureGate | undefined,
  gateLists: readonly string[],
): GatePeriod | undefined {
  if (source === 'docs') {
    return gate?.docs?.removed === false ? docsPeriods(gate.docs.stages).at(-1) : undefined;
  }
  const newest = gateLists.at(-1);
  const code = gate?.code;
  return newest !== undefined && code !== undefined && codeStateIn(code, newest) !== undefined
    ? codePeriods(code, gateLists).at(-1)
    : undefined;
}

type Difference = Pick<ChangeRecord, 'kind' | 'aspect' | 'from' | 'to'>;

function compare(was: GatePeriod | undefined, is: GatePeriod | undefined): Difference[] {
  if (was === undefined || is === undefined) {
    return [
      ...(is === undefined
        ? []
        : [{ kind: 'gate-added' as const, aspect: is.since, to: is.stage }]),
      ...(was === undefined ? [] : [{ kind: 'gate-removed' as const, from: was.stage }]),
    ];
  }
  return [...stageDifference(was, is), ...settingDifferences(was, is)];
}

function stageDifference(was: GatePeriod, is: GatePeriod): Difference[] {
  if (was.stage !== is.stage) {
    return [{ kind: 'gate-stage', aspect: is.since, from: was.stage, to: is.stage }];
  }
  const isSameSetting = was.default === is.default && was.locked === is.locked;
  if (was.since === is.since || !isSameSetting) return [];
  return [{ kind: 'gate-retargeted', aspect: is.stage, from: was.since, to: is.since }];
}

function settingDifferences(was: GatePeriod, is: GatePeriod): Difference[] {
  const aspect = is.since;
  const lock = lockChange(was, is);
  return [
    ...(was.default === undefined || is.default === undefined || was.default === is.default
      ? []
      : [
          {
            kind: 'gate-default' as const,
            aspect,
            from: String(was.default),
            to: String(is.default),
          },
        ]),
    ...(lock === undefined ? [] : [{ kind: `gate-${lock}` as const, aspect }]),
  ];
}
