import { z } from 'zod';

/** A minor release such as "1.34": the number that release branches and milestones carry. */
export const releaseVersion = z
  .string()
  .regex(/^\d+\.\d+$/, 'expected a minor release such as "1.34"')
  .meta({ description: 'A minor release such as "1.34".' });

/** A minor or patch release such as "1.34" or "1.34.2". */
export const anyVersion = z
  .string()
  .regex(/^\d+\.\d+(\.\d+)?$/, 'expected a version such as "1.34" or "1.34.2"')
  .meta({ description: 'A minor or patch release such as "1.34" or "1.34.2".' });

/** A calendar day in ISO 8601, without a time zone. */
export const isoDate = z.iso.date().meta({ description: 'A calendar day such as "2025-08-27".' });

/** A point in time in ISO 8601, UTC. */
export const isoInstant = z.iso
  .datetime()
  .meta({ description: 'A point in time in UTC such as "2025-08-27T14:03:00Z".' });

/** A full git object id. */
export const objectId = z
  .string()
  .regex(/^[0-9a-f]{40}$/, 'expected 40 hexadecimal digits')
  .meta({ description: 'A git object id: 40 hexadecimal digits.' });

/** What names a commit upstream: its id, or the tag of a release where only that is known. */
export const commitName = z
  .string()
  .regex(
    /^(?:[0-9a-f]{40}|v\d+\.\d+\.\d+)$/,
    'expected 40 hexadecimal digits or a tag such as "v1.34.1"',
  )
  .meta({ description: 'A commit: 40 hexadecimal digits, or a tag such as "v1.34.1".' });
