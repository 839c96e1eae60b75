import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentPath } from './lib/content-folder.ts';
import { announcement } from './schemas/announcement.ts';
import { article } from './schemas/article.ts';
import { changes } from './schemas/change.ts';
import { digest } from './schemas/digest.ts';
import { docsPage } from './schemas/docs-page.ts';
import { editorialDigest } from './schemas/editorial-digest.ts';
import { enhancement } from './schemas/enhancement.ts';
import { featureGate } from './schemas/feature-gate.ts';
import { issue } from './schemas/issue.ts';
import { release } from './schemas/release.ts';
import { releaseNotes } from './schemas/release-notes.ts';

/** Content files keep their own path as id; Astro's default would lower-case gate names. */
const byPath = ({ entry }: { entry: string }): string => entry.replace(/\.yaml$/, '');

const collection = (folder: string) =>
  glob({ base: contentPath(folder), pattern: '**/*.yaml', generateId: byPath });

export const collections = {
  announcements: defineCollection({ loader: collection('announcements'), schema: announcement }),
  changes: defineCollection({ loader: collection('changes'), schema: changes }),
  digests: defineCollection({ loader: collection('digests'), schema: digest }),
  docsPages: defineCollection({ loader: collection('docs-pages'), schema: docsPage }),
  editorial: defineCollection({
    loader: glob({ base: contentPath('editorial'), pattern: '*.mdx' }),
    schema: article,
  }),
  editorialDigests: defineCollection({
    loader: glob({ base: contentPath('editorial-digests'), pattern: '*.mdx' }),
    schema: editorialDigest,
  }),
  enhancements: defineCollection({ loader: collection('enhancements'), schema: enhancement }),
  featureGates: defineCollection({ loader: collection('feature-gates'), schema: featureGate }),
  issues: defineCollection({ loader: collection('issues'), schema: issue }),
  releases: defineCollection({ loader: collection('releases'), schema: release }),
  releaseNotes: defineCollection({ loader: collection('release-notes'), schema: releaseNotes }),
};
