import type { Atlas } from '../atlas/atlas.ts';
import { enhancementsOf, lookUp } from '../atlas/lookup.ts';
import { gateChangeWords } from '../features/change.ts';
import {
  asidePart,
  enhancementPart,
  enhancementPhrase,
  type Fact,
  fact,
  facts,
  gatePart,
  joinPhrases,
  type Phrase,
  releasePart,
  sigPart,
  stagePart,
} from '../page/phrase.ts';
import { sigsOf } from '../sig/sigs.ts';
import { defaultsFrom } from './defaults.ts';
import {
  dependenciesOf,
  dependencyPeriodWords,
  dependentsOf,
  type GateDependency,
} from './dependencies.ts';
import type { Gate } from './gate.ts';
import type { GateInRelease, KnownState } from './in-release.ts';
import { successorOf } from './successor.ts';
import type { GateToday } from './today.ts';
import { patchWords, settingWords, stateWords } from './words.ts';

/**
 * Since when a gate is what it is today, what comes next, and whose it is.
 * @param newest the newest release that is out
 */
export function gateFacts(gate: Gate, today: GateToday, newest: string, atlas: Atlas): Fact[] {
  const { answer, state, upcoming } = today;
  const views = enhancementsOf(gate, lookUp(atlas));
  const sigs = sigsOf(views);
  const successor = successorOf(gate.name, atlas.gates);
  return facts([
    state && fact(stateName(answer, state), statePhrase(gate, answer, state, atlas)),
    {
      name: 'Upcoming',
      values: upcoming.map(({ release, changes }) => [
        releasePart(release, atlas),
        `: ${changes.map(gateChangeWords).join(', ')}`,
      ]),
    },
    answer.kind === 'present' && answer.otherwise !== undefined
      ? fact(`In the code of v${answer.otherwise.list}`, [
          `for v${newest}: ${stateWords(answer.otherwise)}`,
        ])
      : undefined,
    dependencyFact('Depends on', dependenciesOf(gate), atlas),
    dependencyFact('Required by', dependentsOf(gate, atlas), atlas),
    { name: 'Patch releases', values: patchPhrases(gate) },
    fact('Renamed to', successor === undefined ? undefined : [gatePart(successor.name, atlas)]),
    fact('Former names', gate.formerNames.length === 0 ? [] : [gate.formerNames.join(', ')]),
    {
      name: views.length === 1 ? 'KEP' : 'KEPs',
      values: views.length === 0 ? [['No KEP']] : views.map(enhancementPhrase),
    },
    {
      name: sigs.length === 1 ? 'SIG' : 'SIGs',
      values: sigs.map((sig) => [sigPart(sig, atlas)]),
      isInline: true,
    },
    {
      name: 'Components',
      values: gate.components.map(({ name, enhancements }) => [
        { kind: 'code', text: name },
        ' (per ',
        ...joinPhrases(
          enhancements.map((id) => [declaringPart(id, atlas)]),
          ', ',
        ),
        ')',
      ]),
    },
  ]);
}

/** Gates that have to be enabled together, with the releases that check it. */
function dependencyFact(name: string, all: readonly GateDependency[], atlas: Atlas): Fact {
  const values = all.map((one) => [
    gatePart(one.gate, atlas),
    ' ',
    asidePart(dependencyPeriodWords(one)),
  ]);
  return { name, values, isInline: true };
}

/** What the patches of releases do, where they do not all do the same. */
function patchPhrases(gate: Gate): Phrase[] {
  const patches = gate.answers.flatMap(({ state }) =>
    state.kind === 'present' ? (state.patches ?? []) : [],
  );
  return patches.map((patch) => [patchWords(patch), ' ', asidePart('as documented')]);
}

function declaringPart(id: string, atlas: Atlas) {
  const view = lookUp(atlas).enhancement(id);
  return view === undefined ? id : enhancementPart(view);
}

/** What the state to show beside an answer is called. */
function stateName({ kind }: GateInRelease, { source }: KnownState): string {
  switch (kind) {
    case 'present':
      return 'Since';
    case 'not-yet':
      return 'Initial';
    case 'removed':
      return 'Last known';
    case 'unknown':
      return source === 'docs' ? 'In the docs' : 'In later code';
  }
}

function statePhrase(gate: Gate, { kind }: GateInRelease, state: KnownState, atlas: Atlas): Phrase {
  const { stage, since, stageSince } = state;
  const [first] = defaultsFrom(gate, stageSince);
  const isTurned = first !== undefined && first.isOn !== state.default;
  const before = isTurned ? `, default ${first.isOn}` : '';
  const from = kind === 'not-yet' ? 'from' : 'since';
  const setting =
    since === stageSince
      ? []
      : [`${before}; ${settingWords(state)} ${from} `, releasePart(since, atlas)];
  const begun = releasePart(stageSince, atlas);
  if (kind === 'present') return [begun, ...setting];
  const words = since === stageSince ? `, ${settingWords(state)} ${from} ` : ` ${from} `;
  return [stagePart(stage), words, begun, ...setting];
}
