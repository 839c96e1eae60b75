import { removalWords, settingWords } from '../gate/words.ts';
import { stageLabel } from '../stage.ts';
import type { GatePoint } from './data.ts';
import type { UpgradeItem } from './items.ts';

/** What changed, or how things stand: "Beta, off → GA, locked on". */
export function changeWords(item: UpgradeItem): string {
  switch (item.about) {
    case 'gate':
      return arrow(
        item.transition.was && gateWords(item.transition.was),
        item.transition.now && gateWords(item.transition.now),
      );
    case 'enhancement':
      return arrow(
        item.transition.was && stageLabel(item.transition.was.stage),
        item.transition.now && stageLabel(item.transition.now.stage),
      );
    case 'note':
      return '';
  }
}

function arrow(was: string | undefined, now = ''): string {
  if (was === undefined) return `new: ${now}`;
  return was === now ? now : `${was} → ${now}`;
}

function gateWords(point: GatePoint): string {
  const state = [stageLabel(point.stage), settingWords(point)].filter((word) => word !== '');
  switch (point.presence) {
    case 'here':
      return state.join(', ');
    case 'maybe':
      return [...state, `perhaps ${goneWords(point)}`].join(', ');
    case 'gone':
      return goneWords(point);
  }
}

function goneWords({ removal }: GatePoint): string {
  return removal === undefined ? 'no longer documented' : `removed ${removalWords(removal)}`;
}

/** How it is known: "code", "docs", or the standing of a claim. */
export function knownWords(item: UpgradeItem): string {
  switch (item.about) {
    case 'gate': {
      const { source, removal } = item.transition.now ?? {};
      return removal?.source ?? source ?? '';
    }
    case 'enhancement':
      return item.transition.now?.standing ?? '';
    case 'note':
      return 'release notes';
  }
}
