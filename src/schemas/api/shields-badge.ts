import { z } from 'zod';
import { described } from '../described.ts';
import { badge } from './badge.ts';

/** What shields.io draws a badge from, and nothing else: https://shields.io/badges/endpoint-badge */
export const shieldsBadge = described('A badge in the form that shields.io reads.', {
  schemaVersion: z.literal(1).meta({ description: 'The version of shields.io’s own schema.' }),
  ...badge.shape,
});
