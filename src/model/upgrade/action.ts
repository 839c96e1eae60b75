import { type GateInRelease, shownState } from '../gate/in-release.ts';
import type { UpgradeItem } from './items.ts';

/** What the item asks an operator to do. */
export function actionWords(item: UpgradeItem): string {
  switch (item.kind) {
    case 'action':
      return 'Read the note and do what it asks.';
    case 'api-removed':
      return item.about === 'api' ? migrationWords(item.replacements) : '';
    case 'deprecation':
      return 'Read what is deprecated and plan to leave it.';
    case 'kep-removed':
      return 'Stop using the feature.';
    case 'kep-disabled':
      return 'Do not count on the feature: it is switched off.';
    case 'kep-deprecated':
      return 'Plan to do without the feature.';
    case 'kep-stable':
      return 'Use it: it is here to stay.';
    case 'kep-beta':
      return 'Worth a try; details may still change.';
    case 'kep-alpha':
      return 'Leave it to test clusters.';
    default:
      return item.about === 'gate' && item.transition.now !== undefined
        ? gateActionWords(item.kind, item.transition.now)
        : '';
  }
}

function migrationWords(replacements: readonly string[]): string {
  return replacements.length === 0
    ? 'No API version replaces it: see the deprecation guide.'
    : `Migrate manifests and clients to ${replacements.join(' or ')}.`;
}

type GateItemKind = Extract<UpgradeItem, { readonly about: 'gate' }>['kind'];

function gateActionWords(kind: GateItemKind, now: GateInRelease): string {
  const isOn = shownState(now)?.default;
  switch (kind) {
    case 'gate-gone':
      return `Stop setting it: a component refuses gates it does not know.${remainder(isOn)}`;
    case 'gate-maybe':
      return 'Stop setting it: components may no longer know it and refuse it.';
    case 'gate-locked':
      return `${isOn === undefined ? 'Stop setting it' : `Do not set it to ${!isOn}`}: that is refused.`;
    case 'turned-on':
      return bySetting(now, {
        settable: 'Expect it on; set it to false in advance to keep it off.',
        locked: 'Expect it on; it cannot be turned off.',
        unknown: 'Expect it on; no source says whether it can be turned off.',
      });
    case 'new-on':
    case 'always-on':
      return bySetting(now, {
        settable: 'Expect it on; only the new version knows it and takes it as false.',
        locked: 'Expect it on; it cannot be turned off.',
        unknown: 'Expect it on; no source says whether it can be turned off.',
      });
    case 'turned-off':
      return bySetting(now, {
        settable: 'Expect it off; set it to true in advance to keep it on.',
        locked: 'Expect it off; it cannot be turned on.',
        unknown: 'Expect it off; no source says whether it can be turned on.',
      });
    case 'default-unclear':
      return 'Check the default: the sources do not say what it was or is.';
    case 'redundant':
      return `Setting it to ${isOn} changes nothing now: drop that.`;
    case 'gate-unlocked':
      return 'It can be set again.';
    case 'gate-deprecated':
      return 'Plan to do without it: it will go away.';
    case 'gate-new':
      return isOn === undefined
        ? 'Check the default: the sources do not say.'
        : 'Off unless you set it; try it on a test cluster first.';
    case 'gate-stage':
      return isOn === true ? 'Nothing: it stays on.' : 'It stays off unless you set it.';
    default:
      return '';
  }
}

/** Chooses by whether the new version lets the gate be set. */
function bySetting(
  now: GateInRelease,
  words: Readonly<Record<'settable' | 'locked' | 'unknown', string>>,
): string {
  const locked = now.kind === 'removed' ? true : shownState(now)?.locked;
  if (locked === undefined || now.kind === 'unknown') return words.unknown;
  return locked ? words.locked : words.settable;
}

function remainder(isOn: boolean | undefined): string {
  if (isOn === undefined) return '';
  return isOn ? ' What it switched stays on.' : ' What it switched stays off.';
}
