import type { APIRoute } from 'astro';
import { getUpgradeData } from '../../data/upgrades.ts';
import { packUpgrades } from '../../model/upgrade/pack.ts';

/** Everything that a browser needs to say what any upgrade means. */
export const GET: APIRoute = async () => Response.json(packUpgrades(await getUpgradeData()));
