import type { Case } from './case.ts';
import type { GateSetting } from './setting.ts';

/** Finds, in a time that grows with the text alone, the settings of the same gate that count besides one. */
export function rivalsAmong(settings: readonly GateSetting[]): Pick<Case, 'later' | 'contrary'> {
  const later = laterAmong(settings);
  return { later, contrary: contraryAmong(settings.filter((one) => later(one) === undefined)) };
}

/** The last setting of each go of reading, and of each condition in it. */
function laterAmong(settings: readonly GateSetting[]): Case['later'] {
  const keyOf = ({ scope, name }: GateSetting, branch: number | undefined) =>
    `${scope} ${branch ?? ''} ${name}`;
  const last = new Map(
    settings
      .filter(({ value }) => value !== undefined)
      .map((one) => [keyOf(one, one.branch?.id), one]),
  );
  return (setting) =>
    [undefined, setting.branch?.id]
      .flatMap((branch) => last.get(keyOf(setting, branch)) ?? [])
      .toSorted((a, b) => a.at.start - b.at.start)
      .findLast(({ at }) => at.start > setting.at.start);
}

/** Of each gate, component, and value, settings of two goes of reading are enough: one of them is another's. */
function contraryAmong(settings: readonly GateSetting[]): Case['contrary'] {
  const found = new Map<string, GateSetting[]>();
  for (const one of settings) {
    const key = keyOfReader(one);
    if (key === undefined || one.value === undefined) continue;
    const known = found.get(key) ?? [];
    const alike = known.filter(({ value }) => value === one.value);
    if (alike.length < 2 && alike.every(({ scope }) => scope !== one.scope)) known.push(one);
    found.set(key, known);
  }
  return (setting) =>
    found
      .get(keyOfReader(setting) ?? '')
      ?.find(({ scope, value }) => scope !== setting.scope && value !== setting.value);
}

function keyOfReader({ name, owner }: GateSetting): string | undefined {
  return owner.kind === 'kubernetes' ? `${owner.component ?? ''} ${name}` : undefined;
}
