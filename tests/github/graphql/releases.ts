import type { Activity } from '../activity.ts';
import { type ConnectionArguments, connection } from './connection.ts';

/** `Repository.releases`, newest first. */
export function releasesConnection(
  fullName: string,
  activity: Activity,
  args: ConnectionArguments,
) {
  return connection(activity.releasesOf(fullName), args, (release) => release);
}

/** A repository of which nothing is known but its activity. */
export function activityNode(nameWithOwner: string, activity: Activity) {
  return {
    nameWithOwner,
    defaultBranchRef: null,
    releases: (args: ConnectionArguments) => releasesConnection(nameWithOwner, activity, args),
  };
}
