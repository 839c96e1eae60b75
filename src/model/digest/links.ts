import type { DigestSection, DigestSectionKind, KepMention } from '../../schemas/digest.ts';
import { pullRequestUrl, REPOSITORIES } from '../atlas/upstream.ts';

/** What kind of section it is, in words, whatever heading each has. */
export const SECTION_LABELS: Record<DigestSectionKind, string> = {
  introduction: 'Introduction',
  'developer-news': 'Developer news',
  'meeting-summary': 'Meeting summary',
  'release-schedule': 'Release schedule',
  'featured-prs': 'Featured PRs',
  'featured-keps': 'Featured KEPs',
  'kep-of-the-week': 'KEP of the Week',
  'other-merges': 'Other merges',
  promotions: 'Promotions',
  deprecated: 'Deprecated',
  reversions: 'Reversions',
  'version-updates': 'Version updates',
  subprojects: 'Subprojects and dependency updates',
  shoutouts: 'Shoutouts',
  other: 'Other',
};

/** The section's own heading, else what kind it is. */
export function sectionHeading({ heading, kind }: DigestSection): string {
  return heading ?? SECTION_LABELS[kind];
}

const PULL_REQUEST = /^([\w.-]+\/[\w.-]+)#(\d+)$/;
const PULL_REQUEST_URL =
  /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+\/[\w.-]+)\/pull\/0*([1-9]\d{0,6})(?!\d)/;

/** The address of a pull request such as "kubernetes/kubernetes#123". */
export function namedPullRequestUrl(id: string): string {
  return id.replace(PULL_REQUEST, (_, repository: string, number: string) =>
    pullRequestUrl(number, repository),
  );
}

/** "#123" in the main repository, "website#123" in another of Kubernetes', else as it is. */
export function pullRequestLabel(id: string): string {
  return id.replace(`${REPOSITORIES.kubernetes}#`, '#').replace(/^kubernetes\//, '');
}

/** The address of a line of a Markdown file, which GitHub numbers only where it shows the source. */
export function lineUrl(fileUrl: string, line: number): string {
  return `${fileUrl}?plain=1#L${line}`;
}

/** What is left of a section when its entries, items, presented KEPs and updates were shown. */
export function remainderOf(section: DigestSection) {
  const parts = [...(section.entries ?? []), ...(section.bullets ?? [])];
  const featuredKeps = section.featuredKeps ?? [];
  const updates = (section.versionUpdates ?? []).flatMap(({ url }) => url ?? []);
  const keps = new Set([...parts.flatMap((part) => part.keps ?? []), ...featuredKeps].map(kepKey));
  const gates = new Set(parts.flatMap((part) => part.gates ?? []));
  const pullRequests = new Set([
    ...parts.flatMap((part) => part.pullRequests ?? []),
    ...updates.map(pullRequestId),
  ]);
  const links = new Set([
    ...(section.bullets ?? []).flatMap((bullet) => bullet.links ?? []),
    ...updates,
  ]);
  return {
    keps: (section.keps ?? []).filter((kep) => !keps.has(kepKey(kep))),
    gates: (section.gates ?? []).filter((gate) => !gates.has(gate)),
    pullRequests: (section.pullRequests ?? []).filter((id) => !pullRequests.has(id)),
    links: (section.links ?? []).filter((link) => !links.has(link)),
  };
}

function kepKey({ number, directory, url }: KepMention): string {
  return String(number ?? directory ?? url);
}

/** "kubernetes/kubernetes#123" for the address of that pull request or of a part of it. */
export function pullRequestId(url: string): string | undefined {
  const match = PULL_REQUEST_URL.exec(url);
  return match === null ? undefined : `${match[1]}#${match[2]}`;
}

/** Whether a section has anything to show beside its heading. */
export function hasFacts(section: DigestSection): boolean {
  const { entries, bullets, featuredKeps, deadlines, versionUpdates } = section;
  const own = [entries, bullets, featuredKeps, deadlines, versionUpdates];
  const left = Object.values(remainderOf(section));
  return [...own, ...left].some((list) => list !== undefined && list.length > 0);
}
