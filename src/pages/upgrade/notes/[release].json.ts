import type { APIRoute, GetStaticPaths } from 'astro';
import { getUpgradeData } from '../../../data/upgrades.ts';
import { notesByRelease } from '../../../model/upgrade/file.ts';

export const getStaticPaths = (async () => {
  const notes = notesByRelease(await getUpgradeData());
  return [...notes].map(([release, ofRelease]) => ({ params: { release }, props: { ofRelease } }));
}) satisfies GetStaticPaths;

/** The notes of a release that whoever upgrades should know. */
export const GET: APIRoute = ({ props: { ofRelease } }) => Response.json(ofRelease);
