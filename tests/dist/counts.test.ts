import { describe, expect, it } from 'vitest';
import { pathsBelow } from '../files-below.ts';
import { DIST } from './site.ts';

/** How many files a build may have, whatever the host: https://developers.cloudflare.com/pages/platform/limits/ takes 20,000. */
const FILES = 12_000;

/** How many files there may be of each class that grows with the content: a tenth more than there are. */
const CLASSES: Readonly<Record<string, number>> = {
  'embed/tables': 1_000,
  'embed/frames': 300,
  feeds: 1_450,
  pagefind: 400,
  api: 2_300,
  badges: 1_620,
  timelines: 500,
};

const files = pathsBelow(DIST);

describe('the files of the build', () => {
  it.each(Object.entries(CLASSES))('below %s are at most %i', (folder, most) => {
    const count = files.filter((file) => file.startsWith(`${folder}/`)).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(most);
  });

  it('are few, but for pages that send on, which a build has when it is asked for them', () => {
    const senders = files.filter((file) => /^(?:KEP-)?\d+\/index\.html$/.test(file));
    const directories = files.filter((file) =>
      /^enhancements\/(?!.*\/proposal\/)[a-z-]+\/\d{2,}-[^/]+\/index\.html$/.test(file),
    );
    expect(files.length - senders.length - directories.length).toBeLessThanOrEqual(FILES);
  });

  it('hold no interface of the search engine, for the site has its own', () => {
    expect(files.filter((file) => /^pagefind\/.*(?:ui|highlight)\./.test(file))).toEqual([]);
  });
});
