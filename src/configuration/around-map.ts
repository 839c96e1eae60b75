import type { Owner } from '../model/check/setting.ts';
import { isWordList } from './argument-keys.ts';
import type { Around } from './around.ts';
import { componentOf, wordsOfName } from './component-name.ts';
import { isFeatureSet } from './feature-set.ts';
import { programsRun } from './formats/receivers.ts';
import { OPENSHIFT } from './owner.ts';
import { ownerOfCommand, startsComponents } from './owner-of-command.ts';
import { ownerNamed, ownerOfPath, ownerOfSelf, programName } from './owner-of-name.ts';
import { otherProgramOf } from './programs.ts';
import type { Reading } from './reading.ts';
import { pairOf, type TreeMap, textsUnder, textUnder } from './tree.ts';

/** What a map says of itself: the object that it is, its container, the file that it describes. */
export function aroundMap(map: TreeMap, outside: Around, reading: Reading): Around {
  const container = containerOwner(map, outside) ?? outside.container;
  const hint =
    (isFeatureSet(map) ? OPENSHIFT : undefined) ??
    startedOwner(map) ??
    fileOwner(map) ??
    chartOwner(map) ??
    namedOwner(map) ??
    flagzOwner(map) ??
    outside.hint;
  const isRun = textUnder(map, 'image') !== undefined;
  const space = isRun ? reading.collector.newNumber() : outside.space;
  const isAmongComponents =
    outside.isAmongComponents ||
    map.pairs.some(({ keys }) => componentOf(keys.at(-1) ?? '')?.isSure === true);
  const around = { ...outside, container, hint, space, isAmongComponents };
  const kind = textUnder(map, 'kind');
  const apiVersion = textUnder(map, 'apiVersion') ?? textUnder(map, 'api_version');
  if (kind !== undefined && apiVersion !== undefined) {
    return { ...around, apiVersion, kind, objectAt: around.keys.length };
  }
  const isOnlyKind =
    kind !== undefined && pairOf(map, 'group') === undefined && /^[A-Z]/.test(kind);
  if (isOnlyKind) return { ...around, kind, apiVersion: '', objectAt: around.keys.length };
  const target = pairOf(map, 'target')?.value;
  if (target?.kind === 'map') return aroundTarget(target, around);
  return pairOf(map, 'patch') === undefined ? around : aroundTarget(map, around);
}

/** What an action of a workflow, a script of a step, or an image starts: {uses: medyagh/setup-minikube@latest, with: {…}}. */
function startedOwner(map: TreeMap): Owner | undefined {
  const [action = ''] = textUnder(map, 'uses')?.split('@') ?? [];
  const run = textUnder(map, 'run') ?? '';
  const names = [
    ...wordsOfName(action),
    programName(textUnder(map, 'image') ?? ''),
    ...(run.includes('.sh') ? programsRun(run).filter((name) => name.endsWith('.sh')) : []),
  ];
  return startsComponents(names) ? ownerOfCommand(names) : undefined;
}

/** Who reads a file that a map describes, such as one of cloud-init or Ansible. */
function fileOwner(map: TreeMap) {
  const keys = ['path', 'dest', 'destination', 'filename', 'file', 'target', 'name'];
  const paths = keys.map((key) => textUnder(map, key) ?? '').filter((text) => /[./]/.test(text));
  return paths.map(ownerOfPath).find(Boolean);
}

/** What a program is called beside its arguments: by debuggers, by Docker, by the journal of systemd. */
const PROGRAM_KEYS =
  'name image command program script executable Path SYSLOG_IDENTIFIER _SYSTEMD_UNIT'.split(' ');

/** Whose arguments or messages stand in a map that names a component: {image: …/kube-scheduler, extraArgs: […]}. */
function namedOwner(map: TreeMap): Owner | undefined {
  const isOfProgram = map.pairs.some(
    ({ keys: [key = ''] }) => isWordList(key) || key === 'MESSAGE',
  );
  if (!isOfProgram) return undefined;
  const image = pairOf(map, 'image')?.value;
  const repository = image?.kind === 'map' ? textUnder(image, 'repository') : undefined;
  return [...PROGRAM_KEYS.map((key) => textUnder(map, key)), repository]
    .map((name) => ownerNamed(programName(name ?? '').replace(/\.service$/, '')))
    .find(Boolean);
}

