import type { ServedIssue } from '../issues.ts';
import { type ObjectReader, openObjects } from './objects.ts';
import { type GitRef, headBranch, type ListedRef, listRefs } from './refs.ts';
import { isolatedGitText } from './run.ts';

/** A repository as one request sees it: its refs do not change underneath. */
export interface RepositoryView {
  /** `owner/name`. */
  fullName: string;
  defaultBranch: string;
  gitDir: string;
  objects: ObjectReader;
  /** Branches and tags by full name; the default branch stands where the server serves it. */
  refs: readonly GitRef[];
  /** The commit of the default branch; undefined in an empty repository. */
  head: string | undefined;
  issues: readonly ServedIssue[];
}

const OBJECT_ID = /^[0-9a-f]{40}$/;

function resolveStart({ head, refs }: RepositoryView, start: string): string | undefined {
  if (start === 'HEAD') return head;
  const ref =
    refs.find(({ name }) => name === `refs/heads/${start}`) ??
    refs.find(({ name }) => name === start || name === `refs/tags/${start}`);
  return ref?.oid ?? (/^[0-9a-f]{4,40}$/.test(start) ? start : undefined);
}

/**
 * Turns a revision expression (`SHA`, `REF`, `REF:path`, `REF~1`) into one that begins with an
 * object id, by the refs as served; undefined where the ref does not exist.
 */
export function resolveExpression(view: RepositoryView, expression: string): string | undefined {
  if (OBJECT_ID.test(expression)) return expression;
  const [, start = '', rest = ''] = /^([^:~^]+)(.*)$/s.exec(expression) ?? [];
  const oid = resolveStart(view, start);
  return oid === undefined ? undefined : `${oid}${rest.replace(/^:\/+/, ':').replace(/\/+$/, '')}`;
}

/**
 * The newest commit of a branch that is not younger than a moment; undefined where it began later.
 * @param start the id of the branch's commit
 * @param moment ISO 8601
 */
async function commitAt(
  gitDir: string,
  start: string,
  moment: string,
): Promise<string | undefined> {
  const select = ['--first-parent', '--max-count=1', `--before=${moment}`, start];
  const id = await isolatedGitText([`--git-dir=${gitDir}`, 'rev-list', ...select]);
  return id === '' ? undefined : id;
}

/** A branch as it was at the end of a day, by UTC; undefined where it, or a tag, came later. */
async function endedRef(gitDir: string, ref: ListedRef, day: string): Promise<GitRef | undefined> {
  const end = `${day}T23:59:59Z`;
  if (ref.committed <= Date.parse(end) / 1000) return ref;
  if (!ref.name.startsWith('refs/heads/')) return undefined;
  const commit = await commitAt(gitDir, ref.oid, end);
  return commit === undefined ? undefined : { name: ref.name, oid: commit };
}

/** A repository that the server holds. */
export class Repository {
  /** `owner/name`. */
  readonly fullName: string;
  readonly gitDir: string;
  readonly objects: ObjectReader;
  issues: readonly ServedIssue[] = [];
  readonly #branch: string;
  readonly #listed: () => Promise<readonly ListedRef[]>;
  #servedRef: string | undefined;
  #lastDay: string | undefined;
  readonly #ended = new Map<string, Promise<GitRef | undefined>>();

  private constructor(
    fullName: string,
    gitDir: string,
    branch: string,
    listed: () => Promise<readonly ListedRef[]>,
  ) {
    this.fullName = fullName;
    this.gitDir = gitDir;
    this.objects = openObjects(gitDir);
    this.#branch = branch;
    this.#listed = listed;
  }

  /**
   * Opens the repository at `gitDir` under a name such as `kubernetes/enhancements`.
   * @param isFixed nothing moves its branches and tags, so that they are listed once.
   */
  static async open(fullName: string, gitDir: string, isFixed: boolean): Promise<Repository> {
    const [branch, refs] = await Promise.all([headBranch(gitDir), listRefs(gitDir)]);
    const names = [branch, 'main', 'master'];
    const found = names.find((name) => refs.some((ref) => ref.name === `refs/heads/${name}`));
    const first = refs.find((ref) => ref.name.startsWith('refs/heads/'));
    const served = found ?? first?.name.slice(11) ?? branch;
    return new Repository(fullName, gitDir, served, async () =>
      isFixed ? refs : listRefs(gitDir),
    );
  }

  /**
   * Serves the default branch as if it ended at a branch, tag or commit; undefined serves it as it is.
   * @throws Error where the repository has no such commit.
   */
  async serveHead(ref: string | undefined): Promise<void> {
    const before = this.#servedRef;
    this.#servedRef = ref;
    try {
      await this.view();
    } catch (error) {
      this.#servedRef = before;
      throw error;
    }
  }

  /**
   * Serves nothing that is younger than a day: branches end at their last commit of it or before, tags
   * and issues made later are not there. Undefined undoes that. A head that `serveHead` names stays.
   */
  endAt(day: string | undefined): void {
    this.#lastDay = day;
  }

  async view(): Promise<RepositoryView> {
    const day = this.#lastDay;
    const all = await this.#listed();
    const refs = day === undefined ? all : await this.#endedRefs(all, day);
    const branch = `refs/heads/${this.#branch}`;
    const view: RepositoryView = {
      fullName: this.fullName,
      defaultBranch: this.#branch,
      gitDir: this.gitDir,
      objects: this.objects,
      refs,
      head: refs.find((ref) => ref.name === branch)?.oid,
      issues:
        day === undefined
          ? this.issues
          : this.issues.filter(({ createdAt }) => createdAt.slice(0, 10) <= day),
    };
    if (this.#servedRef === undefined) return view;
    const head = await this.#commitOf({ ...view, refs: all }, this.#servedRef);
    const moved: GitRef = { name: branch, oid: head };
    const others = [...refs.filter((ref) => ref.name !== branch), moved];
    return { ...view, head, refs: others.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  }

  /** One after the other: each may take a process. */
  async #endedRefs(refs: readonly ListedRef[], day: string): Promise<GitRef[]> {
    const ended: GitRef[] = [];
    for (const ref of refs) {
      const key = `${ref.name} ${ref.oid} ${day}`;
      const known = this.#ended.get(key) ?? endedRef(this.gitDir, ref, day);
      this.#ended.set(key, known);
      const found = await known;
      if (found !== undefined) ended.push(found);
    }
    return ended;
  }

  async #commitOf(view: RepositoryView, served: string): Promise<string> {
    const expression = resolveExpression(view, served);
    const head = expression && (await this.objects.info(`${expression}^{commit}`))?.oid;
    if (head) return head;
    throw new Error(`${this.fullName}: "${served}" is no branch, tag or commit to serve as head`);
  }
}
