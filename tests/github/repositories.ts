import { openRepository } from './git/open.ts';
import { emptied, type Repository, type RepositoryView } from './git/repository.ts';
import type { ServedIssue } from './issues.ts';
import { checkFullName, type ServedSource, SourceError } from './sources.ts';

/** What a repository's name leads to. */
interface FoundRepository {
  view: RepositoryView;
  /** Whether the name asked for is a former one. */
  isRenamed: boolean;
}

/** How one request finds the repositories: as they are, without commits, or gone. */
export type Condition = 'intact' | 'empty' | 'vanished';

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
   * @throws SourceError where a name is unknown or given twice.
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
    if (this.#byName.has(key)) throw new SourceError(`${repository.fullName} is given twice`);
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

  /** What one request sees. */
  access(condition: Condition): RepositoryAccess {
    return {
      find: async (fullName) => {
        const lookup = condition === 'vanished' ? undefined : await this.#find(fullName);
        return lookup && condition === 'empty' ? { ...lookup, view: emptied(lookup.view) } : lookup;
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
   * @throws SourceError where there is none.
   */
  get(fullName: string): Repository {
    const repository = this.#byName.get(fullName.toLowerCase());
    if (repository) return repository;
    const known = this.all().map((entry) => entry.fullName);
    throw new SourceError(`${fullName} is not served (served are ${known.join(', ') || 'none'})`);
  }

  /** Replaces the issues of a repository. */
  setIssues(fullName: string, issues: readonly ServedIssue[]): void {
    this.get(fullName).issues = issues;
  }

  /** Serves nothing that is younger than a day; undefined serves all. */
  endAt(day: string | undefined): void {
    for (const repository of this.all()) repository.endAt(day);
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map((repository) => repository.objects.close()));
  }
}
