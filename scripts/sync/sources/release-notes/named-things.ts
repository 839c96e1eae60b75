import { capitalized } from '../../../../src/model/capitalized.ts';
import type { NamedThing } from '../../../../src/schemas/release-notes.ts';

/** What a name is read with. */
export interface NameContext {
  readonly knownGates: ReadonlySet<string>;
  /** The whole note: whether it speaks of metrics or of configuration. */
  readonly text: string;
  /** The areas of its pull request, such as "kubelet". */
  readonly areas: readonly string[];
}

/** A thing that a sentence names, and where. */
export interface FoundThing extends Pick<NamedThing, 'kind' | 'name'> {
  readonly index: number;
}

/** What is set as code or in quotes, flags, and words with capitals or underscores within. */
const TOKEN =
  /`([^`\n]{1,120})`|"([^"\s]{1,80})"|'([^'\s]{1,80})'|(?<![\w`-])(--[a-z][\w.-]{1,80})|\b([A-Za-z]\w{0,80}_\w{1,80})\b|\b([A-Z]+[a-z0-9]+[A-Z]\w{0,80})\b/g;

const FLAG = /^--[a-z0-9][\w.-]*/;
const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
/** What follows a flag that is written without its dashes, or comes before it. */
const CALLED_FLAG = /^\W*(?:(?:and|or)?\W*[\w-]+\W*){0,2}flags?\b/;
const FLAGS_CALLED = /\bflags?\s+(?:`[^`]+`|[\s,]|and\b|or\b)*$/;
/** What follows a name that is another's than a gate's. */
const CALLED_OTHERWISE = /^\W*(?:fields?|metrics?|flags?|annotations?|resources?|plugins?|APIs?)\b/;
/** What follows the name of a plugin, or the names of several, and what comes before them. */
const CALLED_PLUGIN =
  /^(?:`[^`]+`|[\s,]|\b(?:and|or)\b)*(?:(?!to\b|of\b|for\b|the\b)[\w-]+ ){0,2}plugins?\b/i;
