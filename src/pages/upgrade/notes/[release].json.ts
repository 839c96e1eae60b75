import type { GetStaticPaths } from 'astro';
import { getUpgradeData } from '../../../data/upgrades.ts';
import { type FileRoute, jsonResponse } from '../../../lib/file-response.ts';
import { notesByRelease } from '../../../model/upgrade/file.ts';

export const getStaticPaths = (async () => {
  const notes = notesByRelease(await getUpgradeData());
  return [...notes].map(([release, ofRelease]) => ({ params: { release }, props: { ofRelease } }));
}) satisfies GetStaticPaths;

/** The notes of a release that whoever upgrades should know. */
export const GET: FileRoute = ({ props: { ofRelease } }) => jsonResponse(ofRelease);
