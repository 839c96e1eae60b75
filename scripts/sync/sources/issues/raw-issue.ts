import { isJsonObject, type JsonObject } from '../../../../src/model/json-object.ts';
import type { Issue } from '../../../../src/schemas/issue.ts';
import { existingInstant } from '../../reading/days.ts';
import { isHandle } from '../../reading/handles.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { MINOR } from '../../reading/releases.ts';

/** An issue as GitHub's REST API gives it, checked value by value; what is unknown is absent. */
export interface RawIssue
  extends Pick<
    Issue,
    | 'number'
    | 'title'
    | 'state'
    | 'stateReason'
    | 'author'
    | 'assignees'
    | 'created'
    | 'updated'
    | 'closed'
    | 'milestone'
  > {
  /** Absent where upstream does not tell them. */
  readonly labels: readonly string[] | undefined;
  readonly body: string;
}

const REASONS = ['completed', 'not_planned', 'reopened', 'duplicate'] as const;
const MILESTONE = new RegExp(`^v?(${MINOR})$`);
const MAX_TITLE = 300;

/**
 * Reads an issue; nothing for a pull request, or where not even a number can be read.
 * @param recorded what is on record: a state or title that cannot be read stays as it was.
 */
export function readRawIssue(
  value: unknown,
  oddities: Oddities,
  recorded: ReadonlyMap<number, Issue> = new Map(),
): RawIssue | undefined {
  if (!isJsonObject(value) || isJsonObject(value.pull_request)) return undefined;
  const { number, body } = value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined;
  const before = recorded.get(number);
  return {
    number,
    title: readTitle(value.title, oddities) || (before?.title ?? ''),
    state: readState(value, before, oddities),
    stateReason: REASONS.find((reason) => reason === value.state_reason),
    author: readHandle(value.user, 'user', oddities),
    assignees: listOf(value.assignees).flatMap(
      (assignee) => readHandle(assignee, 'assignees', oddities) ?? [],
    ),
    created: readInstant(value, 'created_at', oddities),
    updated: readInstant(value, 'updated_at', oddities),
    closed: readInstant(value, 'closed_at', oddities),
    milestone: readMilestone(value.milestone, oddities),
    labels: readLabels(value.labels, oddities),
    body: typeof body === 'string' ? body : '',
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed() : '';
}

function readTitle(value: unknown, oddities: Oddities): string {
  const title = text(value)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  if (title === '') oddities.add('title', 'missing', 'a title');
  return [...title].slice(0, MAX_TITLE).join('');
}

function readState(
  { state: written, closed_at: closed }: JsonObject,
  before: Issue | undefined,
  oddities: Oddities,
): RawIssue['state'] {
  const state = text(written).toLowerCase();
  if (state === 'open' || state === 'closed') return state;
  oddities.add('state', 'not-a-value', 'open or closed', state);
  return before?.state ?? (text(closed) === '' ? 'open' : 'closed');
}

function readLabels(value: unknown, oddities: Oddities): string[] | undefined {
  if (value === undefined || Array.isArray(value)) {
    return listOf(value).flatMap((label) => readLabel(label, oddities) ?? []);
  }
  if (value !== null) {
    oddities.add('labels', 'not-a-value', 'a list of labels', JSON.stringify(value));
  }
  return undefined;
}

function readHandle(value: unknown, field: string, oddities: Oddities): string | undefined {
  const login = isJsonObject(value) ? text(value.login) : '';
  const isUnknown = value === undefined || value === null || (isJsonObject(value) && login === '');
  if (isUnknown) return undefined;
  if (isHandle(login)) return login;
  oddities.add(field, 'not-a-value', 'a handle', login);
  return undefined;
}

function readInstant(value: JsonObject, field: string, oddities: Oddities): string | undefined {
  const written = value[field];
  if (written === undefined || written === null) {
    if (field === 'created_at') oddities.add(field, 'missing', 'when the issue was opened');
    return undefined;
  }
  const instant = text(written);
  const existing = existingInstant(instant);
  if (existing !== undefined) return existing;
  oddities.add(field, 'not-a-value', 'a time such as "2025-08-27T14:03:00Z"', instant);
  return undefined;
}

function readMilestone(value: unknown, oddities: Oddities): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const title = text(value.title);
  const release = MILESTONE.exec(title)?.[1];
  if (release === undefined) {
    oddities.add('milestone', 'not-a-value', 'a release such as "v1.34"', title);
  }
  return release;
}

function readLabel(value: unknown, oddities: Oddities): string | undefined {
  const name = text(isJsonObject(value) ? value.name : value).trim();
  if (name !== '' && name.length <= 100) return name;
  oddities.add('labels', 'not-a-value', 'a label with a name', name);
  return undefined;
}
