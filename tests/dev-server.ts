import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { freePort } from './listen.ts';

/** A development server of this site. */
export interface DevServer {
  /** Its address, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts `npm run dev` with content of its own, and waits until it says its address.
 * @param content the folder of the content
 * @param cache the folder of what is kept from start to start, where that is not the project's
 * @throws {Error} with what it said, when it ends instead
 */
export async function startDevServer(content: string, cache?: string): Promise<DevServer> {
  const { VITEST: _, ...environment } = process.env;
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(await freePort())],
    {
      env: {
        ...environment,
        NODE_ENV: 'development',
        CONTENT_DIR: content,
        ...(cache && { CACHE_DIR: cache }),
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const url = await addressOf(server);
  server.stdout.resume();
  return {
    url,
    close: async () => {
      const closed = new Promise((resolve) => server.once('close', resolve));
      server.kill();
      await closed;
    },
  };
}

async function addressOf({ stdout }: Pick<ChildProcess, 'stdout'>): Promise<string> {
  const said: string[] = [];
  if (stdout !== null) {
    for await (const line of createInterface({ input: stdout })) {
      said.push(line);
      const address = /Local\s+(http:\S+?)\/?\s*$/.exec(stripVTControlCharacters(line))?.[1];
      if (address !== undefined) return address;
    }
  }
  throw new Error(`astro dev ended: ${said.join('\n')}`);
}
