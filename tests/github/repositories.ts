import { UsageError } from '../../scripts/command/usage-error.ts';
import type { FaultRule } from './faults/rule.ts';
import { parseCommit } from './git/commit.ts';
import { openRepository } from './git/open.ts';
import type { Repository, RepositoryView } from './git/repository.ts';
import { checkFullName, type ServedSource } from './sources.ts';

/** A repository as it is served at the moment. */
export interface ServedRepository {
  /** `owner/name`. */
  fullName: string;
  branch: string;
  /** The id of the branch's commit; undefined in an empty repository. */
  commit: string | undefined;
  /** When that commit was made. */
  date: string | undefined;
  issues: number;
}

/** What a repository's name leads to. */
interface FoundRepository {
  view: RepositoryView;
  /** Whether the name asked for is a former one. */
  isRenamed: boolean;
}

/** The repositories as one request sees them. */
export interface RepositoryAccess {
  /** The repository of a present or former name, whatever its case. */
  find(fullName: string): Promise<FoundRepository | undefined>;
}

/** All repositories that a server holds. */
export class Repositories {
  readonly #byName = new Map<string, Repository>();
  readonly #renames = new Map<string, string>();

  /**
   * Opens every source.
   * @throws UsageError where a name is unknown or given twice.
   */
  static async open(
    sources: readonly ServedSource[],
    renames: Readonly<Record<string, string>>,
  ): Promise<Repositories> {
    const repositories = new Repositories();
    try {
      for (const source of sources) await repositories.#add(source);
      for (const [from, to] of Object.entries(renames)) repositories.#rename(from, to);
    } catch (error) {
      await repositories.close();
      throw error;
    }
    return repositories;
  }

  async #add(source: ServedSource): Promise<void> {
    if (source.fullName !== undefined) checkFullName(source.fullName);
    const repository = await openRepository(source);
    const key = repository.fullName.toLowerCase();
    if (this.#byName.has(key)) throw new UsageError(`${repository.fullName} is given twice`);
    this.#byName.set(key, repository);
  }

  #rename(from: string, to: string): void {
    this.get(to);
    this.#renames.set(checkFullName(from).toLowerCase(), to.toLowerCase());
  }

  /** All of them, in the order of the sources. */
  all(): Repository[] {
    return [...this.#byName.values()];
  }

  /** What one request sees: with a fault, the repositories may be without commits, or gone. */
  access(fault: FaultRule | undefined): RepositoryAccess {
    return {
      find: async (fullName) => {
        const lookup = fault?.kind === 'vanished' ? undefined : await this.#find(fullName);
        if (lookup === undefined || fault?.kind !== 'empty-repository') return lookup;
        return { ...lookup, view: { ...lookup.view, refs: [], head: undefined } };
      },
    };
  }

  async #find(fullName: string): Promise<FoundRepository | undefined> {
    const key = fullName.toLowerCase();
    const renamed = this.#renames.get(key);
    const repository = this.#byName.get(renamed ?? key);
    return repository && { view: await repository.view(), isRenamed: renamed !== undefined };
  }

  /**
   * The repository of a present name.
   * @throws UsageError where there is none.
   */
  get(fullName: string): Repository {
    const repository = this.#byName.get(fullName.toLowerCase());
    if (repository) return repository;
    const known = this.all().map((entry) => entry.fullName);
    throw new UsageError(`${fullName} is not served (served are ${known.join(', ') || 'none'})`);
  }

  /** Serves nothing that is younger than a day; undefined serves all. */
  endAt(day: string | undefined): void {
    for (const repository of this.all()) repository.endAt(day);
  }

  /** What is served at the moment. */
  describe(): Promise<ServedRepository[]> {
    return Promise.all(
      this.all().map(async (repository) => {
        const { fullName, defaultBranch: branch, head, issues, objects } = await repository.view();
        const object = head && (await objects.read(head));
        const commit = object && parseCommit(object.oid, object.content.toString('utf8'));
        const [at, date] = commit ? [commit.oid, commit.committed] : [];
        return { fullName, branch, commit: at, date, issues: issues.length };
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map((repository) => repository.objects.close()));
  }
}
