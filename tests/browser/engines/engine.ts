import { existsSync } from 'node:fs';
import { PATIENCE } from '../launch.ts';

/** A page in a browser of another engine than Chromium. */
export interface Engine {
  /** Opens an address; resolves once it is loaded. */
  open(url: string): Promise<void>;
  /** Goes a step back in the history. */
  back(): Promise<void>;
  /** The value of an expression in the page, which JSON can hold. */
  evaluate<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

/** The first of these files that there is. */
export function findInstalled(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && existsSync(path));
}

const PAUSE = 100;

/** Asks again until there is an answer; what is wrong when all patience is spent is thrown. */
export async function retry<Value>(
  ask: () => Promise<Value>,
  times = PATIENCE / PAUSE,
): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (times <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return retry(ask, times - 1);
  }
}
