import type { ApiFinding } from './finding.ts';
import type { ApiObject } from './setting.ts';

/** The object of a finding: `Ingress "web" (extensions/v1beta1)`. */
export function objectText({ object: { apiVersion, kind, name } }: ApiFinding): string {
  return name === undefined ? `${apiVersion} ${kind}` : `${apiVersion} ${kind} “${name}”`;
}

/** Why the API version of an object is a finding, and what to do. */
export function apiWords({ answer, object }: ApiFinding, to: string): string {
  if ('isOfFile' in answer) {
    const { removedIn } = answer.removal;
    return answer.kind === 'removed'
      ? `No longer read since v${removedIn}: components and clients of v${to} refuse it.`
      : `v${removedIn} no longer reads this API version.`;
  }
  switch (answer.kind) {
    case 'not-yet':
      return `v${to} does not serve this API version yet: it is available since v${answer.since}.`;
    case 'served-until': {
      const { removedIn, replacements } = answer.removal;
      return `v${to} serves this API version; v${removedIn} no longer does. ${migrationWords(replacements)}`;
    }
    case 'removed':
      return `No longer served since v${answer.removal.removedIn}: v${to} refuses ${object.isCalled ? 'it' : 'this manifest'}. ${migrationWords(answer.replacements)}`;
  }
}

/** What follows if a condition chooses the API version of an object, which was not decided. */
export function chosenWords(finding: ApiFinding, to: string): string {
  return `A condition chooses the API version. If it is ${objectText(finding)}: ${apiWords(finding, to)}`;
}

/** What follows if the API version of an object is filled in later, of which a release serves not all. */
export function filledInWords({ kind }: ApiObject, gone: readonly string[], to: string): string {
  return `The API version of this ${kind} is filled in later. v${to} does not serve ${gone.join(', ')}.`;
}

/** What follows if a patch gives objects whose kind it does not tell an API version that is not served for some. */
export function patchedWords(
  { apiVersion }: ApiObject,
  kinds: readonly string[],
  to: string,
): string {
  return `This patch does not tell of which kind the objects are that it sets ${apiVersion} for. v${to} does not serve ${apiVersion} for ${kinds.join(', ')}.`;
}

function migrationWords(
  replacements: readonly { readonly apiVersion: string; readonly since?: string | undefined }[],
): string {
  const names = replacements.map(({ apiVersion, since }) =>
    since === undefined ? apiVersion : `${apiVersion} (available since v${since})`,
  );
  if (names.length === 0) return 'The deprecation guide names no API version to migrate to.';
  return `Migrate to ${[...new Set(names)].join(' or ')}.`;
}
