import { z } from 'zod';
import { changeRecord, changes } from '../change.ts';
import { described, describedList, string } from '../described.ts';
import { isoDate } from '../version.ts';
import { detailAddress, pageAddress } from './link.ts';

const identity = {
  id: isoDate.meta({ description: 'The day up to which it tells: unique, and the identity.' }),
  since: changes.shape.since,
};

export const changeList = described('All change logs: what changed upstream between two syncs.', {
  accounts: describedList('Newest first.', {
    ...identity,
    changes: z.int().meta({ description: 'How many changes it lists.' }),
    summary: string('Of how much it tells, in words.'),
    page: pageAddress,
    details: detailAddress,
  }),
});

export const changeDetails = described('What changed between two readings of upstream.', {
  ...identity,
  ranges: changes.shape.ranges,
  changes: describedList('By kind and subject.', {
    id: string('Day, kind, subject and part: the same whatever it changed to.'),
    ...changeRecord.shape,
    words: string('What the change says, without its subject.'),
  }),
});
