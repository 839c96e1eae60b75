import type { GateStage } from '../../schemas/stage.ts';
import type { Lookup } from '../atlas/lookup.ts';
import type { Gate } from './gate.ts';
import type { GateInRelease } from './in-release.ts';
import { isExactRemoval } from './removal.ts';
import { type GatePresence, gateToday } from './today.ts';
import { removalWords, settingWords } from './words.ts';

/** A gate's row in the index of all gates. */
export interface GateRow {
  readonly name: string;
  readonly presence: GatePresence;
  readonly stage: GateStage | undefined;
  /** "on", "locked on", "off, lock unknown"; empty where the gate is unknown. */
  readonly setting: string;
  /** The release in which its stage began. */
  readonly since: string | undefined;
  /** "v1.36", or such as "after v1.33, by v1.36"; empty unless it is removed. */
  readonly removed: string;
  readonly enhancements: readonly {
    readonly slug: string;
    readonly number: number | undefined;
    readonly label: string;
  }[];
  readonly sigs: readonly string[];
  readonly sources: readonly ('code' | 'docs')[];
}

/** The rows of the index of all gates, in the order of the gates. */
export function gateRows(gates: readonly Gate[], newest: string, lookup: Lookup): GateRow[] {
  return gates.map((gate) => {
    const { answer, presence, state } = gateToday(gate, newest);
    const shown = presence === 'unknown' ? undefined : state;
    const views = gate.enhancements.flatMap((id) => lookup.enhancement(id) ?? []);
    return {
      name: gate.name,
      presence,
      stage: shown?.stage,
      setting: shown === undefined ? '' : settingWords(shown),
      since: shown?.stageSince,
      removed: removedIn(answer),
      enhancements: views.map(({ slug, label, record }) => ({
        slug,
        label,
        number: record.number,
      })),
      sigs: [...new Set(views.map(({ sig }) => sig))],
      sources: (['code', 'docs'] as const).filter((source) => gate.record[source] !== undefined),
    };
  });
}

function removedIn(answer: GateInRelease): string {
  if (answer.kind !== 'removed') return '';
  const { removal } = answer;
  return isExactRemoval(removal) ? `v${removal.by}` : removalWords(removal);
}
