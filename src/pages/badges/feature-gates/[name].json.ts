import type { GetStaticPaths } from 'astro';
import type { z } from 'zod';
import { badgeData } from '../../../api/badge.ts';
import { getAtlas } from '../../../data/atlas.ts';
import { type FileRoute, jsonResponse } from '../../../lib/file-response.ts';
import { newestRelease } from '../../../model/atlas/lookup.ts';
import { gateBadge, hasShieldsBadge } from '../../../model/embed/badge.ts';
import type { shieldsBadge } from '../../../schemas/api/badge.ts';

type ShieldsBadge = z.infer<typeof shieldsBadge>;

/** What shields.io draws a badge from, for each feature gate that its readers may meet. */
export const getStaticPaths = (async () => {
  const atlas = await getAtlas();
  const newest = newestRelease(atlas);
  return atlas.gates.filter(hasShieldsBadge).map((gate) => {
    const badge: ShieldsBadge = { schemaVersion: 1, ...badgeData(gateBadge(gate, newest)) };
    return { params: { name: gate.name }, props: { badge } };
  });
}) satisfies GetStaticPaths;

/** The badge as data. */
export const GET: FileRoute<{ readonly badge: ShieldsBadge }> = ({ props: { badge } }) =>
  jsonResponse(badge);
