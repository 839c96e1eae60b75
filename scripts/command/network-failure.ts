/** Codes of errors after which no connection was made. */
const UNREACHABLE =
  /^(?:ENOTFOUND|EAI_\w+|ERR_PROXY_TUNNEL|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_ABORTED|EPROTO|.*SSL.*|.*TLS.*)$/;
/** Of certificates: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const UNTRUSTED = /CERT|^(?:UNABLE_TO_|CRL_|INVALID_|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)/;

const HINT = 'check the network, and HTTPS_PROXY if you need a proxy';
const TRUST_HINT =
  'check the clock of this machine, and set NODE_EXTRA_CA_CERTS if a proxy or the server has a certificate of its own';

/** Why a request got no answer. */
export interface NetworkFailure {
  /** Which host was not reached, and what to do. */
  readonly words: string;
  /** Whether a connection to the host was made. */
  readonly isConnected: boolean;
}

/** Why a request ended with an error; nothing where that is none of the network. */
export function networkFailure(url: string, cause: Error): NetworkFailure | undefined {
  const { host } = new URL(url);
  if (cause.name === 'TimeoutError') {
    return { words: `${host} did not answer in time; ${HINT}`, isConnected: true };
  }
  const root = rootCause(cause);
  // https://fetch.spec.whatwg.org/#port-blocking
  if (root.message === 'bad port') {
    return {
      words: `cannot reach ${host} (its port is one that HTTP may not use); use another port`,
      isConnected: false,
    };
  }
  const code = codeOf(root);
  if (code === undefined) return undefined;
  // An error that stands for several attempts to connect has a code, but no words of its own; one of
  // OpenSSL has lines of them.
  const reason = root.message.includes('\n') ? code : root.message || code;
  if (UNTRUSTED.test(code)) {
    return { words: `cannot reach ${host} (${reason}); ${TRUST_HINT}`, isConnected: false };
  }
  return UNREACHABLE.test(code)
    ? { words: `cannot reach ${host} (${reason}); ${HINT}`, isConnected: false }
    : { words: `lost the connection to ${host} (${reason}); run again`, isConnected: true };
}

/** What an error comes from in the end: `fetch` says only that it failed. */
export function rootCause(error: Error): Error {
  return error.cause instanceof Error ? rootCause(error.cause) : error;
}

/** The code of an error of the system. */
export function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
