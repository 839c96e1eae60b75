import type { Activity, ServedRelease } from '../activity.ts';
import { numberOf } from '../git/repository.ts';
import { nodeId } from '../rest/urls.ts';
import { type ConnectionArguments, connection } from './connection.ts';

function releaseNode(fullName: string, release: ServedRelease) {
  const path = `/${fullName}/releases/tag/${release.tagName}`;
  return {
    id: nodeId('RE', numberOf(`${fullName} ${release.tagName}`)),
    tagName: release.tagName,
    name: release.tagName,
    publishedAt: release.publishedAt,
    isPrerelease: release.isPrerelease,
    isDraft: release.publishedAt === null,
    url: `https://github.com${path}`,
    resourcePath: path,
  };
}

/** `Repository.releases`, newest first. */
export function releasesConnection(
  fullName: string,
  activity: Activity,
  args: ConnectionArguments,
) {
  return connection(activity.releasesOf(fullName), args, (release) =>
    releaseNode(fullName, release),
  );
}

/** A repository of which nothing is known but its activity. */
export function activityNode(fullName: string, activity: Activity): Record<string, unknown> {
  const [owner = '', name = ''] = fullName.split('/');
  return {
    __typename: 'Repository',
    id: nodeId('R', numberOf(fullName)),
    name,
    nameWithOwner: `${owner}/${name}`,
    defaultBranchRef: null,
    releases: (args: ConnectionArguments) => releasesConnection(fullName, activity, args),
  };
}
