import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { GitError, gitEnvironment } from './run.ts';

/** What `git cat-file` says of one object; `content` is empty in the mode that only checks. */
export interface BatchReply {
  oid: string;
  type: string;
  size: number;
  content: Buffer;
}

interface Question {
  resolve: (reply: BatchReply | undefined) => void;
  reject: (error: Error) => void;
}

const NOTHING = Buffer.alloc(0);
const FOUND = /^([0-9a-f]{40,64}) (\w+) (\d+)$/;

/**
 * One `git cat-file` process that answers any number of questions in the order they were asked.
 * Format: https://git-scm.com/docs/git-cat-file#_batch_output
 */
export class BatchProcess {
  readonly #gitDir: string;
  readonly #mode: '--batch' | '--batch-check';
  #child: ChildProcessWithoutNullStreams | undefined;
  #isClosed = false;
  #questions: Question[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #needed = 0;
  #header: Omit<BatchReply, 'content'> | undefined;

  constructor(gitDir: string, mode: '--batch' | '--batch-check') {
    this.#gitDir = gitDir;
    this.#mode = mode;
  }

  /**
   * Looks up an object by any revision expression; undefined where there is none.
   * @throws GitError when the process fails or was closed.
   */
  ask(expression: string): Promise<BatchReply | undefined> {
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
    const [, oid, type, size] = FOUND.exec(data.toString('utf8', 0, end)) ?? [];
    const rest = data.subarray(end + 1);
    if (oid === undefined || type === undefined) {
      this.#answer(undefined);
      return rest;
    }
    const header = { oid, type, size: Number(size) };
    if (this.#mode === '--batch-check') {
      this.#answer({ ...header, content: NOTHING });
      return rest;
    }
    this.#header = header;
    this.#needed = header.size + 1;
    return rest;
  }

  #takeContent(data: Buffer, header: Omit<BatchReply, 'content'>): Buffer | undefined {
    if (data.length < this.#needed) return undefined;
    this.#header = undefined;
    this.#needed = 0;
    this.#answer({ ...header, content: data.subarray(0, header.size) });
    return data.subarray(header.size + 1);
  }

  #answer(reply: BatchReply | undefined): void {
    this.#questions.shift()?.resolve(reply);
  }
}
