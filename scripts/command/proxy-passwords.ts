import { unescape as decode } from 'node:querystring';

/** The variables that may name a proxy. */
export const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/**
 * Make a function that takes the passwords of the proxies that are set out of a text, encoded ones too: a
 * proxy may repeat in an answer what it was sent.
 */
export function hideProxyPasswords(environment: NodeJS.ProcessEnv): (text: string) => string {
  const secrets = PROXY_VARIABLES.flatMap((name) => secretsOf(environment[name] ?? ''));
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
}

/** The longest first; a name without a password is one. */
function secretsOf(address: string): string[] {
  const { username, password } = URL.parse(address) ?? { username: '', password: '' };
  const sent = Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64');
  const written = password || username;
  return written === '' ? [] : [sent, written, decode(written)];
}
