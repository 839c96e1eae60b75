import type { Announcement } from '../../../schemas/announcement.ts';
import type { Enhancement } from '../../../schemas/enhancement.ts';
import type { DocsStage, FeatureGate } from '../../../schemas/feature-gate.ts';
import type { Issue } from '../../../schemas/issue.ts';
import type { Release } from '../../../schemas/release.ts';
import type { Sources } from '../../../schemas/sources.ts';
import { buildAtlas } from '../../atlas/build.ts';
import type { Records } from '../../atlas/records.ts';
import { gateBranches, kepIn, RELEASE_DAYS, sourceAt } from '../../atlas/testing/records.ts';
import { codeBlock } from '../../gate/testing/code-block.ts';
import { docsBlock } from '../../gate/testing/docs-block.ts';
import { buildDriftContext } from '../build-context.ts';
import type { DriftContext, DriftRecords } from '../context.ts';

/** The releases whose gate lists the tests' world has. */
export const LISTS = ['1.33', '1.34', '1.35', '1.37'];

/**
 * A world in which v1.36 is the newest release, the documentation was read when that was v1.35, and
 * v1.37 is under way.
 */
export function contextOf(
  records: Partial<Omit<Records, 'sources' | 'releases'>> & Partial<DriftRecords>,
): DriftContext {
  const { enhancements = [], gates = [] } = records;
  const { issues = [], announcements = [], releaseNotes = [] } = records;
  const atlas = buildAtlas({ enhancements, gates, releases: RELEASES, sources: SOURCES });
  return buildDriftContext(atlas, { issues, announcements, releaseNotes });
}

/** A proposal of SIG Node: KEP-1 unless told otherwise. */
export function kep(fields: Partial<Enhancement> = {}): Enhancement {
  const id = `sig-node/${fields.number ?? 1}-example`;
  return kepIn(id, { title: 'Example', status: 'implementable', ...fields });
}

/** A gate that the code knows, by entries such as "1.30 beta on locked". */
export function codeGate(name: string, entries: readonly string[], lists = LISTS): FeatureGate {
  return { name, code: codeBlock(entries, lists) };
}

/** A gate that the documentation knows. */
export function docsGate(name: string, stages: DocsStage[], removed = false): FeatureGate {
  return { name, docs: docsBlock(stages, { path: `content/en/docs/${name}.md`, removed }) };
}

/** A gate that both know. */
export function knownGate(
  name: string,
  entries: readonly string[],
  stages: DocsStage[],
  lists = LISTS,
): FeatureGate {
  return { ...codeGate(name, entries, lists), ...docsGate(name, stages) };
}

/** A release announcement that lists these KEPs as stable, as many as it counts. */
export function stableIn(release: string, ...keps: readonly number[]): Announcement {
  return {
    id: `v${release}`,
    kind: 'release-announcement',
    title: `v${release}`,
    release,
    path: `content/en/blog/_posts/v${release}.md`,
    counts: { stable: keps.length, line: 10 },
    lists: [
      {
        stage: 'stable',
        heading: 'Graduated',
        line: 20,
        enhancements: keps.map((number, index) => ({
          title: `Number ${number}`,
          kep: { number },
          line: 21 + index,
        })),
      },
    ],
  };
}

/** The open issue of KEP-1, unless told otherwise. */
export function issueOf(fields: Partial<Issue> = {}): Issue {
  return { number: 1, title: 'Example', state: 'open', ...fields };
}

const RELEASES = Object.entries(RELEASE_DAYS).map(
  ([version, date]): Release => ({
    version,
    cycle: {
      path: `releases/release-${version}/README.md`,
      events: [{ name: 'Release', kind: ['release'], date }],
    },
  }),
);

const SOURCES: Sources = {
  enhancements: readAt('2026-07-24', [{ repository: 'kubernetes/enhancements', branch: 'master' }]),
  'feature-gates-docs': readAt('2026-01-22', [{ repository: 'kubernetes/website' }]),
  releases: readAt('2026-08-13', [{ repository: 'kubernetes/sig-release', branch: 'master' }]),
  'feature-gates-code': readAt('2026-08-05', gateBranches(...LISTS)),
};

/** A source as it was on a day, synced later. */
function readAt(...read: Parameters<typeof sourceAt>): Sources[string] {
  return { ...sourceAt(...read), synced: '2026-08-20T00:00:00Z' };
}
