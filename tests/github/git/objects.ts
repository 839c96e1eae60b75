import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { GitError, gitEnvironment } from './run.ts';

/** An object without its content. */
export interface ObjectInfo {
  oid: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  /** Bytes of the content. */
  size: number;
}

/** An object with its content as git stores it, which is empty in the mode that only checks. */
export interface GitObject extends ObjectInfo {
  content: Buffer;
}

interface Question {
  resolve: (object: GitObject | undefined) => void;
  reject: (error: Error) => void;
}

const NOTHING = Buffer.alloc(0);
const FOUND = /^(?<oid>[0-9a-f]{40,64}) (?<type>blob|tree|commit|tag) (?<size>\d+)$/;

/**
 * One `git cat-file` process that answers any number of questions in the order they were asked.
 * Format: https://git-scm.com/docs/git-cat-file#_batch_output
 */
class BatchProcess {
  readonly #gitDir: string;
  readonly #mode: '--batch' | '--batch-check';
  #child: ChildProcessWithoutNullStreams | undefined;
  #isClosed = false;
  #questions: Question[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #needed = 0;
  #header: ObjectInfo | undefined;

  constructor(gitDir: string, mode: '--batch' | '--batch-check') {
    this.#gitDir = gitDir;
    this.#mode = mode;
  }

  /**
   * Looks up an object by any revision expression; undefined where there is none.
   * @throws GitError when the process fails or was closed.
   */
  ask(expression: string): Promise<GitObject | undefined> {
    if (/[\n\r\0]/.test(expression) || expression.trim() === '') return Promise.resolve(undefined);
    if (this.#isClosed) return Promise.reject(new GitError('git cat-file was closed', -1));
    return new Promise((resolve, reject) => {
      this.#questions.push({ resolve, reject });
      this.#start().stdin.write(`${expression}\n`);
    });
  }

  /** Ends the process once it has answered what it was asked. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const child = this.#child;
    if (!child) return;
    await new Promise<void>((resolve) => {
      child.once('close', () => resolve());
      child.stdin.end();
    });
  }

  #start(): ChildProcessWithoutNullStreams {
    if (this.#child) return this.#child;
    const child = spawn('git', [`--git-dir=${this.#gitDir}`, 'cat-file', this.#mode], {
      env: gitEnvironment(),
    });
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    child.stderr.resume();
    child.stdin.on('error', (error) => this.#fail(error));
    child.on('error', (error) => this.#fail(error));
    child.on('close', (code) => this.#fail(new GitError('git cat-file ended', code ?? -1)));
    this.#child = child;
    return child;
  }

  #fail(error: Error): void {
    this.#child = undefined;
    const open = this.#questions;
    this.#questions = [];
    this.#chunks = [];
    this.#length = 0;
    this.#needed = 0;
    this.#header = undefined;
    for (const question of open) question.reject(error);
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    let data = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    for (let rest = this.#take(data); rest !== undefined; rest = this.#take(data)) data = rest;
    this.#chunks = data.length > 0 ? [data] : [];
    this.#length = data.length;
  }

  /** Reads one header or one content from the front; undefined when more bytes are needed. */
  #take(data: Buffer): Buffer | undefined {
    return this.#header ? this.#takeContent(data, this.#header) : this.#takeHeader(data);
  }

  #takeHeader(data: Buffer): Buffer | undefined {
    const end = data.indexOf(10);
    if (end === -1) return undefined;
    const found = FOUND.exec(data.toString('utf8', 0, end))?.groups;
    const header = found && ({ ...found, size: Number(found.size) } as ObjectInfo);
    if (header === undefined || this.#mode === '--batch-check') {
      this.#answer(header && { ...header, content: NOTHING });
    } else {
      this.#header = header;
      this.#needed = header.size + 1;
    }
    return data.subarray(end + 1);
  }

  #takeContent(data: Buffer, header: ObjectInfo): Buffer | undefined {
    if (data.length < this.#needed) return undefined;
    this.#header = undefined;
    this.#needed = 0;
    this.#answer({ ...header, content: data.subarray(0, header.size) });
    return data.subarray(header.size + 1);
  }

  #answer(object: GitObject | undefined): void {
    this.#questions.shift()?.resolve(object);
  }
}

/** Reads objects of one repository through two lasting processes. */
export interface ObjectReader {
  /** Kind and size of what a revision expression names; undefined where it names nothing. */
  info(expression: string): Promise<ObjectInfo | undefined>;
  /** The same with the content. */
  read(expression: string): Promise<GitObject | undefined>;
  /** Ends the processes. */
  close(): Promise<void>;
}

/** Opens the objects of the repository at `gitDir`; the processes start with the first question. */
export function openObjects(gitDir: string): ObjectReader {
  const check = new BatchProcess(gitDir, '--batch-check');
  const full = new BatchProcess(gitDir, '--batch');
  return {
    info: (expression) => check.ask(expression),
    read: (expression) => full.ask(expression),
    close: async () => {
      await Promise.all([check.close(), full.close()]);
    },
  };
}
