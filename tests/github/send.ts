import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import { amountOf, type FaultRule } from './faults/rule.ts';

const PARTS = 10;

async function sendCut(response: ServerResponse, body: Buffer): Promise<number> {
  const half = body.subarray(0, Math.floor(body.length / 2));
  await new Promise<void>((resolve) => response.write(half, () => resolve()));
  await wait(10);
  response.destroy();
  return half.length;
}

async function sendSlowly(
  response: ServerResponse,
  body: Buffer,
  milliseconds: number,
): Promise<number> {
  const size = Math.max(1, Math.ceil(body.length / PARTS));
  for (let at = 0; at < body.length; at += size) {
    await wait(milliseconds / PARTS);
    response.write(body.subarray(at, at + size));
  }
  response.end();
  return body.length;
}

/**
 * Sends an answer: cut, under the length of the whole, or in parts, where the fault is that.
 * @returns the bytes of its body that were sent
 */
export async function send(
  response: ServerResponse,
  answer: Answer,
  fault: FaultRule | undefined,
): Promise<number> {
  const length = { 'content-length': String(answer.body.length) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  if (fault?.kind === 'cut-body') return sendCut(response, answer.body);
  if (fault?.kind === 'drip') return sendSlowly(response, answer.body, amountOf(fault));
  response.end(answer.body);
  return answer.body.length;
}
