import http from 'node:http';
import { PROXY_VARIABLES } from './proxy-passwords.ts';

/** Hosts of this machine, which no proxy leads to. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Send all requests of this process through the proxy that HTTPS_PROXY or HTTP_PROXY names, except those
 * to hosts of NO_PROXY and to this machine. Lowercase names work too.
 * @returns whether that can be: Node.js before 24.14 knows no such proxy
 * @throws {Error} when such a variable holds no URL
 */
export function useProxy(environment: NodeJS.ProcessEnv): boolean {
  if (!PROXY_VARIABLES.some((name) => environment[name])) return true;
  if (typeof http.setGlobalProxyFromEnv !== 'function') return false;
  const noProxy = environment.no_proxy || environment.NO_PROXY;
  try {
    http.setGlobalProxyFromEnv({
      ...environment,
      no_proxy: [...(noProxy === undefined ? [] : [noProxy]), ...LOOPBACK].join(','),
    });
  } catch (cause) {
    const expected = 'a URL such as http://proxy.example.com:3128';
    throw new Error(`invalid proxy in HTTPS_PROXY or HTTP_PROXY (expected ${expected})`, { cause });
  }
  return true;
}
