import type { ChangeRecord } from '../../../schemas/change.ts';
import type { MergedView } from '../../activity/activity.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import { lookUp } from '../../atlas/lookup.ts';
import { kepDirectoryUrl } from '../../atlas/upstream.ts';
import { preReleases } from '../../release/published.ts';
import { viewReleases } from '../../release/release.ts';
import { changelogLink, longDay, scheduleLines } from './deadlines.ts';
import { featuredLines } from './featured.ts';
import {
  bullet,
  endedWeek,
  hint,
  type Line,
  type LwkdIssue,
  type LwkdSection,
  type Week,
} from './issue.ts';
import { changesOfWeek, type LwkdMaterial } from './material.ts';
import { linesBySig, type SortedMerges, sortMerges, versionLines } from './merges.ts';
import { projectLines } from './projects.ts';
import { deprecatedLines, promotionLines } from './stage-lines.ts';
import { suggestionLines } from './suggested-keps.ts';

/**
 * Drafts the issue about the last week that has ended on a day, in LWKD's form.
 * @param day ISO 8601; deadlines are counted from it
 */
export function draftLwkd(material: LwkdMaterial, day: string): LwkdIssue {
  const week = endedWeek(day);
  const { activity, wordsOf } = material;
  const kepsOf = kepsByGate(material.atlas);
  const merged = activity
    .mergedBetween(week.monday, week.sunday)
    .map((view) => withKeps(view, kepsOf));
  const sorted = sortMerges(merged, wordsOf);
  const changes = changesOfWeek(material.accounts, week.monday, day);
  const sections: LwkdSection[] = [
    { heading: 'Developer News', lines: newsLines(material, week, changes) },
    { heading: 'Release Schedule', lines: scheduleLines(releasesOn(material, day), day, week) },
    { heading: 'Featured PRs', lines: featuredLines(merged, wordsOf) },
    { heading: 'KEP of the Week', lines: suggestionLines(material, day, week, changes) },
    { heading: 'Other Merges', lines: otherLines(sorted, material, newGates(changes, merged)) },
    { heading: 'Promotions', lines: promotionLines(sorted, wordsOf, changes) },
    { heading: 'Deprecated', lines: deprecatedLines(sorted, wordsOf, changes) },
    { heading: 'Version Updates', lines: versionLines(sorted.versions, wordsOf) },
    {
      heading: 'Subprojects and Dependency Updates',
      lines: projectLines(activity.releasedBetween(week.monday, week.sunday)),
    },
    { heading: 'Shoutouts', lines: [hint('from the #shoutouts channel')] },
  ];
  return { ...week, sections: sections.filter(({ lines }) => lines.length > 0) };
}

/** A gate → the number of the KEP that it belongs to, where that is one. */
function kepsByGate({ enhancements }: Atlas): ReadonlyMap<string, number> {
  const named = enhancements.flatMap(({ record: { number }, gates }) =>
    gates.flatMap(({ name }) =>
      name === undefined || number === undefined ? [] : { name, number },
    ),
  );
  const groups = Map.groupBy(named, ({ name }) => name);
  return new Map(
    [...groups].flatMap(([name, [first, second]]) =>
      first === undefined || second !== undefined ? [] : [[name, first.number]],
    ),
  );
}

/** A pull request that names no KEP is for that of the gate that it changes. */
function withKeps(view: MergedView, kepsOf: ReadonlyMap<string, number>): MergedView {
  if (view.keps !== undefined) return view;
  const keps = new Set((view.changedGates ?? []).flatMap((name) => kepsOf.get(name) ?? []));
  return keps.size === 0 ? view : { ...view, keps: [...keps] };
}

/** Releases as they stood on the day: a past week knows nothing of what came later. */
function releasesOn({ atlas }: LwkdMaterial, day: string) {
  const records = atlas.releases.map(({ record }) =>
    record.tags === undefined
      ? record
      : { ...record, tags: record.tags.filter(({ date }) => date <= day) },
  );
  return viewReleases(records, day);
}

function newsLines(
  { atlas, announcements }: LwkdMaterial,
  { monday, sunday }: Week,
  changes: readonly ChangeRecord[],
): Line[] {
  const isOfWeek = (date = '') => date >= monday && date <= sunday;
  const tagged = atlas.releases.flatMap(({ version, record }) =>
    preReleases(record)
      .filter(({ date }) => isOfWeek(date))
      .map((tag) =>
        bullet(
          'Kubernetes ',
          changelogLink(tag.version, version),
          ` came out on ${longDay(tag.date)}`,
        ),
      ),
  );
  const posts = announcements
    .filter(({ date }) => isOfWeek(date))
    .flatMap((post) => {
      const url = post.permalink;
      return url === undefined ? [] : [bullet({ text: post.title, url })];
    });
  const added = changes
    .filter(({ kind }) => kind === 'enhancement-added')
    .map(({ subject, to = '' }) => {
      const label = lookUp(atlas).enhancement(subject)?.label ?? subject;
      return bullet('New: ', { text: `${label}: ${to}`, url: kepDirectoryUrl(subject) });
    });
  return [hint('announcements of the dev list and of SIGs'), ...tagged, ...posts, ...added];
}

/** The gates that are new in the code, and that no merge of the week names. */
function newGates(changes: readonly ChangeRecord[], merged: readonly MergedView[]): string[] {
  const named = new Set(merged.flatMap(({ gates = [] }) => gates));
  return changes
    .filter(({ kind, source }) => kind === 'gate-added' && source === 'code')
    .map(({ subject }) => subject)
    .filter((name) => !named.has(name));
}

function otherLines(
  { others, minor }: SortedMerges,
  { atlas, wordsOf }: LwkdMaterial,
  gates: readonly string[],
): Line[] {
  const byNumber = lookUp(atlas).enhancementByNumber;
  const ownerOf = ({ keps = [] }: MergedView) =>
    keps.map((number) => byNumber(number)?.sig).find((sig) => sig !== undefined);
  const lines = linesBySig(others, ownerOf, wordsOf);
  const rest = minor.map(({ number }) => `#${number}`).join(', ');
  return [
    ...(lines.length === 0 ? [] : [hint('cut down')]),
    ...lines,
    ...(rest === '' ? [] : [hint(`without a release note, small: ${rest}`)]),
    ...(gates.length === 0 ? [] : [hint(`new gates in the code: ${gates.join(', ')}`)]),
  ];
}
