import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServedActivity } from './activity.ts';
import { type Answer, type CostedAnswer, failure, free, Refusal } from './answer.ts';
import { authenticate } from './auth.ts';
import { answerInstead } from './faults/instead.ts';
import { DEFAULT_AMOUNTS, type FaultRule } from './faults/rule.ts';
import { spoil } from './faults/spoil.ts';
import type { FaultSwitch } from './faults/switch.ts';
import { answerGraphQL } from './graphql/answer.ts';
import type { Limits } from './limits.ts';
import type { LogEntry } from './log.ts';
import { exceeded, type RateLimits, type Resource, rateHeaders } from './rate-limits.ts';
import type { Condition, Repositories } from './repositories.ts';
import type { ApiRequest } from './request.ts';
import { answerRest } from './rest/dispatch.ts';
import { type AnswerDelivery, send } from './send.ts';

/** All that answering a request depends on. */
export interface World {
  repositories: Repositories;
  /** What was released and merged, which git does not know. */
  activity: ServedActivity;
  /** The only token that is accepted; undefined accepts any. */
  token: string | undefined;
  limits: Limits;
  rates: RateLimits;
  faults: FaultSwitch;
  /** Seconds since 1970. */
  now: () => number;
}

const NO_USER_AGENT =
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).';

function condition(fault: FaultRule | undefined): Condition {
  if (fault?.kind === 'vanished') return 'vanished';
  return fault?.kind === 'empty-repository' ? 'empty' : 'intact';
}

async function answerRestOnce(
  request: ApiRequest,
  world: World,
  fault: FaultRule | undefined,
): Promise<CostedAnswer> {
  if (world.rates.state('core').remaining === 0) return free(exceeded('core'));
  const repositories = world.repositories.access(condition(fault));
  const answer = await answerRest(request, { ...world, repositories });
  world.rates.spend('core', 1);
  return { answer, cost: 1 };
}

async function answerAuthorised(
  request: ApiRequest,
  world: World,
  fault: FaultRule | undefined,
): Promise<CostedAnswer> {
  if (!request.headers['user-agent']) return free(failure(403, NO_USER_AGENT));
  const instead = fault && answerInstead(fault, request, world.now());
  if (instead) return free(instead);
  authenticate(request, world.token);
  const resource: Resource = request.isGraphQL ? 'graphql' : 'core';
  const repositories = world.repositories.access(condition(fault));
  const outcome = request.isGraphQL
    ? await answerGraphQL(request, { ...world, repositories })
    : await answerRestOnce(request, world, fault);
  const rate = rateHeaders(resource, world.rates.state(resource));
  const headers = { ...rate, ...outcome.answer.headers };
  return { ...outcome, answer: { ...outcome.answer, headers } };
}

async function answerOrFail(
  request: ApiRequest,
  world: World,
  fault: FaultRule | undefined,
): Promise<CostedAnswer> {
  try {
    return await answerAuthorised(request, world, fault);
  } catch (error) {
    if (error instanceof Refusal) return free(error.answer);
    const message = error instanceof Error ? error.message : String(error);
    return free(failure(500, `The stand-in failed: ${message}`));
  }
}

function withCommonHeaders(request: ApiRequest, answer: Answer): Answer {
  const version = request.headers['x-github-api-version'];
  const headers = {
    'cache-control': 'private, max-age=60, s-maxage=60',
    server: 'github.com',
    vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding',
    'x-github-api-version-selected': typeof version === 'string' ? version : '2022-11-28',
    'x-github-media-type': `github.${request.isGraphQL ? 'v4' : 'v3'}; format=json`,
    'x-github-request-id': request.id,
  };
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

function delivery(fault: FaultRule | undefined): AnswerDelivery {
  if (fault?.kind === 'cut-body') return { mode: 'cut' };
  if (fault?.kind !== 'drip') return { mode: 'whole' };
  return { mode: 'drip', milliseconds: fault.amount ?? DEFAULT_AMOUNTS.drip ?? 0 };
}

async function deliver(
  request: ApiRequest,
  response: ServerResponse,
  world: World,
  fault: FaultRule | undefined,
): Promise<Pick<LogEntry, 'status' | 'bytes' | 'cost'>> {
  if (fault?.kind === 'reset') {
    response.socket?.resetAndDestroy();
    return { status: 0, bytes: 0, cost: 0 };
  }
  if (fault?.kind === 'slow') await wait(fault.amount ?? DEFAULT_AMOUNTS.slow);
  const { answer, cost } = await answerOrFail(request, world, fault);
  const right = withCommonHeaders(request, answer);
  const sent = fault ? spoil(right, fault, () => world.faults.random()) : right;
  return { status: sent.status, bytes: await send(response, sent, delivery(fault)), cost };
}

/** Answers a request, with the fault that meets it, and tells what was done. */
export async function handle(
  request: ApiRequest,
  response: ServerResponse,
  world: World,
): Promise<LogEntry> {
  const started = performance.now();
  const fault = world.faults.decide(request);
  const delivered = await deliver(request, response, world, fault);
  return {
    method: request.method,
    path: request.url.pathname + request.url.search,
    operation: request.operation,
    fault: fault?.kind,
    ...delivered,
    milliseconds: performance.now() - started,
  };
}
