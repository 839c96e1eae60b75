import { z } from 'zod';
import { described, describedList, list, string, strings } from '../described.ts';
import { namedThing } from '../release-notes.ts';
import { releaseVersion } from '../version.ts';
import { detailAddress, link, pageAddress } from './link.ts';

const pair = {
  from: releaseVersion.meta({ description: 'The release to leave.' }),
  to: releaseVersion.meta({ description: 'The release to arrive at.' }),
};

export const upgradeList = described(
  'The upgrades that have a file; the site shows any other pair.',
  {
    upgrades: describedList('By the release to arrive at, oldest first.', {
      ...pair,
      rows: z.int().meta({ description: 'How many rows tell of a change.' }),
      page: pageAddress,
      details: detailAddress,
    }),
  },
);

const row = z.strictObject({
  kind: string('What happens, such as "gate-gone" or "turned-on".'),
  about: z.enum(['gate', 'enhancement', 'note', 'api']).meta({ description: 'What the item is.' }),
  item: link.meta({ description: 'The gate, enhancement, release note or removed API version.' }),
  related: list(link, 'The enhancements, gates and kinds of the API that belong to it.'),
  change: string(
    '"Beta, false → GA, true (locked)"; of a note, what became of the things that it names, empty where it does not say.',
  ),
  names: list(namedThing, 'What a release note names; else empty.'),
  known: string('The source: code, docs, release notes, or the standing of a claim.'),
  releases: list(releaseVersion, 'The releases in which it happened, oldest first.'),
  action: string(
    'What to do; of a release note its first sentences, where its text was fetched; empty where there is nothing to do.',
  ),
  components: strings('The components concerned; none where nobody says.'),
  sigs: strings('The SIGs for readers, such as "API Machinery"; none where nobody says.'),
});

export const upgradeDetails = described(
  'What changes between two releases, and what it asks of an operator.',
  {
    ...pair,
    sections: describedList('Those that have rows, in the order in which an operator needs them.', {
      part: z
        .enum(['first', 'settings', 'renamed', 'locked', 'defaults', 'rest', 'unchanged'])
        .meta({
          description:
            'first: required actions and removed APIs. settings: settings to remove. renamed: metrics, APIs and commands. locked: gates that cannot be set. defaults: gates whose default changes.',
        }),
      phase: z
        .enum(['before', 'during', 'after', 'unchanged'])
        .meta({ description: 'When to act on the rows.' }),
      rows: list(row, 'In the order in which to act on them.'),
    }),
    settings: describedList('Settings to remove before the upgrade.', {
      heading: string('What they are, such as "Flags".'),
      lines: strings('As they are written, such as "kubelet --runonce".'),
    }),
  },
);

export type UpgradeDetails = z.infer<typeof upgradeDetails>;
