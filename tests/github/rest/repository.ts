import { json, notFound, Refusal } from '../answer.ts';
import { linkHeader, readPage, slicePage } from '../paging.ts';
import { findCommit, requireContent } from './lookup.ts';
import { parameter, type RepositoryContext, type RepositoryRoute } from './route.ts';
import { commitShape } from './shapes/commit.ts';
import { repositoryShape } from './shapes/repository.ts';
import { apiUrl, encodePath, htmlUrl, httpDate, nodeId, pageBase } from './urls.ts';

const HEADS = 'refs/heads/';
const TAGS = 'refs/tags/';

async function getRepository(context: RepositoryContext) {
  const head = await findCommit(context.view, 'HEAD');
  const shape = repositoryShape(context, head);
  return json(shape, { headers: { 'last-modified': httpDate(shape.updated_at) } });
}

function refsBelow(context: RepositoryContext, prefix: string) {
  return context.view.refs.filter((ref) => ref.name.startsWith(prefix));
}

function listBranches(context: RepositoryContext) {
  const branches = refsBelow(context, HEADS);
  const page = readPage(context.query);
  const shown = slicePage(branches, page).map((ref) => ({
    name: ref.name.slice(HEADS.length),
    commit: { sha: ref.oid, url: apiUrl(context, `/commits/${ref.oid}`) },
    protected: false,
  }));
  return json(shown, { headers: linkHeader(pageBase(context), page, branches.length) });
}

async function getBranch(context: RepositoryContext) {
  const name = parameter(context, 'branch');
  const ref = context.view.refs.find((entry) => entry.name === HEADS + name);
  const commit = ref && (await findCommit(context.view, ref.oid));
  if (!commit) throw new Refusal(404, 'Branch not found');
  const self = apiUrl(context, `/branches/${encodePath(name)}`);
  return json({
    name,
    commit: commitShape(context, commit),
    _links: { self, html: htmlUrl(context, `/tree/${encodePath(name)}`) },
    protected: false,
    protection: {
      enabled: false,
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${self}/protection`,
  });
}

function listTags(context: RepositoryContext) {
  const tags = refsBelow(context, TAGS).reverse();
  const page = readPage(context.query);
  const shown = slicePage(tags, page).map((ref) => {
    const name = ref.name.slice(TAGS.length);
    return {
      name,
      zipball_url: apiUrl(context, `/zipball/${ref.name}`),
      tarball_url: apiUrl(context, `/tarball/${ref.name}`),
      commit: { sha: ref.peeled, url: apiUrl(context, `/commits/${ref.peeled}`) },
      node_id: nodeId('REF', context.view.id, ref.name),
    };
  });
  return json(shown, { headers: linkHeader(pageBase(context), page, tags.length) });
}

async function getTarball(context: RepositoryContext) {
  requireContent(context.view);
  const commit = await findCommit(context.view, parameter(context, 'ref'));
  if (!commit) throw notFound();
  const location = `https://codeload.github.com/${context.view.fullName}/legacy.tar.gz/${commit.oid}`;
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}

/** The calls about a repository as a whole, its branches and tags. */
export const REPOSITORY_ROUTES: RepositoryRoute[] = [
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}',
    documentation: 'repos/repos#get-a-repository',
    handle: getRepository,
  },
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/branches',
    documentation: 'branches/branches#list-branches',
    handle: listBranches,
  },
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/branches/{branch}',
    documentation: 'branches/branches#get-a-branch',
    handle: getBranch,
  },
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/tags',
    documentation: 'repos/repos#list-repository-tags',
    handle: listTags,
  },
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/tarball/{ref}',
    documentation: 'repos/contents#download-a-repository-archive-tar',
    handle: getTarball,
  },
];
