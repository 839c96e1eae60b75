import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../data/atlas.ts';
import { shieldsEndpoint } from '../../formats/shields.ts';
import { badgeSvg } from '../../formats/svg/badge.ts';
import { newestRelease } from '../../model/atlas/lookup.ts';
import { type Badge, enhancementBadge, gateBadge, UNKNOWN_BADGE } from '../../model/embed/badge.ts';

/**
 * A badge for each enhancement and each feature gate, and one for names that nobody knows: as a picture,
 * and as what shields.io draws.
 */
export const getStaticPaths = (async () => {
  const atlas = await getAtlas();
  const newest = newestRelease(atlas);
  const badges = [
    { name: 'unknown', badge: UNKNOWN_BADGE },
    ...atlas.enhancements.map((view) => ({
      name: `enhancements/${view.slug}`,
      badge: enhancementBadge(view, newest),
    })),
    ...atlas.gates.map((gate) => ({
      name: `feature-gates/${gate.name}`,
      badge: gateBadge(gate, newest),
    })),
  ];
  return badges.flatMap(({ name, badge }) =>
    (['svg', 'json'] as const).map((format) => ({
      params: { file: `${name}.${format}` },
      props: { badge, format },
    })),
  );
}) satisfies GetStaticPaths;

/** The badge as a file. */
export const GET: APIRoute<{ readonly badge: Badge; readonly format: 'svg' | 'json' }> = async ({
  props: { badge, format },
}) => {
  if (format === 'json') return Response.json(shieldsEndpoint(badge));
  const { today } = await getAtlas();
  return new Response(badgeSvg(badge, today), { headers: { 'Content-Type': 'image/svg+xml' } });
};
