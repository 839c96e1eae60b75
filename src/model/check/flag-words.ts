import type { FlagFinding } from './finding.ts';
import type { RemovedFlag } from './removed-flag.ts';

/** Why a flag or a field is a finding, and what to do. */
export function flagWords({ setting, answer, removals }: FlagFinding): string {
  const [first] = removals;
  const noun = setting.kind === 'flag' ? 'flag' : 'configuration field';
  if (first === undefined) return '';
  switch (answer) {
    case 'removed':
      return sureWords(first, noun);
    case 'note-unclear':
      return `v${first.removedIn} removed a ${noun} of this name; its release note does not say from which component. A component fails to start with a ${noun} that it does not have.`;
    case 'component-unclear':
      return `Which component reads this is not certain. ${removals.map((one) => changeWords(one, noun)).join(' ')} Remove it there: a component fails to start with a ${noun} that it does not have.`;
    case 'reader-unclear':
      return `Who reads this is not certain. ${removals.map((one) => changeWords(one, noun)).join(' ')} If that is who reads it, remove it.`;
    case 'release-unclear':
      return `A condition on the release decides whether this is set. ${changeWords(first, noun)} Make sure that it is not set from there on.`;
  }
}

function changeWords({ removedIn, component, to }: RemovedFlag, noun: string): string {
  const what = to === undefined ? `removed this ${noun}` : `renamed this ${noun} to ${to}`;
  const where = component === undefined ? 'a component that its note does not name' : component;
  return `v${removedIn} ${what} ${to === undefined ? 'from' : 'in'} ${where}.`;
}

function sureWords(removal: RemovedFlag, noun: string): string {
  const { component, to } = removal;
  const action = to === undefined ? 'Remove it.' : `Use ${to}.`;
  const change = changeWords(removal, noun);
  return noun === 'flag'
    ? `${change} With it, ${component} does not start. ${action}`
    : `${change} ${action}`;
}
