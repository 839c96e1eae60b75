import { bytes, json, notFound } from '../answer.ts';
import type { Commit } from '../git/commit.ts';
import { diffFiles, diffText } from '../git/diff.ts';
import { mergeBase } from '../git/history.ts';
import { gitText } from '../git/run.ts';
import { mediaType } from '../media-type.ts';
import { linkHeader, type Page, readPage, slicePage } from '../paging.ts';
import { findCommit, readCommits } from './lookup.ts';
import { parameter, type RepositoryContext, type RepositoryRoute } from './route.ts';
import { commitShape, fileShape } from './shapes/commit.ts';
import { apiUrl, htmlUrl, pageBase } from './urls.ts';

const UNPAGED_COMMITS = 250;

interface Sides {
  base: Commit;
  head: Commit;
  fork: Commit;
}

async function readSides(context: RepositoryContext): Promise<Sides> {
  const { view } = context;
  const [from = '', to = ''] = parameter(context, 'basehead').split('...');
  const [base, head] = await Promise.all([findCommit(view, from), findCommit(view, to)]);
  if (!base || !head) throw notFound();
  const forkOid = await mergeBase(view.gitDir, base.oid, head.oid);
  const fork = forkOid && (await findCommit(view, forkOid));
  if (!fork) throw notFound();
  return { base, head, fork };
}

async function listBetween(gitDir: string, from: string, to: string): Promise<string[]> {
  const text = await gitText([`--git-dir=${gitDir}`, 'rev-list', '--reverse', `${from}..${to}`]);
  return text === '' ? [] : text.split('\n');
}

function comparisonStatus(ahead: number, behind: number) {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** Only the first page shows files, and all that are shown at all (at most 300). */
async function firstPageFiles(context: RepositoryContext, sides: Sides, page: Page) {
  if (page.number > 1) return [];
  const files = await diffFiles(context.view.gitDir, sides.fork.oid, sides.head.oid);
  const shown = files.slice(0, context.limits.changedFiles);
  return shown.map((file) => fileShape(context, sides.head.oid, file));
}

function addresses(context: RepositoryContext, sides: Sides) {
  const range = parameter(context, 'basehead');
  const html = htmlUrl(context, `/compare/${range}`);
  return {
    url: apiUrl(context, `/compare/${range}`),
    html_url: html,
    permalink_url: htmlUrl(context, `/compare/${sides.base.oid}...${sides.head.oid}`),
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
  };
}

async function compareAsJson(context: RepositoryContext, sides: Sides) {
  const { view, query } = context;
  const ahead = await listBetween(view.gitDir, sides.base.oid, sides.head.oid);
  const behind = await listBetween(view.gitDir, sides.head.oid, sides.base.oid);
  const isPaged = query.has('page') || query.has('per_page');
  const page = isPaged ? readPage(query) : { number: 1, size: UNPAGED_COMMITS };
  const shown = isPaged ? slicePage(ahead, page) : ahead.slice(-UNPAGED_COMMITS);
  const body = {
    ...addresses(context, sides),
    base_commit: commitShape(context, sides.base),
    merge_base_commit: commitShape(context, sides.fork),
    status: comparisonStatus(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: (await readCommits(view, shown)).map((commit) => commitShape(context, commit)),
    files: await firstPageFiles(context, sides, page),
  };
  return json(body, { headers: linkHeader(pageBase(context), page, ahead.length) });
}

async function compare(context: RepositoryContext) {
  const sides = await readSides(context);
  if (mediaType(context.request) !== 'diff') return compareAsJson(context, sides);
  const text = await diffText(context.view.gitDir, sides.fork.oid, sides.head.oid);
  return bytes(Buffer.from(text), 'application/vnd.github.diff; charset=utf-8');
}

/** The comparison of two commits. */
export const COMPARE_ROUTES: RepositoryRoute[] = [
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/compare/{basehead}',
    documentation: 'commits/commits#compare-two-commits',
    handle: compare,
  },
];
