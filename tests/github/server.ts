import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { listen } from '../listen.ts';
import { type RecordedActivity, readActivity } from './activity.ts';
import type { FaultRule } from './faults/rule.ts';
import { FaultSwitch } from './faults/switch.ts';
import { handle, type World } from './handle.ts';
import { completeIssues, type RecordedIssue, readServedIssues } from './issues.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { LogEntry } from './log.ts';
import { Repositories, type ServedRepository } from './repositories.ts';
import { readRequest } from './request.ts';
import {
  type ActivitySource,
  type IssuesSource,
  parseSource,
  type ServedSource,
} from './sources.ts';

/** What to serve, and how. */
export interface GitHubOptions {
  /** As on the command line: `PATH`, `owner/name=PATH`, `owner/name#issues=FILE`, `activity=FILE` … */
  sources: readonly (string | ServedSource | IssuesSource | ActivitySource)[];
  /** 0, the default, takes any free port. */
  port?: number;
  /** The default is 127.0.0.1. */
  host?: string;
  /** The only token that is accepted; absent, any is. */
  token?: string;
  /** The last day that is served, as `endAt` has it; the default serves all. */
  day?: string | undefined;
  faults?: readonly FaultRule[];
  limits?: Partial<Limits>;
  /** Former name → present name. */
  renames?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970; the default is the machine's clock. */
  now?: () => number;
  /** Called with every request as soon as it is answered. */
  onRequest?: (entry: LogEntry) => void;
}

/** A running server. */
export interface GitHub {
  /** `http://host:port`: the `baseUrl` of octokit; GraphQL is at `/graphql` below it. */
  url: string;
  /** Every request so far, in the order of the answers. */
  requests: readonly LogEntry[];
  /** Forgets the requests so far. */
  clearRequests(): void;
  /** Replaces all faults; none without an argument. */
  setFaults(rules?: readonly FaultRule[]): void;
  /** Serves a default branch as if it ended at a branch, tag or commit; undefined undoes that. */
  setHead(fullName: string, ref: string | undefined): Promise<void>;
  /** Replaces the issues of a repository. */
  setIssues(fullName: string, issues: readonly RecordedIssue[]): void;
  /** Adds releases and merged pull requests; those of a repository that has some are replaced. */
  setActivity(recorded: RecordedActivity): void;
  /**
   * Hides what came after a day: commits, branches, tags, and issues, by their dates, what was released,
   * and what was merged. Undefined hides nothing. The text of an issue stays as it was recorded.
   */
  endAt(day: string | undefined): void;
  /** What is served at the moment. */
  repositories(): Promise<ServedRepository[]>;
  /** Ends the server, its connections and its git processes. */
  close(): Promise<void>;
}

async function createWorld(options: GitHubOptions): Promise<World> {
  const sources = options.sources.map((source) =>
    typeof source === 'string' ? parseSource(source) : source,
  );
  const plain = sources.filter((source): source is ServedSource => 'path' in source);
  const activity = await readActivity(
    sources.flatMap((source) => ('activityPath' in source ? [source.activityPath] : [])),
  );
  const repositories = await Repositories.open(plain, options.renames ?? {});
  try {
    for (const source of sources) {
      if (!('issuesPath' in source)) continue;
      repositories.get(source.fullName).issues = await readServedIssues(source.issuesPath);
    }
  } catch (error) {
    await repositories.close();
    throw error;
  }
  return {
    repositories,
    activity,
    token: options.token,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    faults: new FaultSwitch(options.faults ?? []),
    now: options.now ?? Date.now,
  };
}

function serve(world: World, record: (entry: LogEntry) => void): Server {
  let count = 0;
  return createServer(async (message, response) => {
    count += 1;
    const request = await readRequest(message, count).catch(() => undefined);
    if (request) record(await handle(request, response, world));
    else response.destroy();
  });
}

async function stop(server: Server, repositories: Repositories): Promise<void> {
  const closed = once(server.close(), 'close');
  server.closeAllConnections();
  await closed;
  await repositories.close();
}

function controls({ repositories, activity, faults }: World) {
  return {
    setFaults: (rules: readonly FaultRule[] = []) => faults.set(rules),
    setHead: (fullName: string, ref: string | undefined) =>
      repositories.get(fullName).serveHead(ref),
    setIssues: (fullName: string, issues: readonly RecordedIssue[]) => {
      repositories.get(fullName).issues = completeIssues(issues, `setIssues(${fullName})`);
    },
    setActivity: (recorded: RecordedActivity) => activity.add(recorded, 'setActivity'),
    endAt: (day: string | undefined) => {
      activity.endAt(day);
      repositories.endAt(day);
    },
    repositories: () => repositories.describe(),
  };
}

/**
 * Starts a stand-in for api.github.com over local repositories.
 * @throws UsageError where a source cannot be understood or found; Error where the port is taken.
 */
export async function startGitHub(options: GitHubOptions): Promise<GitHub> {
  const world = await createWorld(options);
  const requests: LogEntry[] = [];
  const server = serve(world, (entry) => {
    requests.push(entry);
    options.onRequest?.(entry);
  });
  try {
    const control = controls(world);
    control.endAt(options.day);
    const url = await listen(server, options.host, options.port);
    const clearRequests = () => void requests.splice(0);
    const close = () => stop(server, world.repositories);
    return { url, requests, clearRequests, close, ...control };
  } catch (error) {
    await world.repositories.close();
    throw error;
  }
}
