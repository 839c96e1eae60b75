import { FAULT_KINDS, type FaultKind, type FaultMatch, type FaultRule } from './rule.ts';

function faultError(spec: string, problem: string): Error {
  return new Error(`fault "${spec}": ${problem}`);
}

function isKind(text: string): text is FaultKind {
  return (FAULT_KINDS as readonly string[]).includes(text);
}

function toNumber(spec: string, name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw faultError(spec, `${name} is "${text}", expected a number`);
}

function toPattern(spec: string, name: string, text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (error) {
    throw faultError(spec, `${name} is no regular expression: ${(error as Error).message}`);
  }
}

function setOption(spec: string, rule: FaultRule, match: FaultMatch, option: string): void {
  const equals = option.indexOf('=');
  const [name, value] = [option.slice(0, equals), option.slice(equals + 1)];
  switch (name) {
    case 'path':
    case 'operation':
      match[name] = toPattern(spec, name, value);
      break;
    case 'nth':
    case 'from':
    case 'count':
      match[name] = toNumber(spec, name, value);
      break;
    case 'status':
      rule.status = toNumber(spec, name, value);
      break;
    default: {
      const known = 'path, operation, nth, from, count, status';
      throw faultError(spec, `"${option}" is unknown, expected NAME=VALUE with ${known}`);
    }
  }
}

/**
 * Parses `KIND[:AMOUNT][;path=REGEX][;nth=N]…`, such as `status:503;path=/graphql;count=2`.
 * @throws Error for anything else.
 */
export function parseFault(spec: string): FaultRule {
  const [head = '', ...options] = spec.split(';');
  const [kind = '', amount] = head.split(':');
  if (!isKind(kind)) {
    throw faultError(spec, `"${kind}" is no kind of fault (${FAULT_KINDS.join(', ')})`);
  }
  const match: FaultMatch = {};
  const rule: FaultRule = { kind, match };
  if (amount !== undefined) rule.amount = toNumber(spec, 'the amount', amount);
  for (const option of options) setOption(spec, rule, match, option);
  return rule;
}
