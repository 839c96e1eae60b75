import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Atlas, buildAtlas } from '../../src/model/atlas.ts';
import { indexReleaseNotes, type ReleaseNoteIndex } from '../../src/model/release-notes.ts';

function readAll<Record>(pattern: string): Record[] {
  return globSync(pattern)
    .sort()
    .map(readOne<Record>);
}

function readOne<Record>(path: string): Record {
  return parse(readFileSync(path, 'utf8'));
}

/** The committed content as the site joins it, read without the site's build. */
export function readContent(): { readonly atlas: Atlas; readonly notes: ReleaseNoteIndex } {
  return {
    atlas: buildAtlas({
      enhancements: readAll('content/enhancements/**/*.yaml'),
      gates: readAll('content/feature-gates/*.yaml'),
      releases: readAll('content/releases/*.yaml'),
      sources: readOne('content/sources.yaml'),
    }),
    notes: indexReleaseNotes(readAll('content/release-notes/*.yaml')),
  };
}
