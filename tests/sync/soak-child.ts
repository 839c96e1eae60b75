import { openContent } from '../../scripts/sync/engine/content-store.ts';
import { lockContent } from '../../scripts/sync/engine/lock.ts';
import { registry } from '../../scripts/sync/registry.ts';
import { killAt } from './kill-switch.ts';
import { syncInto } from './sync-into.ts';

/**
 * Syncs the facts of some sources as `npm run sync -- --allow-shrink` does, and kills itself, as `kill -9`
 * does, at a step of writing. Prints what failed, and the memory that it took at most, as JSON.
 */
const [content = '', cache = '', url = '', names = '', step = ''] = process.argv.slice(2);
const { disk } = killAt(step === '' ? Number.POSITIVE_INFINITY : Number(step), () => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
});
const lock = await lockContent(content);
const { errors } = await syncInto(await openContent(content, disk), {
  github: { url },
  cache,
  sources: registry.filter(({ name }) => names.split(',').includes(name)),
  wanted: { prose: false },
  allowShrink: true,
});
await lock.release();
process.stdout.write(JSON.stringify({ errors, peak: process.resourceUsage().maxRSS / 1024 }));
