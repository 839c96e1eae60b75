import { z } from 'zod';
import { described, string } from '../described.ts';

/** What a badge says. */
export const badge = described(
  'A badge in words, for shields.io and other programs that draw one.',
  {
    label: string('What it is about: "KEP-5295", or a gate’s name.'),
    message: string('Where that stands: "Beta since v1.35, on".'),
    color: string('The color of the stage in light pages: "#8a4700".'),
  },
).meta({ id: 'Badge' });

/** What shields.io draws a badge from, and nothing else: https://shields.io/badges/endpoint-badge */
export const shieldsBadge = described('A badge in the form that shields.io reads.', {
  schemaVersion: z.literal(1).meta({ description: 'The version of shields.io’s own schema.' }),
  ...badge.shape,
});
