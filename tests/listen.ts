import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/**
 * Lets a server listen at a port of this machine, by default a free one; says its address, without a trailing
 * slash. Rejects where the port is taken.
 */
export async function listen(server: Server, host = '127.0.0.1', port = 0): Promise<string> {
  await once(server.listen(port, host), 'listening');
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}

/** A port of this machine at which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server));
  await new Promise((resolve) => server.close(resolve));
  return Number(port);
}
