import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { errorWords } from '../../src/model/error-words.ts';
import { type Answer, failure, Refusal } from './answer.ts';
import { authenticate } from './auth.ts';
import { answerInstead } from './faults/instead.ts';
import { amountOf, type FaultRule } from './faults/rule.ts';
import { spoil } from './faults/spoil.ts';
import type { FaultSwitch } from './faults/switch.ts';
import { answerGraphQL } from './graphql/answer.ts';
import type { QueryWorld } from './graphql/context.ts';
import type { LogEntry } from './log.ts';
import type { Repositories } from './repositories.ts';
import type { ApiRequest } from './request.ts';
import { answerRest } from './rest/dispatch.ts';
import { send } from './send.ts';

/** All that answering a request depends on. */
export interface World extends Omit<QueryWorld, 'repositories'> {
  repositories: Repositories;
  /** The only token that is accepted; undefined accepts any. */
  token: string | undefined;
  faults: FaultSwitch;
  /** Milliseconds since 1970. */
  now: () => number;
}

async function answerAuthorised(
  request: ApiRequest,
  world: World,
  fault: FaultRule | undefined,
): Promise<Answer> {
  const instead = fault && answerInstead(fault, request, Math.floor(world.now() / 1000));
  if (instead) return instead;
  authenticate(request, world.token);
  const repositories = world.repositories.access(fault);
  const answer = request.isGraphQL ? answerGraphQL : answerRest;
  return answer(request, { ...world, repositories });
}

async function answerOrFail(
  request: ApiRequest,
  world: World,
  fault: FaultRule | undefined,
): Promise<Answer> {
  try {
    return await answerAuthorised(request, world, fault);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    return failure(500, `The stand-in failed: ${errorWords(error)}`);
  }
}

async function deliver(
  request: ApiRequest,
  response: ServerResponse,
  world: World,
  fault: FaultRule | undefined,
): Promise<Pick<LogEntry, 'status' | 'bytes'>> {
  if (fault?.kind === 'reset') {
    response.socket?.resetAndDestroy();
    return { status: 0, bytes: 0 };
  }
  if (fault?.kind === 'slow') await wait(amountOf(fault));
  const answer = await answerOrFail(request, world, fault);
  const headers = { 'x-github-request-id': request.id, ...answer.headers };
  const right = { ...answer, headers };
  const sent = fault ? spoil(right, fault, world.faults.random) : right;
  return { status: sent.status, bytes: await send(response, sent, fault) };
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
