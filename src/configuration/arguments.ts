import { readEmulation, readExtraConfig, readFlag, readGateFlag } from './argument-flags.ts';
import {
  readChart,
  readDocument,
  readLabels,
  readLoose,
  readScript,
  readSpacedVariable,
  readVariable,
} from './argument-texts.ts';
import { type Around, DEEPEST_TEXT, under } from './around.ts';
import { type Command, ownerOf, scopeNamed, unquoted, type WordReader } from './command.ts';
import { componentOf, type NamedComponent } from './component-name.ts';
import { EVERY_COMPONENT, ownerAround } from './owner.ts';
import { ownerNamed } from './owner-of-name.ts';
import { readObjectPatch, readPathAssignments } from './path-assignments.ts';
import { otherProgramOf } from './programs.ts';
import type { Reading } from './reading.ts';
import { readSearched } from './searched.ts';
import type { View } from './view.ts';
import { bothWords, type Word, wordsIn } from './words.ts';

/** In the order in which they are asked. */
const READERS: readonly WordReader[] = [
  readSearched,
  readPassedOn,
  readFlag,
  readExtraConfig,
  readGateFlag,
  readEmulation,
  readScript,
  readSpacedVariable,
  readChart,
  readLabels,
  readVariable,
  readObjectPatch,
  readPathAssignments,
  readDocument,
  readLoose,
];

/** Reads the arguments of one command: its own flags, and those that it hands on to components. */
export function readArguments(
  words: readonly Word[],
  around: Around,
  reading: Reading,
  scopes = new Map<string, number>(),
): void {
  if (around.depth > DEEPEST_TEXT) return;
  const command = { words, around, reading, scopes };
  const { mentions } = reading.collector;
  words.forEach((word, index) => {
    const isConcerned =
      mentions.isIn(word.view.span) || word.view.text.includes('emulated-version');
    if (isConcerned) READERS.some((read) => read(command, index));
  });
}

/** What flags are called that take arguments for another program. */
const FOR_ARGUMENTS =
  /(?:^|[-_])(?:args?|opts|options|flags|exec)$|[a-z](?:Args?|Arguments|Opts|Options|Flags)$/;

/**
 * Arguments that a command hands on: "--kubelet-arg=feature-gates=…", "--kubelet-extra-args '…'",
 * and k3d's "--k3s-arg '--kubelet-arg=…@server:*'".
 */
function readPassedOn(command: Command, index: number): boolean {
  const { words, around, reading, scopes } = command;
  const word = words[index] as Word;
  const before = words[index - 1];
  const outer = /^--?([\w-]+)$/.exec(before?.view.text ?? '')?.[1];
  const isApart = outer !== undefined && FOR_ARGUMENTS.test(outer);
  // Options of charms have no dashes before them: "kubelet-extra-args=feature-gates=…".
  const own = isApart
    ? null
    : /^(?:--?|(?=[a-z]+-[a-z-]*args=))([\w-]+)=(?=[\s\S])/.exec(word.view.text);
  const flag = isApart ? outer : own?.[1];
  if (flag === undefined) return false;
  const named = componentOf(flag);
  if (!FOR_ARGUMENTS.test(flag) && named === undefined) return false;
  const whole = isApart && before !== undefined ? bothWords(before, word) : word.whole;
  const value = unquoted(own === null ? word.view : word.view.part(own[0].length));
  const inner = flag === 'k3s-arg' ? withoutFilter(value) : value;
  const receiver = `${flag}${value.text.slice(inner.text.length)}`;
  // What a flag hands on is read apart from what others do, and together with what the same flag does.
  const inside =
    named === undefined
      ? { ...handedTo(flag, command, index), space: scopeNamed(`--${receiver}`, command) }
      : passedTo(named, command, index);
  // kwokctl writes before an argument whose it is: "kube-apiserver=feature-gates=…".
  const target = /^(kube-[a-z-]+)=(?=[a-z-]+=)/.exec(inner.text);
  const owner = ownerNamed(target?.[1] ?? '');
  const rest = owner === undefined ? inner : inner.part(target?.[0].length ?? 0);
  const place = owner === undefined ? inside : { ...inside, container: owner };
  const depth = around.depth + 1;
  const handed = wordsIn(reading.collector.text, rest, whole);
  readArguments(handed, { ...place, depth }, reading, scopes);
  return true;
}

/** Where a flag is called as others may be, such as "--scheduler-args", the program that takes it tells whose it is. */
function passedTo({ component, isSure }: NamedComponent, command: Command, index: number): Around {
  const { words, around } = command;
  const owner = ownerOf(words, around, index);
  const isOther = !isSure && owner.kind !== 'kubernetes';
  return { ...around, container: isOther ? owner : { kind: 'kubernetes', component } };
}

/** How tests of Kubernetes, which start components, are given arguments. */
const OF_TESTS = /^(?:node-)?test-args$/;

/** What starts components hands on to all of them what it gives to none: "kubetest2 --test-args=…". */
function handedTo(flag: string, { words, around }: Command, index: number): Around {
  const program = otherProgramOf(flag);
  if (program !== undefined) return { ...around, container: program };
  if (OF_TESTS.test(flag)) return { ...around, container: EVERY_COMPONENT };
  const owner = ownerOf(words, around, index);
  if (owner.kind !== 'kubernetes') return around;
  return { ...around, hint: ownerAround(under({ ...around, hint: owner }, flag)) };
}

/** k3d says behind "@" which nodes get an argument. */
function withoutFilter(view: View): View {
  const at = view.text.lastIndexOf('@');
  return at === -1 ? view : view.part(0, at);
}
