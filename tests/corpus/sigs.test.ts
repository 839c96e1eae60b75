import { beforeAll, describe, expect, it } from 'vitest';
import { withRetired } from '../../scripts/sync/sources/sigs/index.ts';
import { type ParsedGroups, parseGroups } from '../../scripts/sync/sources/sigs/parse.ts';
import { groupsIn, WRITTEN_FORMS } from '../../src/model/sig/known.ts';
import { groupWords } from '../../src/model/sig.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import { type CommunityGroup, communityGroup } from '../../src/schemas/community-group.ts';
import { bareClone } from '../github/git/open.ts';
import { listRefs } from '../github/git/refs.ts';
import { readBundle } from './clone-bundle.ts';
import { bundlePath, hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/community';

describe.skipIf(!hasBundles(REPOSITORY))(
  'the groups of kubernetes/community (needs ../shared/upstream)',
  () => {
    let snapshots: { readonly day: string; readonly parsed: ParsedGroups }[] = [];

    beforeAll(async () => {
      const refs = await listRefs(await bareClone(bundlePath(REPOSITORY)));
      const tags = refs.filter(({ name }) => name.startsWith('refs/tags/snapshot-'));
      snapshots = await Promise.all(
        tags.map(async ({ name, committed }) => {
          const [list] = await readBundle(REPOSITORY, name, (path) => path === 'sigs.yaml');
          const day = new Date(committed * 1000).toISOString().slice(0, 10);
          return { day, parsed: parseGroups(list?.text ?? '') };
        }),
      );
    });

    it('are read from every snapshot', () => {
      expect(snapshots).toHaveLength(10);
      for (const { parsed } of snapshots) {
        expect(parsed.notices).toEqual([]);
        for (const group of parsed.groups) communityGroup.parse(group);
        expect(parsed.groups.filter(({ kind }) => kind === 'sig')).toHaveLength(24);
        expect(parsed.groups.filter(({ kind }) => kind === 'committee')).toHaveLength(3);
        expect(parsed.missions.size).toBe(parsed.groups.length);
      }
    });

    it('keep their names after they were retired', async () => {
      const last = snapshots.reduce<readonly CommunityGroup[]>(
        (recorded, { day, parsed }) => withRetired(parsed.groups, recorded, day),
        [],
      );
      const committed = await readCollection('content', 'sigs');
      expect(last.map(({ id, retired }) => [id, retired])).toEqual(
        committed.map(({ id, retired }) => [id, retired]),
      );
    });
  },
);

describe('the groups on record', () => {
  it('are called what kubernetes/community calls them', async () => {
    const { groups } = await readCollection('content', 'archived-groups');
    for (const { id, name } of [...(await readCollection('content', 'sigs')), ...groups]) {
      expect(groupWords(id.replace(/^[a-z]+-/, ''))).toBe(name);
    }
  });

  it('are what people mean by other names, none of which is a group’s', async () => {
    const known = groupsIn({
      groups: await readCollection('content', 'sigs'),
      archivedGroups: await readCollection('content', 'archived-groups'),
    });
    for (const [written, name] of Object.entries(WRITTEN_FORMS)) {
      expect(known.names, written).not.toContain(written);
      expect(known.find(written)).toBe(name);
    }
    expect(known.find('constructor')).toBeUndefined();
  });
});
