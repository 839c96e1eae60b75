import type { GetStaticPaths } from 'astro';
import { getAtlas } from '../../data/atlas.ts';
import { badgeSvg } from '../../formats/svg/badge.ts';
import { type FileRoute, fileResponse } from '../../lib/file-response.ts';
import { newestRelease } from '../../model/atlas/lookup.ts';
import { type Badge, enhancementBadge, gateBadge, UNKNOWN_BADGE } from '../../model/embed/badge.ts';

/** A badge for each enhancement and each feature gate, and one for names that nobody knows. */
export const getStaticPaths = (async () => {
  const atlas = await getAtlas();
  const newest = newestRelease(atlas);
  return [
    { params: { name: 'unknown' }, props: { badge: UNKNOWN_BADGE } },
    ...atlas.enhancements.map((view) => ({
      params: { name: `enhancements/${view.slug}` },
      props: { badge: enhancementBadge(view, newest) },
    })),
    ...atlas.gates.map((gate) => ({
      params: { name: `feature-gates/${gate.name}` },
      props: { badge: gateBadge(gate, newest) },
    })),
  ];
}) satisfies GetStaticPaths;

/** The badge as a picture. */
export const GET: FileRoute<{ readonly badge: Badge }> = async ({ props: { badge } }) => {
  const { today } = await getAtlas();
  return fileResponse(badgeSvg(badge, today), 'image/svg+xml');
};
