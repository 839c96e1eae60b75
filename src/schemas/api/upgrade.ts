import { z } from 'zod';
import { releaseVersion } from '../version.ts';
import { detailAddress, pageAddress } from './parts.ts';

const pair = {
  from: releaseVersion.meta({ description: 'The release to leave.' }),
  to: releaseVersion.meta({ description: 'The release to arrive at.' }),
};

export const upgradeList = z
  .strictObject({
    upgrades: z
      .array(
        z.strictObject({
          ...pair,
          rows: z.int().meta({ description: 'How many rows tell of a change.' }),
          page: pageAddress,
          details: detailAddress,
        }),
      )
      .meta({ description: 'By the release to arrive at, oldest first.' }),
  })
  .meta({ description: 'The upgrades that have a file; the site tells of any other pair.' });

const link = z.strictObject({
  text: z.string().meta({ description: 'The name for readers.' }),
  url: z.url().meta({ description: 'Its page.' }),
});

const strings = (description: string) => z.array(z.string()).meta({ description });

const row = z.strictObject({
  kind: z.string().meta({ description: 'What happens, such as "gate-gone" or "turned-on".' }),
  about: z.enum(['gate', 'enhancement', 'note', 'api']).meta({ description: 'What the item is.' }),
  item: link.meta({ description: 'The gate, enhancement, release note or removed API version.' }),
  related: z
    .array(link)
    .meta({ description: 'The enhancements, gates and kinds of the API that belong to it.' }),
  change: z.string().meta({ description: '"Beta, off → GA, locked on"; empty for a note.' }),
  known: z.string().meta({
    description: 'How it is known: code, docs, release notes, or the standing of a claim.',
  }),
  releases: z
    .array(releaseVersion)
    .meta({ description: 'The releases in which it happened, oldest first.' }),
  action: z.string().meta({ description: 'What it asks of an operator.' }),
  components: strings('The components concerned; none where nobody says.'),
  sigs: strings('The SIGs for readers, such as "API Machinery"; none where nobody says.'),
});

export const upgradeDetails = z
  .strictObject({
    ...pair,
    sections: z
      .array(
        z.strictObject({
          phase: z
            .enum(['before', 'during', 'after', 'unchanged'])
            .meta({ description: 'When to see to the rows.' }),
          rows: z.array(row).meta({ description: 'In the order in which to see to them.' }),
        }),
      )
      .meta({ description: 'Those that have rows, in order of time.' }),
  })
  .meta({ description: 'What changes between two releases, and what it asks of an operator.' });

export type UpgradeDetails = z.infer<typeof upgradeDetails>;
