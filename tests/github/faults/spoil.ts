import { isJsonObject } from '../../../src/model/json-object.ts';
import { type Answer, json } from '../answer.ts';
import { amountOf, type FaultRule } from './rule.ts';

interface GraphQLBody {
  data?: Record<string, unknown> | null;
  errors?: unknown[];
}

/** The fields below the root fields: those that are aliased when many objects are asked for. */
function innerFields(data: Record<string, unknown>): [string, Record<string, unknown>, string][] {
  return Object.entries(data).flatMap(([root, value]) =>
    isJsonObject(value)
      ? Object.keys(value)
          .filter((field) => isJsonObject(value[field]))
          .map((field): [string, Record<string, unknown>, string] => [root, value, field])
      : [],
  );
}

function dropFields(answer: Answer, share: number, random: () => number): Answer {
  const body = JSON.parse(answer.body.toString('utf8')) as GraphQLBody;
  const fields = innerFields(body.data ?? {});
  const chosen = fields.filter(() => random() < share);
  const dropped = chosen.length > 0 ? chosen : fields.slice(0, 1);
  const errors = dropped.map(([root, parent, field]) => {
    parent[field] = null;
    const message = 'Resource limits for this query exceeded.';
    return { type: 'RESOURCE_LIMITS_EXCEEDED', path: [root, field], message };
  });
  return {
    ...json({ ...body, errors: [...(body.errors ?? []), ...errors] }),
    headers: answer.headers,
  };
}

/** Damages an answer as a fault says; every other fault leaves it as it is. */
export function spoil(answer: Answer, rule: FaultRule, random: () => number): Answer {
  switch (rule.kind) {
    case 'malformed-json': {
      const half = Math.ceil(answer.body.length / 2);
      return { ...answer, body: Buffer.concat([answer.body.subarray(0, half), Buffer.from('<')]) };
    }
    case 'graphql-partial': {
      const isJson = answer.headers['content-type']?.startsWith('application/json');
      return isJson ? dropFields(answer, amountOf(rule) / 100, random) : answer;
    }
    default:
      return answer;
  }
}
