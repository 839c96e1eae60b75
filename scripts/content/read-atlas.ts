import type { Atlas } from '../../src/model/atlas/atlas.ts';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import type { Records } from '../../src/model/atlas/records.ts';
import { announcement } from '../../src/schemas/announcement.ts';
import { apiResources } from '../../src/schemas/api-resource.ts';
import { digest } from '../../src/schemas/digest.ts';
import { docsPage } from '../../src/schemas/docs-page.ts';
import { enhancement } from '../../src/schemas/enhancement.ts';
import { featureGate } from '../../src/schemas/feature-gate.ts';
import { release } from '../../src/schemas/release.ts';
import { releaseNotes } from '../../src/schemas/release-notes.ts';
import { readCollection, readFile, readSources } from './read-collection.ts';

/**
 * Everything that an atlas is made of, from a content folder.
 * @throws {Error} that names the file whose record is not of its shape
 */
export async function readRecords(content: string): Promise<Required<Records>> {
  return {
    enhancements: await readCollection(content, 'enhancements', enhancement),
    gates: await readCollection(content, 'feature-gates', featureGate),
    releases: await readCollection(content, 'releases', release),
    releaseNotes: await readCollection(content, 'release-notes', releaseNotes),
    digests: await readCollection(content, 'digests', digest),
    announcements: await readCollection(content, 'announcements', announcement),
    docsPages: await readCollection(content, 'docs-pages', docsPage),
    apiResources: await readFile(content, 'api-resources.yaml', apiResources),
    sources: await readSources(content),
  };
}

/**
 * The atlas of a content folder, as the site builds it.
 * @throws {Error} that names the file whose record is not of its shape
 */
export async function readAtlas(content: string): Promise<Atlas> {
  return buildAtlas(await readRecords(content));
}
