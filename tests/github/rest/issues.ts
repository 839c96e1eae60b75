import { json, notFound, Refusal } from '../answer.ts';
import { type IssueOrder, selectIssues, sortIssues } from '../issue-selection.ts';
import type { Issue } from '../issues.ts';
import { linkHeader, readPage, slicePage } from '../paging.ts';
import { parameter, type RepositoryContext, type RepositoryRoute } from './route.ts';
import { issueShape } from './shapes/issue.ts';
import { httpDate, pageBase } from './urls.ts';

const ORDERS: Record<string, IssueOrder> = {
  created: 'createdAt',
  updated: 'updatedAt',
  comments: 'comments',
};

function invalid(field: string, value: string): Refusal {
  const errors = [{ resource: 'Issue', field, code: 'invalid', value }];
  return new Refusal(422, 'Validation Failed', { errors });
}

function readChoice(query: URLSearchParams, name: string, choices: string[]): string {
  const value = query.get(name) || (choices[0] ?? '');
  if (!choices.includes(value)) throw invalid(name, value);
  return value;
}

function readSince(query: URLSearchParams): string | undefined {
  const since = query.get('since');
  if (since && Number.isNaN(Date.parse(since))) throw invalid('since', since);
  return since || undefined;
}

function readSelection({ view, query }: RepositoryContext): Issue[] {
  const state = readChoice(query, 'state', ['open', 'closed', 'all']);
  const labels = (query.get('labels') ?? '').split(',').filter(Boolean);
  const selected = selectIssues(view.issues, {
    states: state === 'all' ? undefined : [state],
    since: readSince(query),
    milestone: query.get('milestone') || undefined,
    assignee: query.get('assignee') || undefined,
  });
  return selected.filter((issue) => labels.every((label) => issue.labels.includes(label)));
}

function listIssues(context: RepositoryContext) {
  const { query } = context;
  const order = ORDERS[readChoice(query, 'sort', Object.keys(ORDERS))] ?? 'createdAt';
  const direction = readChoice(query, 'direction', ['desc', 'asc']);
  const issues = sortIssues(readSelection(context), order, direction === 'asc' ? 'asc' : 'desc');
  const page = readPage(query);
  const shown = slicePage(issues, page).map((issue) => issueShape(context, issue));
  return json(shown, { headers: linkHeader(pageBase(context), page, issues.length) });
}

function getIssue(context: RepositoryContext) {
  const number = Number(parameter(context, 'issue_number'));
  const issue = context.view.issues.find((entry) => entry.number === number);
  if (!issue) throw notFound();
  const headers = { 'last-modified': httpDate(issue.updatedAt) };
  return json(issueShape(context, issue), { headers });
}

/** The issues API. */
export const ISSUE_ROUTES: RepositoryRoute[] = [
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/issues',
    documentation: 'issues/issues#list-repository-issues',
    handle: listIssues,
  },
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/issues/{issue_number}',
    documentation: 'issues/issues#get-an-issue',
    handle: getIssue,
  },
];
