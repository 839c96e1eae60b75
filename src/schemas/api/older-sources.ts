import { describedList, string } from '../described.ts';
import { isoDate } from '../version.ts';

/** Sources whose content is older than that of the rest. */
export const olderSources = describedList(
  'The sources of this file that were read until more than a week before its date; mostly empty.',
  {
    name: string('What the source gives: KEPs, code, release notes.'),
    until: isoDate.meta({ description: 'The day of its newest commit that was read.' }),
  },
  'OlderSource',
);
