import { openContent } from '../../scripts/sync/engine/content-store.ts';
import { killAt } from './kill-switch.ts';
import { syncThings } from './things.ts';

/** Syncs the new state into a folder and kills itself, as `kill -9` does, at a step. */
const [content = '', step = ''] = process.argv.slice(2);
const { disk } = killAt(Number(step), () => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
});
await syncThings(await openContent(content, disk), 'new');
