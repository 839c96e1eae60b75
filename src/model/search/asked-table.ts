import { coreWords, withoutFiller, wordsOf } from './fold.ts';
import type { LinkedPage, NameIndex } from './rank.ts';
import { withoutReleases } from './recognize.ts';

/** The stages by the words that people say for them, as filters of tables spell them. */
const STAGES: ReadonlyMap<string, string> = new Map([
  ['alpha', 'alpha'],
  ['beta', 'beta'],
  ['ga', 'ga'],
  ['stable', 'ga'],
  ['deprecated', 'deprecated'],
]);

/**
 * The rows of a table that a query asks for, where it says nothing else: the features of a release by stage and SIG
 * ("1.34 alpha node"), or the feature gates of a component by stage ("kubelet beta").
 */
export function askedTable(
  index: NameIndex,
  typed: string,
  releases: readonly string[],
): LinkedPage | undefined {
  // "Is 1.34 stable" is about the release.
  if (/^\s*(?:is|was|when|ist|wann)\b/i.test(typed)) return undefined;
  const words = wordsOf(withoutReleases(typed));
  const [stage, other] = new Set(words.flatMap((word) => STAGES.get(word) ?? []));
  const subject = coreWords(withoutFiller(words)).join('');
  const [release, second] = releases.flatMap((name) => index.byName.get(name) ?? []);
  if (second !== undefined || other !== undefined) return undefined;
  // A release that there is not has no rows.
  if (release === undefined && releases.length > 0) return undefined;
  return release === undefined
    ? gatesOf(index, subject, stage)
    : featuresOf(index, release, subject, stage);
}

/** Nothing where the whole release is asked for, or what none of its rows has. */
function featuresOf(
  { byName }: NameIndex,
  release: LinkedPage,
  subject: string,
  stage: string | undefined,
): LinkedPage | undefined {
  const sig = [subject, `sig${subject}`]
    .flatMap((name) => byName.get(name) ?? [])
    .find(({ kind }) => kind === 'SIG');
  if (subject === '' ? stage === undefined : sig === undefined) return undefined;
  const slug = sig?.href.split('/').at(-2);
  const query = [...(slug ? [`sig=${slug}`] : []), ...(stage ? [`stage=${stage}`] : [])];
  if (!query.every((part) => release.filters?.includes(part))) return undefined;
  return {
    ...release,
    name: `Features in ${release.name}`,
    title: [stage, sig?.name].filter((part) => part !== undefined).join(', '),
    aliases: [],
    href: `${release.href}?${query.join('&')}`,
  };
}

/** Nothing where all gates of a component are asked for, which have a name. */
function gatesOf(
  { byName }: NameIndex,
  component: string,
  stage: string | undefined,
): LinkedPage | undefined {
  const gates = byName.get(`featuregatesof${component}`);
  if (gates === undefined || stage === undefined || component === '') return undefined;
  return { ...gates, title: stage, aliases: [], href: `${gates.href}&status=live&stage=${stage}` };
}