/** Whose flags an object of /flagz has: https://kubernetes.io/docs/reference/instrumentation/zpages/ */
function flagzOwner(map: TreeMap): Owner | undefined {
  const metadata = pairOf(map, 'metadata')?.value;
  if (textUnder(map, 'kind') !== 'Flagz' || metadata?.kind !== 'map') return undefined;
  return ownerOfSelf(textUnder(metadata, 'name') ?? '');
}

const CHART_KEYS = 'chart chartName chartPath chart_ref remoteChart releaseName chartRef'.split(
  ' ',
);

/** Whose chart a map installs, or sets values of, or whose configuration it holds. */
function chartOwner(map: TreeMap): Owner | undefined {
  const metadata = pairOf(map, 'metadata')?.value;
  const isNamed =
    /^(?:HelmRelease|HelmChart|HelmChartConfig|HelmApp|Application|Bundle|ConfigMap)$/;
  const names = [
    ...CHART_KEYS.map((key) => textUnder(map, key)),
    ...(['literals', 'set', 'values', 'setValues'].some((key) => pairOf(map, key))
      ? [textUnder(map, 'name')]
      : []),
    ...(isNamed.test(textUnder(map, 'kind') ?? '') && metadata?.kind === 'map'
      ? [textUnder(metadata, 'name')]
      : []),
  ];
  return names.map((name) => otherProgramOf(name ?? '')).find(Boolean);
}

/** What a patch is for, "kind: Cluster, name: c". */
function aroundTarget(target: TreeMap, around: Around): Around {
  const group = textUnder(target, 'group') ?? '';
  const version = textUnder(target, 'version');
  const kind = textUnder(target, 'kind');
  if (kind === undefined) return around;
  const apiVersion = version === undefined ? group : `${group}/${version}`;
  const name = textUnder(target, 'name') ?? '';
  const hint = ownerNamed(name) ?? otherProgramOf(name) ?? around.hint;
  return { ...around, apiVersion, kind, hint, objectAt: around.keys.length };
}

const STARTERS =
  /^(?:\/?(?:usr\/)?s?bin\/)?(?:ba|da)?sh$|^-|^(?:server|agent|run|start|controller|manager)$|(?:^|\/)(?:runner|wrapper)\.sh$/;

/** Whose command line a container has, by its command, its image and its name. */
function containerOwner(map: TreeMap, around: Around): Owner | undefined {
  const command = textsUnder(map, 'command', 'entrypoint');
  const args = textsUnder(map, 'args', 'command');
  const image = textUnder(map, 'image');
  const isContainer = image !== undefined || isInContainers(around);
  if (
    !isContainer ||
    (command.length + args.length === 0 && !['env', 'environment'].some((key) => pairOf(map, key)))
  ) {
    return undefined;
  }
  // The lines of a script say themselves what they start.
  if ([...command, ...args].some((word) => /^-[a-z]*c$/.test(word))) return undefined;
  const name = textUnder(map, 'name') ?? '';
  const words = [...command, ...args.slice(0, 2)].flatMap((text) => text.split(/\s/).slice(0, 2));
  const starts = words.filter((word) => word !== '' && !STARTERS.test(word));
  const hints = [...starts, image ?? '', name].map(programName).filter((hint) => hint !== '');
  const component = hints.map(ownerNamed).find(Boolean);
  if (component !== undefined) return component;
  if (hints.some((hint) => startsComponents(wordsOfName(hint)) || /^hyperkube/.test(hint)))
    return undefined;
  const program = [...hints, image ?? ''].map(otherProgramOf).find(Boolean);
  if (['script', 'source'].some((key) => pairOf(map, key))) return program;
  // Others have a scheduler and a controller manager too.
  if (program === undefined && hints.some((hint) => componentOf(hint) !== undefined))
    return { kind: 'unclear' };
  return program ?? { kind: 'other', program: hints[0] ?? 'a container' };
}

function isInContainers({ keys }: Around): boolean {
  return /^(?:init|ephemeral)?containers$/i.test(keys.at(-1) ?? '');
}
