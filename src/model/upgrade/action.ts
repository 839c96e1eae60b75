import { type GateInRelease, shownState } from '../gate/in-release.ts';
import type { UpgradeItem } from './items.ts';

/** What the item asks an operator to do; of a release note its own sentences, where they are known. */
export function actionWords(item: UpgradeItem): string {
  switch (item.about) {
    case 'note':
      return item.note.text ?? NOTE_ACTIONS[item.note.asks];
    case 'api':
      return migrationWords(item.replacements);
    case 'enhancement':
      return ENHANCEMENT_ACTIONS[item.kind] ?? '';
    case 'gate':
      return item.transition.now === undefined
        ? ''
        : gateActionWords(item.kind, item.transition.now, item.successor);
  }
}

const NOTE_ACTIONS: Record<Extract<UpgradeItem, { about: 'note' }>['note']['asks'], string> = {
  action: 'See the release note for the required action.',
  removal: 'Removed or renamed: see the release note.',
  deprecation: 'Deprecated. Plan your migration.',
};

function migrationWords(replacements: readonly string[]): string {
  return replacements.length === 0
    ? 'No API version replaces it: see the deprecation guide.'
    : `Migrate manifests and clients to ${replacements.join(' or ')}.`;
}

const ENHANCEMENT_ACTIONS: Partial<Record<UpgradeItem['kind'], string>> = {
  'kep-removed': 'Stop using the feature.',
  'kep-disabled': 'The feature is disabled.',
  'kep-ending': 'Check whether you use what the KEP removes or deprecates.',
  'kep-ending-begun': 'Plan your migration from what the KEP removes or deprecates.',
  'kep-deprecated': 'Deprecated. Plan your migration.',
  'kep-stable': 'Generally available.',
  'kep-beta': 'Beta: the API or behavior can still change.',
  'kep-alpha': 'Alpha: recommended only for short-lived testing clusters.',
  'kep-disputed': 'The sources contradict each other on whether this stage was reached.',
};

function gateActionWords(
  kind: UpgradeItem['kind'],
  now: GateInRelease,
  successor: string | undefined,
): string {
  const isOn = shownState(now)?.default;
  switch (kind) {
    case 'gate-gone':
      return `Remove this setting. Components fail to start if an unknown feature gate is set.${remainder(now, successor)}`;
    case 'gate-maybe':
      return 'Remove this setting. The gate might have been removed in this release.';
    case 'gate-locked':
      return isOn === undefined
        ? 'Locked to its default. Remove this setting.'
        : `Locked to ${isOn}. Setting it to ${!isOn} prevents the component from starting; ${isOn} is redundant.`;
    case 'turned-on':
      return byDefaultWords(
        now,
        true,
        'To keep it disabled, set it to false before you upgrade; true is redundant.',
      );
    case 'new-on':
    case 'always-on':
      return byDefaultWords(now, true, 'You can set it to false only after the upgrade.');
    case 'turned-off':
      return byDefaultWords(
        now,
        false,
        'To keep it enabled, set it to true before you upgrade; false is redundant.',
      );
    case 'default-unclear':
      return 'Default unknown: no source states it.';
    case 'gate-unlocked':
      return 'It can be set again.';
    case 'gate-deprecated':
      return 'Deprecated. The gate will be removed in a future release.';
    case 'gate-new':
      return isOn === undefined
        ? 'Default unknown: no source states it.'
        : 'Disabled by default. Try it on a test cluster first.';
    case 'gate-uncertain':
      return 'It is unknown whether this version has the gate.';
    case 'gate-stage':
      return isOn === true
        ? 'No action: it stays enabled.'
        : 'It stays disabled unless you set it.';
    default:
      return '';
  }
}

/** What a gate is by default, and what can be done about it, by whether the new version lets it be set. */
function byDefaultWords(now: GateInRelease, isOn: boolean, howToSet: string): string {
  const [is, other] = isOn ? ['Enabled', 'disabled'] : ['Disabled', 'enabled'];
  const locked = now.kind === 'removed' ? true : shownState(now)?.locked;
  if (locked === undefined || now.kind === 'unknown') {
    return `${is} by default. No source states whether it can be ${other}.`;
  }
  return locked
    ? `${is} by default and locked: it cannot be ${other}.`
    : `${is} by default. ${howToSet}`;
}

/**
 * What becomes of the feature of a gate that is gone. Of one that was disabled by default nobody can say: it may be
 * gone too, be always there, or have another gate.
 */
function remainder(now: GateInRelease, successor: string | undefined): string {
  if (successor !== undefined) return ` The gate is now called ${successor}.`;
  return shownState(now)?.default === true ? ' The feature stays enabled.' : '';
}
