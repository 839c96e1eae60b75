import type { Stage } from '../../schemas/stage.ts';
import { compareVersions } from '../version.ts';
import type { Claim } from './claim.ts';

/** Whether gates at a stage are enabled as a rule; what is as a rule needs no words. */
const USUAL: Partial<Record<Stage, boolean>> = { alpha: false, beta: true, stable: true };

/**
 * Whether what reached a stage is enabled when nobody sets its gates, where that is not as usual or
 * changed: "default false; true since v1.30".
 * @param newest the newest release that is out
 */
export function defaultWords(
  { stage, defaults = [] }: Pick<Claim, 'stage' | 'defaults'>,
  newest: string,
): string {
  const [first, ...later] = defaults;
  if (first === undefined) return '';
  const isUsual = USUAL[stage] === undefined || USUAL[stage] === first.isOn;
  if (later.length === 0 && isUsual) return '';
  const begun = `default ${first.isOn}`;
  const changes = later.map(({ release, isOn }) => {
    const isOut = compareVersions(release, newest) <= 0;
    return `${isOn} ${isOut ? 'since' : 'from'} v${release}`;
  });
  return [begun, ...changes].join('; ');
}
