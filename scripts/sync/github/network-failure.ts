import type { RequestError } from 'octokit';

/** Codes of errors after which no connection was made. */
const UNREACHABLE =
  /^(?:ENOTFOUND|EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_ABORTED|.*CERT.*|.*TLS.*)$/;

const HINT = 'check the network, and HTTPS_PROXY if you need a proxy';

/**
 * Why a request got no answer: which host cannot be reached, and what to do. Nothing where the server
 * answered, or where its answer could not be read.
 */
export function describeNetworkFailure({
  request,
  response,
  cause,
}: RequestError): string | undefined {
  if (response !== undefined || !(cause instanceof Error)) return undefined;
  const { host } = new URL(request.url);
  if (cause.name === 'TimeoutError') return `${host} did not answer in time; ${HINT}`;
  const root = rootOf(cause);
  const code = codeOf(root);
  if (code === undefined) return undefined;
  // An error that stands for several attempts to connect has a code, but no words of its own.
  const reason = root.message || code;
  return UNREACHABLE.test(code)
    ? `cannot reach ${host} (${reason}); ${HINT}`
    : `lost the connection to ${host} (${reason}); run again`;
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
