import { Refusal } from './answer.ts';
import type { ApiRequest } from './request.ts';

/**
 * Checks that someone with a token asks: the sync does not ask without one.
 * @param wanted the only token that is accepted; undefined accepts any
 * @throws Refusal 401 for a wrong token, or for none.
 */
export function authenticate({ headers }: ApiRequest, wanted: string | undefined): void {
  const { authorization } = headers;
  if (authorization === undefined) throw new Refusal(401, 'Requires authentication');
  const [, token] = /^(?:bearer|token)\s+(.+)$/i.exec(authorization.trim()) ?? [];
  if (token === undefined || token !== (wanted ?? token)) throw new Refusal(401, 'Bad credentials');
}
