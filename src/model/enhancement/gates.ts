import type { Atlas } from '../atlas/atlas.ts';
import { lookUp, newestRelease } from '../atlas/lookup.ts';
import type { Gate } from '../gate/gate.ts';
import { type GateInRelease, gateHistory } from '../gate/in-release.ts';
import { similarGate } from '../gate/similar.ts';
import { resolveGateToday } from '../gate/today.ts';
import { answerWords, settingWords } from '../gate/words.ts';
import { asidePart, type Phrase, type PhraseTable, stagePart } from '../page/phrase.ts';
import { type EnhancementView, isEnvironmentVariable, type NamedGate } from './enhancement.ts';

/** A gate that an enhancement names, and where it stands. */
export type EnhancementGate = ReturnType<typeof gatesOfEnhancement>[number];

/** The gates that an enhancement names, as it spells them. */
export function gatesOfEnhancement(view: EnhancementView, atlas: Atlas) {
  const newest = newestRelease(atlas);
  return view.gates.map((named) => {
    const gate = named.name === undefined ? undefined : lookUp(atlas).gate(named.name);
    return {
      named,
      /** The gate and its standing in the newest release; absent where no source knows such a gate. */
      known: gate && { gate, today: resolveGateToday(gate, newest) },
      /** The gate of nearly the same name, where no source knows its own. */
      similar: gate === undefined ? similarGate(named.written, atlas.gates) : undefined,
    };
  });
}

/** The gates of an enhancement with their stages so far. */
export function enhancementGatesTable(
  { label }: EnhancementView,
  gates: readonly EnhancementGate[],
  newest: string,
): PhraseTable {
  return {
    caption: `Feature gates of ${label}`,
    headings: ['Feature gate', `In v${newest}`, 'History', 'Components'],
    rows: gates.map(({ named, known, similar }) => {
      const components: Phrase[] = [[named.components.join(', ')]];
      if (known === undefined) {
        return [[[named.written]], [unknownPhrase(named, similar)], [], components];
      }
      const { gate, today } = known;
      return [
        [namePhrase(gate, named)],
        [todayPhrase(today.answer)],
        gateHistory(gate).map(historyPhrase),
        components,
      ];
    }),
  };
}

function namePhrase(
  { name }: Gate,
  { written, isFromCode, isFromPullRequests }: NamedGate,
): Phrase {
  const link = { kind: 'gate', name } as const;
  if (isFromCode === true) return [link, ' ', asidePart('named by the code')];
  if (isFromPullRequests === true) return [link, ' ', asidePart('named by pull requests')];
  return name === written ? [link] : [link, ' ', asidePart(`written “${written}”`)];
}

function unknownPhrase({ written }: NamedGate, similar: Gate | undefined): Phrase {
  if (isEnvironmentVariable(written)) return ['An environment variable, not a feature gate'];
  const words = 'Not in any code that was read, and not documented';
  if (similar === undefined) return [words];
  return [`${words}. Similar name: `, { kind: 'gate', name: similar.name }];
}

function todayPhrase(answer: GateInRelease): Phrase {
  return answer.kind === 'present'
    ? [stagePart(answer.stage), ` ${settingWords(answer)}`]
    : [answerWords(answer)];
}

function historyPhrase(answer: GateInRelease): Phrase {
  const words = answerWords(answer);
  return ['since' in answer ? `${words} from v${answer.since}` : words];
}
