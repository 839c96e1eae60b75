import type { GateStage } from '../../schemas/stage.ts';
import type { GatePeriod } from '../gate/history.ts';

const LETTERS: Record<GateStage, string> = { alpha: 'a', beta: 'b', stable: 's', deprecated: 'd' };
const STAGES = new Map(Object.entries(LETTERS).map(([stage, letter]) => [letter, stage]));
const PERIOD = /^(?<since>[\d.]+)(?:~(?<to>[\d.]+))?(?<stage>[absd])(?<on>[-+?])(?<locked>!?)$/;

/**
 * Periods as short text: "1.18a- 1.24b+ 1.33s+!" is alpha and off from 1.18, beta and on from 1.24, GA
 * and locked on from 1.33. An end stands after "~" where the next period does not begin with it.
 */
export function packPeriods(periods: readonly GatePeriod[]): string {
  return periods
    .map(({ since, to, stage, default: isOn, locked }, index) => {
      const end = to === periods[index + 1]?.since ? '' : `~${to}`;
      const on = isOn === undefined ? '?' : isOn ? '+' : '-';
      return `${since}${end}${LETTERS[stage]}${on}${locked ? '!' : ''}`;
    })
    .join(' ');
}

/**
 * Reads what `packPeriods` wrote.
 * @throws {SyntaxError} when the text is anything else
 */
export function unpackPeriods(text: string): GatePeriod[] {
  const parts = text === '' ? [] : text.split(' ').map(unpackPeriod);
  return parts.map((part, index) => ({ ...part, to: part.to ?? parts[index + 1]?.since }));
}

function unpackPeriod(text: string): GatePeriod {
  const { since, to, stage, on, locked } = PERIOD.exec(text)?.groups ?? {};
  if (since === undefined || stage === undefined) {
    throw new SyntaxError(`"${text}" is not a gate's period (expected one such as "1.24b+")`);
  }
  return {
    stage: STAGES.get(stage) as GateStage,
    default: on === '?' ? undefined : on === '+',
    locked: locked === '!',
    since,
    to,
  };
}
