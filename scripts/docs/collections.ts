import type { z } from 'zod';
import { announcement } from '../../src/schemas/announcement.ts';
import { apiResources } from '../../src/schemas/api-resource.ts';
import { article } from '../../src/schemas/article.ts';
import { changes } from '../../src/schemas/change.ts';
import { digest } from '../../src/schemas/digest.ts';
import { docsPage } from '../../src/schemas/docs-page.ts';
import { driftReport, driftWaivers } from '../../src/schemas/drift.ts';
import { editorialDigest } from '../../src/schemas/editorial-digest.ts';
import { enhancement } from '../../src/schemas/enhancement.ts';
import { featureGate } from '../../src/schemas/feature-gate.ts';
import { issue } from '../../src/schemas/issue.ts';
import { milestoneHistories } from '../../src/schemas/milestone-history.ts';
import { problem } from '../../src/schemas/problem.ts';
import { release } from '../../src/schemas/release.ts';
import { releaseNotes } from '../../src/schemas/release-notes.ts';
import { sources } from '../../src/schemas/sources.ts';

/** A kind of content file and the schema that describes it. */
export interface DocumentedFile {
  readonly name: string;
  readonly files: string;
  readonly schema: z.ZodType;
}

/** Every kind of file below content/, in the order of docs/data.md. */
export const DOCUMENTED_FILES: readonly DocumentedFile[] = [
  {
    name: 'Enhancements',
    files: 'content/enhancements/<sig>/<directory>.yaml',
    schema: enhancement,
  },
  { name: 'Feature gates', files: 'content/feature-gates/<Name>.yaml', schema: featureGate },
  { name: 'Releases', files: 'content/releases/<1.NN>.yaml', schema: release },
  { name: 'Digests', files: 'content/digests/<date>.yaml', schema: digest },
  { name: 'Announcements', files: 'content/announcements/<slug>.yaml', schema: announcement },
  { name: 'Issues', files: 'content/issues/<number>.yaml', schema: issue },
  { name: 'Release notes', files: 'content/release-notes/<1.NN>.yaml', schema: releaseNotes },
  { name: 'Changes', files: 'content/changes/<date>.yaml', schema: changes },
  {
    name: 'Weekly digests',
    files: 'the front matter of content/editorial-digests/<date>.mdx',
    schema: editorialDigest,
  },
  { name: 'Documentation pages', files: 'content/docs-pages/<page>.yaml', schema: docsPage },
  { name: 'API resources', files: 'content/api-resources.yaml', schema: apiResources },
  {
    name: 'Articles',
    files: 'the front matter of `content/editorial/<slug>.mdx`',
    schema: article,
  },
  { name: 'Sources', files: 'content/sources.yaml', schema: sources },
  {
    name: 'History of milestones',
    files: 'content/milestone-history.yaml',
    schema: milestoneHistories,
  },
  {
    name: 'Waived disagreements',
    files: 'content/drift-waivers.yaml',
    schema: driftWaivers,
  },
  {
    name: 'Disagreements between the sources',
    files: 'what `npm run drift -- --json` prints',
    schema: driftReport,
  },
  { name: 'Problems', files: 'the `problems` of any record', schema: problem },
];
