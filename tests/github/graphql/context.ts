import type { ServedActivity } from '../activity.ts';
import type { RepositoryView } from '../git/repository.ts';
import type { Limits } from '../limits.ts';
import type { RepositoryAccess } from '../repositories.ts';

/** What queries are answered from. */
export interface QueryWorld {
  repositories: RepositoryAccess;
  /** What was released and merged, which git does not know. */
  activity: ServedActivity;
  limits: Limits;
}

/** What the resolvers of one query share. */
export interface QueryContext extends QueryWorld {
  budget: Budget;
}

/** The repository and the query that an object is shown in. */
export interface ObjectPlace {
  view: RepositoryView;
  context: QueryContext;
}

/** What one query may still use before it takes too long. */
export class Budget {
  readonly #limits: Limits;
  #objects = 0;
  #blobBytes = 0;
  /** Whether the query takes too long. */
  isExhausted = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Counts a lookup of a git object. @throws Error beyond the bound. */
  spendObject(): void {
    this.#objects += 1;
    this.#check(this.#objects, this.#limits.graphqlObjects, 'git objects');
  }

  /** Counts bytes of blob text. @throws Error beyond the bound. */
  spendBlobBytes(bytes: number): void {
    this.#blobBytes += bytes;
    this.#check(this.#blobBytes, this.#limits.graphqlBlobBytes, 'bytes of blob text');
  }

  #check(used: number, limit: number, what: string): void {
    if (used <= limit) return;
    this.isExhausted = true;
    throw new Error(`more than ${limit} ${what} in one query`);
  }
}