const PLUGINS_CALLED = /\bplugins?\s+(?:`[^`]+`|[\s,]|\b(?:and|or)\b)*$/i;
const COMMAND = /^(?:kubectl|kubeadm)(?: [a-z][a-z-]*)+/;
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const METRIC = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/;
const GROUP_VERSION = /^[a-z0-9][a-z0-9.-]*\/v\d+(?:(?:alpha|beta)\d+)?$/;
/** The key of an annotation or label of Kubernetes, or the beginning of several. */
const KEY = /^(?:[a-z0-9-]+\.)*(?:kubernetes|k8s)\.io(?:\/[\w.-]*)?$/;
const VERSION = /^v\d+(?:(?:alpha|beta)\d+)?$/;
/** What a kind is called by beside its name. */
const VERSIONED = /(?<![\w/])v\d+(?:alpha|beta)\d+\W+$/;
/** The group of a program's configuration files, or an API without one, by what a sentence says that is of no other. */
const CONFIGURATION_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^\W*kubeadm\W/i, 'kubeadm.k8s.io'],
  [/^\W*kube-proxy\W/i, 'kubeproxy.config.k8s.io'],
  [/^\W*kube-scheduler\W/i, 'kubescheduler.config.k8s.io'],
  [/\(CRI\) version\b/, 'CRI'],
];
const FIELD = /^(?:[a-zA-Z]+(?:\[\])?\.)*[a-z][a-z0-9]*[A-Z][A-Za-z0-9]*$/;
const API_FIELD = /^(?:\.?(?:spec|status|metadata|pod|webhooks|endpoints)\b)/i;
const CONFIGURED = /config|kubelet|kube-proxy/i;
/** What speaks of a field of an object, though components are named as well. */
const OF_AN_OBJECT =
  /\b(?:Service|PersistentVolume\w*|EndpointSlices?|PVC|pvc)\b|\b(?:spec|status)\./;
const CAMEL = /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/;
const COMPONENT = /^(?:kube-|kubelet|kubectl|kubeadm|cloud-controller-manager)/;

/** The things of known kinds that a sentence names, in its order. */
export function thingsIn(sentence: string, context: NameContext): FoundThing[] {
  return [...sentence.matchAll(TOKEN)].flatMap((match) => {
    const quoted = match[1] ?? match[2] ?? match[3];
    const token = (quoted ?? match[0]).trim();
    const after = sentence.slice(match.index + match[0].length);
    const before = sentence.slice(0, match.index);
    const thing = thingOf(
      { token, isQuoted: quoted !== undefined, before, after, sentence },
      context,
    );
    return thing === undefined ? [] : [{ ...thing, index: match.index }];
  });
}

interface Token {
  readonly token: string;
  readonly isQuoted: boolean;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
}

function thingOf(token: Token, context: NameContext): Omit<FoundThing, 'index'> | undefined {
  return settingOf(token, context) ?? (token.isQuoted ? apiThingOf(token, context) : undefined);
}

/** What an operator sets or reads: flags, gates, variables, metrics. */
function settingOf(
  { token, isQuoted, before, after, sentence }: Token,
  { knownGates, text }: NameContext,
): Omit<FoundThing, 'index'> | undefined {
  const flag = FLAG.exec(token)?.[0].replace(/[.-]+$/, '');
  if (flag !== undefined) return { kind: 'flag', name: flag };
  const isFlag = isQuoted && KEBAB.test(token) && !COMPONENT.test(token);
  if (isFlag && (CALLED_FLAG.test(after) || FLAGS_CALLED.test(before)))
    return { kind: 'flag', name: `--${token}` };
  const gate = gateNamed({ token, isQuoted, after, sentence }, knownGates);
  if (gate !== undefined) return { kind: 'gate', name: gate };
  if (VARIABLE.test(token) && (token.startsWith('KUBE') || /\benv/i.test(text))) {
    return { kind: 'environment-variable', name: token };
  }
  const isMetric = METRIC.test(token) && /\bmetrics?\b/i.test(text) && !/^\s*labels?\b/.test(after);
  return isMetric ? { kind: 'metric', name: token } : undefined;
}

/** A gate, also by the identifier of its constant or with a small letter; or one that nothing knows. */
function gateNamed(
  { token, isQuoted, after, sentence }: Omit<Token, 'before'>,
  knownGates: ReadonlySet<string>,
): string | undefined {
  if (!/\bfeature[- ]?(?:gates?|flags?)\b/i.test(sentence)) return undefined;
  const isCalledSo = /^\W*feature[- ]?(?:gates?|flags?)\b/i.test(after);
  const known = [
    token,
    token.replace(/Gate$/, ''),
    ...(isCalledSo ? [capitalized(token)] : []),
  ].find((name) => knownGates.has(name));
  if (known !== undefined) return known;
  const isName =
    isQuoted && /[a-z].*[A-Z]/.test(token) && CAMEL.test(token) && !CALLED_OTHERWISE.test(after);
  return isName ? token : undefined;
}

/** What stands in files and calls: commands, versions of the API, plugins, fields, kinds. */
function apiThingOf(
  { token, before, after, sentence }: Token,
  { text, areas }: NameContext,
): Omit<FoundThing, 'index'> | undefined {
  const command = COMMAND.exec(token)?.[0];
  if (command !== undefined) return { kind: 'command', name: command };
  if (GROUP_VERSION.test(token)) return { kind: 'api', name: token };
  if (KEY.test(token) && /\bannotations?\b/i.test(sentence)) {
    return { kind: 'annotation', name: token };
  }
  if (VERSION.test(token)) return configurationVersion({ token, before, after, sentence });
  const isNamed = FIELD.test(token) || CAMEL.test(token);
  if (isNamed && (CALLED_PLUGIN.test(after) || PLUGINS_CALLED.test(before)))
    return { kind: 'plugin', name: token };
  if (FIELD.test(token)) {
    if (/^\W*flags?\b/.test(after)) return undefined;
    const isConfig = CONFIGURED.test(`${areas.join()} ${text}`) && !OF_AN_OBJECT.test(sentence);
    return { kind: isConfig && !API_FIELD.test(token) ? 'config-field' : 'field', name: token };
  }
  if (!CAMEL.test(token)) return undefined;
  return VERSIONED.test(before) || /\b(?:APIs?|resources?|kinds?)\b/.test(sentence)
    ? { kind: 'api', name: token }
    : undefined;
}

/** "kubeadm: removed the `v1beta3` API" is about its configuration files. */
function configurationVersion({
  token,
  before,
  after,
  sentence,
}: Omit<Token, 'isQuoted'>): Omit<FoundThing, 'index'> | undefined {
  if (!/^\W*API\b/.test(after) && !/(?:\bAPI|\(CRI\) version)\s*$/.test(before)) return undefined;
  const group = CONFIGURATION_GROUPS.find(([begins]) => begins.test(sentence))?.[1];
  return group === undefined ? undefined : { kind: 'api', name: `${group}/${token}` };
}
