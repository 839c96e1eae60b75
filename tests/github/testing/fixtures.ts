import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';
import { type GitHub, type GitHubOptions, startGitHub } from '../server.ts';

/** The path of one of the fixtures. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../__fixtures__/${name}`, import.meta.url));
}

/** All fixtures with names: two snapshots of proposals with issues, and gate lists on two branches. */
export const FIXTURE_SOURCES = [
  fixture('kubernetes-enhancements'),
  fixture('kubernetes-kubernetes'),
  `kubernetes/enhancements#issues=${fixture('issues.json')}`,
];

/** Starts a server over the fixtures that ends with the test. */
export async function startForTest(options: Partial<GitHubOptions> = {}): Promise<GitHub> {
  const github = await startGitHub({ sources: FIXTURE_SOURCES, ...options });
  onTestFinished(() => github.close());
  return github;
}

/** Starts a server that ends with the file of tests. */
export async function startForFile(options: GitHubOptions): Promise<GitHub> {
  const github = await startGitHub(options);
  afterAll(() => github.close());
  return github;
}

/** Headers of somebody with a token. */
export const WITH_TOKEN = { authorization: 'Bearer any' };

/** Asks for a path with a token. */
export function get(github: GitHub, path: string): Promise<Response> {
  return fetch(github.url + path, { headers: WITH_TOKEN, redirect: 'manual' });
}

/** Asks for a path and returns what its JSON says. */
export async function getJson<T>(github: GitHub, path: string): Promise<T> {
  return (await get(github, path)).json() as Promise<T>;
}

/** What a GraphQL answer may hold. */
export interface GraphQLResult {
  data?: Record<string, unknown> | null;
  errors?: { type?: string; path?: (string | number)[]; message: string; extensions?: unknown }[];
}

/** Sends a query with a token. */
export function postQuery(
  github: GitHub,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Response> {
  const body = JSON.stringify({ query, variables });
  return fetch(`${github.url}/graphql`, { method: 'POST', headers: WITH_TOKEN, body });
}

/** Sends a query and returns what it is answered. */
export async function query(
  github: GitHub,
  text: string,
  variables: Record<string, unknown> = {},
): Promise<GraphQLResult> {
  return (await postQuery(github, text, variables)).json() as Promise<GraphQLResult>;
}

/** Asks a new server for fields of the enhancements repository. */
export async function askRepository(fields: string, options: Partial<GitHubOptions> = {}) {
  const github = await startForTest(options);
  const text = `{ repository(owner: "kubernetes", name: "enhancements") { ${fields} } }`;
  const { data, errors } = await query(github, text);
  return { repository: data?.repository as Record<string, unknown> | null | undefined, errors };
}
