import { Refusal } from './answer.ts';
import type { ApiRequest } from './request.ts';

/** Who asks: someone with a token, or anyone. */
export type Caller = 'token' | 'anonymous';

/**
 * What becomes of requests without a token: `github` gives them 60 REST requests an hour and no
 * GraphQL, `free` treats them as if they had a token, `refuse` answers 401.
 */
export type AnonymousPolicy = 'github' | 'free' | 'refuse';

/** Who may ask. */
export interface Access {
  /** The only token that is accepted; undefined accepts any. */
  token: string | undefined;
  anonymous: AnonymousPolicy;
}

function credential(request: ApiRequest): string | undefined {
  const header = request.headers.authorization;
  if (header === undefined) return undefined;
  const [, scheme = '', value = ''] = /^(\S+)\s+(.*)$/.exec(header.trim()) ?? [];
  if (/^(bearer|token)$/i.test(scheme)) return value;
  throw new Refusal(401, 'Bad credentials');
}

/**
 * Tells who asks.
 * @throws Refusal 401 for a wrong token, or for none where one is needed.
 */
export function authenticate(request: ApiRequest, access: Access): Caller {
  const token = credential(request);
  if (token !== undefined) {
    if (token === '' || (access.token !== undefined && token !== access.token)) {
      throw new Refusal(401, 'Bad credentials');
    }
    return 'token';
  }
  if (access.anonymous === 'free') return 'token';
  if (access.anonymous === 'refuse' || request.isGraphQL) {
    throw new Refusal(401, 'Requires authentication');
  }
  return 'anonymous';
}
