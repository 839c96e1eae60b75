import { type Answer, failure, json } from '../answer.ts';
import type { ApiRequest } from '../request.ts';
import { amountOf, type FaultRule } from './rule.ts';

/** Where GitHub explains limits. */
const RATE_LIMIT_DOCUMENTATION =
  'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';
const SECONDARY = `${RATE_LIMIT_DOCUMENTATION}#about-secondary-rate-limits`;

const STATUS_MESSAGES: Record<number, string> = {
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service Unavailable',
  504: "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.",
};

/** For GraphQL 200 with an error, as GitHub does there. */
function rateLimited(rule: FaultRule, { isGraphQL }: ApiRequest, reset: number): Answer {
  const status = rule.status ?? (isGraphQL ? 200 : 403);
  const headers = {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': isGraphQL ? 'graphql' : 'core',
    'x-ratelimit-used': '5000',
  };
  const message = 'API rate limit exceeded for user ID 1.';
  return status === 200
    ? json({ errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message }] }, { headers })
    : failure(status, message, { documentation: RATE_LIMIT_DOCUMENTATION, headers });
}

function retryAfter(wait: string): Answer {
  const message = 'Too many requests';
  const headers = { 'retry-after': wait };
  return failure(429, message, { documentation: RATE_LIMIT_DOCUMENTATION, headers });
}

function secondaryLimited(request: ApiRequest, seconds: number): Answer {
  const message = `You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID ${request.id}.`;
  const headers = { 'retry-after': String(seconds) };
  return failure(403, message, { documentation: SECONDARY, headers });
}

function brokenQuery(request: ApiRequest): Answer {
  const message = `Something went wrong while executing your query. Please include \`${request.id}\` when reporting this issue.`;
  return json({ data: null, errors: [{ message }] });
}

/**
 * The answer that a fault gives in place of the right one; undefined for a fault that lets the
 * request be answered first. `now` is in seconds since 1970.
 */
export function answerInstead(
  rule: FaultRule,
  request: ApiRequest,
  now: number,
): Answer | undefined {
  const amount = amountOf(rule);
  switch (rule.kind) {
    case 'rate-limit':
      return rateLimited(rule, request, now + amount);
    case 'retry-after':
      return retryAfter(rule.says ?? String(amount));
    case 'secondary-limit':
      return secondaryLimited(request, amount);
    case 'status':
      return failure(amount, STATUS_MESSAGES[amount] ?? 'Server Error');
    case 'graphql-error':
      return request.isGraphQL ? brokenQuery(request) : undefined;
    default:
      return undefined;
  }
}
