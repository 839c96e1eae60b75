import type { ServedActivity } from '../activity.ts';
import { type ConnectionArguments, connection } from './connection.ts';

/** `Repository.releases`, newest first. */
export function releasesConnection(
  fullName: string,
  activity: ServedActivity,
  args: ConnectionArguments,
) {
  return connection(activity.releasesOf(fullName), args, (release) => release);
}

/** A repository of which nothing is known but its activity. */
export function activityNode(nameWithOwner: string, activity: ServedActivity) {
  return {
    nameWithOwner,
    defaultBranchRef: null,
    releases: (args: ConnectionArguments) => releasesConnection(nameWithOwner, activity, args),
  };
}
