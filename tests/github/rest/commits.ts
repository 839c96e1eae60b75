import { bytes, json, notFound, Refusal } from '../answer.ts';
import type { Commit } from '../git/commit.ts';
import { diffFiles, diffText, EMPTY_TREE } from '../git/diff.ts';
import { countHistory, type HistoryFilter, listHistory } from '../git/history.ts';
import { mediaType } from '../media-type.ts';
import { linkHeader, readPage, slicePage } from '../paging.ts';
import { findCommit, readCommits, requireContent } from './lookup.ts';
import { parameter, type RepositoryContext, type RepositoryRoute } from './route.ts';
import { commitShape, fileShape } from './shapes/commit.ts';
import { httpDate, pageBase } from './urls.ts';

const MAX_FILES = 3000;

function readDate(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (Number.isNaN(Date.parse(text)))
    throw new Refusal(422, `Invalid value for parameter: ${name}`);
  return text;
}

function readFilter({ query }: RepositoryContext): HistoryFilter {
  const path = query.get('path') ?? undefined;
  return { path, since: readDate(query, 'since'), until: readDate(query, 'until') };
}

async function listCommits(context: RepositoryContext) {
  const { view, query } = context;
  requireContent(view);
  const start = await findCommit(view, query.get('sha') || 'HEAD');
  if (!start) throw notFound();
  const filter = readFilter(context);
  const page = readPage(query);
  const window = { skip: (page.number - 1) * page.size, limit: page.size };
  const total = await countHistory(view.gitDir, start.oid, filter);
  const oids = await listHistory(view.gitDir, start.oid, filter, window);
  const commits = (await readCommits(view, oids)).map((commit) => commitShape(context, commit));
  return json(commits, { headers: linkHeader(pageBase(context), page, total) });
}

async function showFiles(context: RepositoryContext, commit: Commit) {
  const { view, limits, query } = context;
  const all = await diffFiles(view.gitDir, commit.parents[0] ?? EMPTY_TREE, commit.oid);
  const files = all.slice(0, MAX_FILES);
  const page = { ...readPage(query, limits.changedFiles), size: limits.changedFiles };
  const additions = all.reduce((sum, file) => sum + file.additions, 0);
  const deletions = all.reduce((sum, file) => sum + file.deletions, 0);
  return {
    links: linkHeader(pageBase(context), page, files.length),
    stats: { total: additions + deletions, additions, deletions },
    files: slicePage(files, page).map((file) => fileShape(context, commit.oid, file)),
  };
}

async function getCommit(context: RepositoryContext) {
  const { view, request } = context;
  requireContent(view);
  const ref = parameter(context, 'ref');
  const commit = await findCommit(view, ref);
  if (!commit) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  const media = mediaType(request);
  if (media === 'sha') {
    return bytes(Buffer.from(commit.oid), 'application/vnd.github.sha; charset=utf-8');
  }
  if (media === 'diff') {
    const text = await diffText(view.gitDir, commit.parents[0] ?? EMPTY_TREE, commit.oid);
    return bytes(Buffer.from(text), 'application/vnd.github.diff; charset=utf-8');
  }
  const { links, stats, files } = await showFiles(context, commit);
  const headers = { ...links, 'last-modified': httpDate(commit.committer.date) };
  return json({ ...commitShape(context, commit), stats, files }, { headers });
}

/** The commits API. */
export const COMMIT_ROUTES: RepositoryRoute[] = [
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/commits',
    documentation: 'commits/commits#list-commits',
    handle: listCommits,
  },
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/commits/{ref}',
    documentation: 'commits/commits#get-a-commit',
    handle: getCommit,
  },
];
