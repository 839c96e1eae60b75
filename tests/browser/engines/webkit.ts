import { spawn } from 'node:child_process';
import { freePort } from '../../listen.ts';
import { type Engine, findInstalled, retry } from './engine.ts';

const DRIVER = findInstalled([process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver']);
const BROWSER = findInstalled([
  process.env.WEBKIT_BROWSER,
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
]);
/** It has no headless mode: without a screen it needs a virtual one. */
const SCREEN = process.env.DISPLAY === undefined ? findInstalled(['/usr/bin/xvfb-run']) : '';

/** Whether WebKitGTK and its driver are there (Debian: webkit2gtk-driver, and xvfb without a screen). */
export const HAS_WEBKIT = DRIVER !== undefined && BROWSER !== undefined && SCREEN !== undefined;

/** Starts WebKitGTK through its WebDriver. Source: https://www.w3.org/TR/webdriver2/ */
export async function startWebkit(): Promise<Engine> {
  const port = await freePort();
  const command = [...(SCREEN ? [SCREEN, '-a'] : []), DRIVER ?? '', `--port=${port}`];
  const driver = spawn(command[0] ?? '', command.slice(1), { stdio: 'ignore', detached: true });
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: BROWSER, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await retry(() => call('POST', '/session', { capabilities }))) as {
    sessionId: string;
  };
  const session = `/session/${sessionId}`;
  return {
    open: async (url) => void (await call('POST', `${session}/url`, { url })),
    back: async () => void (await call('POST', `${session}/back`, {})),
    evaluate: async <Value>(expression: string) => {
      const script = `return ${expression}`;
      return (await call('POST', `${session}/execute/sync`, { script, args: [] })) as Value;
    },
    close: async () => {
      await call('DELETE', session).catch(() => undefined);
      // The driver and, around it, the virtual screen: a group of their own.
      if (driver.pid !== undefined) process.kill(-driver.pid);
    },
  };
}
