import { findBrowser } from './launch.ts';

/** Finds the browser once for all tests: the packaged one is unpacked before several want it. */
export async function setup(): Promise<void> {
  process.env.CHROMIUM = await findBrowser();
}
