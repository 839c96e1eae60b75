import { Agent, request } from 'node:https';
import { networkFailure, rootCause } from '../../command/network-failure.ts';
import { PROXY_VARIABLES } from '../../command/proxy-passwords.ts';

const TIMEOUT_MS = 20_000;

/**
 * Asks a host once through the proxy that HTTPS_PROXY names; without a proxy, nothing is asked. The fetch
 * of Node.js would connect again and again, without end, to a proxy that drops the connection.
 * @returns why there is no way to the host; nothing where there is one
 */
export async function proxyFailure(
  url: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const isProxied = PROXY_VARIABLES.some((name) => environment[name]);
  if (!isProxied || !url.startsWith('https:')) return undefined;
  const agent = new Agent({ proxyEnv: environment, timeout: TIMEOUT_MS });
  try {
    await askHead(url, agent);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // An aborted request has the reason as its cause.
    return networkFailure(url, rootCause(error))?.words ?? error.message;
  } finally {
    agent.destroy();
  }
}

/** Any answer is one. */
function askHead(url: string, agent: Agent): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const headers = { 'user-agent': 'kep-atlas-sync' };
  request(url, { agent, method: 'HEAD', signal, headers }, (response) => {
    response.resume();
    resolve();
  })
    .once('error', reject)
    .end();
  return promise;
}
