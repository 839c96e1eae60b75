import type { Owner } from '../model/check/setting.ts';
import { componentOf } from './component-name.ts';
import { KUBEADM, MINIKUBE, STARTED, UNCLEAR } from './owner.ts';
import { HOLDERS, ownerNamed, programName } from './owner-of-name.ts';
import { otherProgramOf } from './programs.ts';

const STARTERS =
  /^(?:sudo|exec|env|nohup|nice|time|command|timeout|docker|podman|nerdctl|crictl|run|ba?sh|sh|server|agent|controller|worker|install|return|export|const|if|then|else|do|while|!|then|\[|systemd-run|ssh|hyperkube|root)$/;

/** Whether a program starts others, or stands before the one that is meant. */
export function isStarter(name: string): boolean {
  return STARTERS.test(name);
}

/**
 * Whose flag it is, by the words before it: the last one that is called after a component, else the first
 * one that starts something.
 * @returns nothing where no word tells of a program
 */
export function ownerOfCommand(all: readonly string[]): Owner | undefined {
  // A template's condition, "{% if x -%}", is no word of the command.
  const plain = withoutColumns(withoutLog(all.filter((word) => !/^[{<]%/.test(word))));
  const words = behindKubectl(plain);
  if (words === undefined) return { kind: 'other', program: 'kubectl' };
  // `kubectl run` starts what its image has.
  if (words.length === 0 && plain.length > 0) return UNCLEAR;
  if (isPhaseOfKubeadm(words)) return KUBEADM;
  const isHeld = words.some((word) => HOLDERS.test(programName(word)));
  for (const word of words.toReversed()) {
    if (word.startsWith('-')) continue;
    const name = programName(word.replace(AS_ITEM, ''));
    const named = componentOf(name);
    if (named !== undefined) {
      const { component } = named;
      return named.isSure || isHeld ? { kind: 'kubernetes', component } : UNCLEAR;
    }
    if (name === 'kubeadm') return KUBEADM;
    if (name === 'minikube') return MINIKUBE;
    const isOfCharm = CHARMS.test(name) && words.includes('juju');
    if (isOfCharm || COMPONENT_STARTERS.test(name)) return STARTED;
  }
  const flag = words.findIndex((word) => /^\[?-/.test(word));
  const starts = flag === -1 ? words : words.slice(0, flag);
  // What stands before a "=" declares a variable: "private static final String a =".
  const first = starts
    .slice(starts.findLastIndex((word) => /^[:?+]?=$/.test(word)) + 1)
    .filter((word) => !KEY.test(word) && !/^\W*$/.test(word))
    .map(programName)
    .find((word) => isProgram(word));
  if (first === undefined) return undefined;
  return otherProgramOf(first) ?? { kind: 'other', program: first };
}

/** `kubeadm init phase addon kube-proxy` runs kubeadm alone. */
function isPhaseOfKubeadm(words: readonly string[]): boolean {
  const start = words.findLastIndex((word) => programName(word) === 'kubeadm');
  return start !== -1 && words.indexOf('phase', start) !== -1;
}

/** What is around a word in a list of a program, which may hold names of variables too, and before those of PowerShell. */
const AS_ITEM = /^(?:\*?%w|\[\]\w+|vec!)?[[({]+(?=\w)|^\$env:|,$/gi;

/** How tests in Go start a component: `kubeapiservertesting.StartTestServerOrDie(t, nil, []string{"…"`. */
const TEST_SERVER = 'testing.StartTestServer';
const IN_CALL = /^\w*\((?:[^()]|\(\))*$/;
const FARTHEST = 1_000;

/** The component that a test in Go starts, by the text before what it is given. */
export function ownerInTest(text: string, at: number): Owner | undefined {
  const before = text.slice(Math.max(0, at - FARTHEST), at);
  const call = before.lastIndexOf(TEST_SERVER);
  if (call === -1 || !IN_CALL.test(before.slice(call + TEST_SERVER.length))) return undefined;
  return ownerNamed(/\w*$/.exec(before.slice(0, call).slice(-50))?.[0] ?? '');
}

/** A key of a program's code, "args:", is none, nor is a variable that is assigned: "args := []string{". */
const KEY = /^\w[\w-]*[:=]$/;

/** Programs that start components, take gates for all of them, and have other flags of their own. */
const COMPONENT_STARTERS =
  /^(?:minikube|k3s|rke2|kind|k3d|kwokctl|kubetest2?|krte|e2e(?:_node)?\.test|(?:e2e-k8s|kube-up|local-up-cluster)\.sh)$/;

/** Charms of the components. */
const CHARMS = /^kubernetes-(?:control-plane|master|worker)$/;

/** Whether the words before a flag end with a program that starts components. */
export function startsComponents(words: readonly string[]): boolean {
  const names = words.filter((word) => !word.startsWith('-')).map(programName);
  const last = names.findLast(
    (name) => COMPONENT_STARTERS.test(name) || componentOf(name) !== undefined,
  );
  return last !== undefined && COMPONENT_STARTERS.test(last);
}

/** Flags of `kubectl exec` and of all its commands that have a value in the next word. */
const WITH_VALUE =
  /^(?:-[cfns]|--(?:as|cluster|container|context|filename|kubeconfig|namespace|request-timeout|server|token|user))$/;

/**
 * What kubectl runs stands behind "--", or, as older ones take it, behind the pod of `kubectl exec POD COMMAND`;
 * before that are its own flags, and names of objects.
 */
function behindKubectl(words: readonly string[]): readonly string[] | undefined {
  const own = words.findLastIndex((word) => /^(?:kubectl|oc)$/.test(programName(word)));
  if (own === -1) return words;
  const end = words.indexOf('--', own);
  if (end !== -1) return words.slice(end + 1);
  const places = words.flatMap((word, index) =>
    index <= own || word.startsWith('-') || WITH_VALUE.test(words[index - 1] ?? '') ? [] : [index],
  );
  const [command = -1, , start] = places;
  return words[command] === 'exec' && start !== undefined ? words.slice(start) : undefined;
}

/**
 * What a log says of a program, "FLAG: --v=2" behind "I0101 12:00:00.000000 1 flags.go:64]": only who wrote
 * the line may tell whose it is, "kubelet[123]:".
 */
function withoutLog(words: readonly string[]): readonly string[] {
  const place = words.findLastIndex((word) => /^[\w-]+\.go:\d+\]$/.test(word));
  return place === -1
    ? words
    : words
        .slice(0, place)
        .filter((word) => /\[\d+\]:$/.test(word) || ownerNamed(programName(word)));
}

/** What `ps` says of a process before its command, the last of it how long it ran: "root 1 0.1 … Nov02 3:12". */
function withoutColumns(words: readonly string[]): readonly string[] {
  if (!/^\d+$/.test(words[1] ?? '')) return words;
  return words.slice(words.slice(0, 12).findLastIndex((word) => RAN.test(word)) + 1);
}
const RAN = /^(?:\d+-)?\d+(?::\d\d){1,2}$/;

function isProgram(word: string): boolean {
  return (
    word === 'ctr' ||
    (/^[A-Za-z][\w.+-]*$/.test(word) && !isStarter(word) && !/^[A-Za-z]{1,3}\+?$/.test(word))
  );
}
