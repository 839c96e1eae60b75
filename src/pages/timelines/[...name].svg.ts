import type { GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getAtlas } from '../../data/atlas.ts';
import { timelineSvg } from '../../formats/svg/timeline.ts';
import { type FileRoute, fileResponse } from '../../lib/file-response.ts';
import { knownGatesOf, lookUp, newestRelease } from '../../model/atlas/lookup.ts';
import { enhancementLane, gateLanes, layOutTimeline } from '../../model/embed/timeline.ts';

/** A timeline for each enhancement, with its gates, of which more is known than one stage. */
export const getStaticPaths = (async () => {
  const atlas = await getAtlas();
  const lookup = lookUp(atlas);
  const newest = newestRelease(atlas);
  return atlas.enhancements.flatMap((view) => {
    const gates = knownGatesOf(view, lookup);
    const lanes = [enhancementLane(view), ...gates.flatMap((gate) => gateLanes(gate))];
    const timeline = layOutTimeline(lanes, newest);
    const spans = timeline?.lanes.flatMap((lane) => lane.spans) ?? [];
    return timeline === undefined || spans.length < 2
      ? []
      : [{ params: { name: `enhancements/${view.slug}` }, props: { title: view.label, timeline } }];
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The timeline as a picture. */
export const GET: FileRoute<Props> = async ({ props: { title, timeline } }) => {
  const { today } = await getAtlas();
  const svg = timelineSvg(timeline, {
    title: `Timeline of ${title}`,
    foot: `KEP Atlas, as of ${today}`,
  });
  return fileResponse(svg, 'image/svg+xml');
};
