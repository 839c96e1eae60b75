import type { ProjectRelease } from '../../../schemas/activity.ts';
import { repositoryUrl } from '../../atlas/upstream.ts';
import { bullet, joinPieces, type Line, type Piece } from './issue.ts';

const VERSION = /v?\d+\.\d+.*$/;

/** Releases of projects, a line for each project: the newest version first, then the others. */
export function projectLines(releases: readonly ProjectRelease[]): Line[] {
  return [...Map.groupBy(releases, projectOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([project, list]) => {
      const [first, ...others] = list.toSorted(byVersion);
      if (first === undefined) return bullet(project);
      const also = others.map((each): Piece => linkTo(each, versionOf(each)));
      return bullet(
        linkTo(first, `${project} ${versionOf(first)}`),
        ...(first.isPreRelease ? [', a pre-release'] : []),
        ...(also.length === 0 ? [] : ['; also ']),
        ...joinPieces(also),
      );
    });
}

/** "cluster-autoscaler" of kubernetes/autoscaler, which releases several things; else the repository. */
function projectOf({ repository, tag }: ProjectRelease): string {
  const prefix = tag.replace(VERSION, '').replace(/[-/]+$/, '');
  return prefix === '' ? (repository.split('/')[1] ?? repository) : prefix;
}

function versionOf({ tag }: ProjectRelease): string {
  return VERSION.exec(tag)?.[0] ?? tag;
}

function linkTo({ repository, tag }: ProjectRelease, text: string): Piece {
  return { text, url: `${repositoryUrl(repository)}/releases/tag/${tag}` };
}

/** Finished releases before pre-releases, higher versions first. */
function byVersion(a: ProjectRelease, b: ProjectRelease): number {
  return (
    Number(a.isPreRelease ?? false) - Number(b.isPreRelease ?? false) ||
    versionOf(b).localeCompare(versionOf(a), 'en', { numeric: true })
  );
}
