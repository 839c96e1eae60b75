import { z } from 'zod';
import { string } from './described.ts';
import { objectId } from './version.ts';

/** The kinds of pictures that are shown, as the files' names end. */
export const PICTURE_KINDS = ['png', 'jpg', 'gif', 'webp', 'svg'] as const;

export type PictureKind = (typeof PICTURE_KINDS)[number];

const pixels = z.int().positive();

const fetchedPicture = z.strictObject({
  blob: objectId.meta({ description: 'What git calls the content that was fetched.' }),
  file: z
    .string()
    .regex(new RegExp(`^[0-9a-f]{40}\\.(?:${PICTURE_KINDS.join('|')})$`))
    .meta({ description: 'The file beside the index, by the id of what is in it.' }),
  width: pixels,
  height: pixels,
  bytes: z.int().positive(),
});

const refusedPicture = z.strictObject({
  blob: objectId.optional(),
  problem: string('Why the picture is not shown.'),
});

/** Path in the repository → the picture there, or why it is not shown. */
const picturesByPath = z.record(z.string(), z.union([fetchedPicture, refusedPicture]));

/** The pictures of one source's texts, as `content/prose/pictures/<source>/index.json` has them. */
export const pictures = z.strictObject({
  rules: z.int().meta({ description: 'Of which rules the verdicts are.' }),
  pictures: picturesByPath,
});

export type FetchedPicture = z.infer<typeof fetchedPicture>;
export type Pictures = z.infer<typeof pictures>;
export type PictureVerdict = Pictures['pictures'][string];
