import type { ChangeRecord } from '../../schemas/change.ts';
import type { Stage } from '../../schemas/stage.ts';
import { sigLabel } from '../sig.ts';
import { STAGES, stageName } from '../stage.ts';

/** What a change says of its subject, without naming it: "Beta v1.35 → v1.36". Days are ISO 8601. */
export function changePhrase(change: ChangeRecord): string {
  const told = change.source === 'docs' ? ', in the documentation' : '';
  return `${phrase(change)}${told}`;
}

function phrase(change: ChangeRecord): string {
  const { kind, aspect, from, to } = change;
  switch (kind) {
    case 'enhancement-added':
      return 'new';
    case 'enhancement-moved':
      return `moved from keps/${from}`;
    case 'enhancement-removed':
    case 'gate-removed':
      return from === undefined || kind === 'enhancement-removed'
        ? 'removed'
        : `removed, was ${stageWord(from)}`;
    case 'enhancement-retargeted':
      return `${aspect === undefined ? 'latest milestone' : stageWord(aspect)} ${step(from, to, release)}`;
    case 'enhancement-stage':
      return `stage ${step(from, to, stageWord)}`;
    case 'enhancement-status':
      return `status ${step(from, to, plain)}`;
    case 'enhancement-prr':
      return approval(change);
    case 'enhancement-gate':
      return `gate ${aspect} ${to === undefined ? 'removed' : 'added'}`;
    case 'enhancement-owner':
      return `owner ${step(from, to, sigLabel)}`;
    case 'enhancement-superseded':
      return to === undefined ? `no longer superseded by ${from}` : `superseded by ${to}`;
    case 'issue-tracking':
      return step(from, to, trackingWord);
    default:
      return kind.startsWith('gate-') ? gatePhrase(change) : releasePhrase(change);
  }
}

function approval({ aspect = '', from, to }: ChangeRecord): string {
  const stage = stageWord(aspect);
  if (to === undefined) return `PRR approval for ${stage} withdrawn`;
  return from === undefined ? `PRR approved for ${stage}` : `PRR approver for ${stage} changed`;
}

function gatePhrase({ kind, aspect = '', from, to }: ChangeRecord): string {
  switch (kind) {
    case 'gate-added':
      return `new, ${stageWord(to ?? '')} from ${release(aspect)}`;
    case 'gate-stage':
      return `${step(from, to, stageWord)} from ${release(aspect)}`;
    case 'gate-retargeted':
      return `${stageWord(aspect)} from ${step(from, to, release)}`;
    case 'gate-default':
      return `default ${step(from, to, plain)} from ${release(aspect)}`;
    default:
      return `${kind === 'gate-locked' ? 'locked' : 'unlocked'} from ${release(aspect)}`;
  }
}

function releasePhrase({ kind, aspect = '', from, to }: ChangeRecord): string {
  switch (kind) {
    case 'release-planned':
      return 'cycle planned';
    case 'release-deadline':
      return `${aspect}: ${step(from, to, plain)}`;
    case 'release-notes':
      return `${Number(to) - Number(from ?? 0)} new release notes`;
    case 'release-patch':
    case 'release-pre-release':
      return `${release(aspect)} released ${to}`;
    default:
      return `released ${to}`;
  }
}

/** "a → b"; "set to b" where nothing was, "unset, was a" where nothing is. */
function step(
  from: string | undefined,
  to: string | undefined,
  word: (value: string) => string,
): string {
  if (from === undefined) return `set to ${word(to ?? '')}`;
  return to === undefined ? `unset, was ${word(from)}` : `${word(from)} → ${word(to)}`;
}

const plain = (value: string) => value;
const release = (version: string) => `v${version}`;
const stageWord = (word: string) =>
  STAGES.some((stage) => stage === word) ? stageName(word as Stage) : word;

/** "opted-in 1.37" → "opted in for v1.37". */
function trackingWord(value: string): string {
  const [, state = '', version] = /^(?:([a-z-]+)\b ?)?(\d\S*)?$/.exec(value) ?? [];
  const words = state.replaceAll('-', ' ');
  if (version === undefined) return words;
  return words === '' ? `milestone v${version}` : `${words} for v${version}`;
}
