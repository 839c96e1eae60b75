import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { GitError, gitEnvironment } from './run.ts';

/** An object without its content. */
export interface ObjectInfo {
  oid: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  /** Bytes of the content. */
  size: number;
}

/** An object with its content as git stores it. */
export interface GitObject extends ObjectInfo {
  content: Buffer;
}

/** Reads objects of one repository through a lasting process. */
export interface ObjectReader {
  /** Kind and size of what a revision expression names; undefined where it names nothing. */
  info(expression: string): Promise<ObjectInfo | undefined>;
  /** The same with the content. */
  read(expression: string): Promise<GitObject | undefined>;
  /** Ends the process once it has answered what it was asked. */
  close(): Promise<void>;
}

interface Question {
  command: 'info' | 'contents';
  resolve: (object: GitObject | undefined) => void;
  reject: (error: Error) => void;
}

const NOTHING = Buffer.alloc(0);
const FOUND = /^(?<oid>[0-9a-f]{40,64}) (?<type>blob|tree|commit|tag) (?<size>\d+)$/;

/**
 * Opens the objects of the repository at `gitDir`. One `git cat-file`, which starts with the first question,
 * answers in the order of the questions: https://git-scm.com/docs/git-cat-file#_batch_output
 */
export function openObjects(gitDir: string): ObjectReader {
  let child: ChildProcessWithoutNullStreams | undefined;
  let isClosed = false;
  let questions: Question[] = [];
  const fail = (error: Error) => {
    child = undefined;
    const open = questions;
    questions = [];
    for (const { reject } of open) reject(error);
  };
  const start = () => {
    const started = spawn('git', [`--git-dir=${gitDir}`, 'cat-file', '--batch-command'], {
      env: gitEnvironment(),
    });
    started.stderr.resume();
    started.stdin.on('error', fail);
    started.on('error', fail);
    started.on('close', (code) => fail(new GitError('git cat-file ended', code ?? -1)));
    answerAll(started.stdout, () => questions).catch(fail);
    return started;
  };
  /** @throws GitError when the process fails or was closed. */
  const ask = (
    command: Question['command'],
    expression: string,
  ): Promise<GitObject | undefined> => {
    if (/[\n\r\0]/.test(expression) || expression.trim() === '') return Promise.resolve(undefined);
    if (isClosed) return Promise.reject(new GitError('git cat-file was closed', -1));
    return new Promise((resolve, reject) => {
      questions.push({ command, resolve, reject });
      child ??= start();
      child.stdin.write(`${command} ${expression}\n`);
    });
  };
  return {
    info: (expression) => ask('info', expression),
    read: (expression) => ask('contents', expression),
    close: async () => {
      isClosed = true;
      if (child === undefined) return;
      const closed = once(child, 'close');
      child.stdin.end();
      await closed;
    },
  };
}

/** Answers one question after the other from what git prints. */
async function answerAll(
  output: AsyncIterable<Buffer>,
  questions: () => Question[],
): Promise<void> {
  const { line, bytes } = readerOf(output);
  for (let header = await line(); header !== undefined; header = await line()) {
    const found = FOUND.exec(header)?.groups;
    const info = found && ({ ...found, size: Number(found.size) } as ObjectInfo);
    const hasContent = info !== undefined && questions()[0]?.command === 'contents';
    const content = hasContent ? (await bytes(info.size + 1)).subarray(0, info.size) : NOTHING;
    questions()
      .shift()
      ?.resolve(info && { ...info, content });
  }
}

/** Reads lines, and so many bytes, from what comes in pieces. */
function readerOf(pieces: AsyncIterable<Buffer>) {
  const coming = pieces[Symbol.asyncIterator]();
  let rest: Buffer = NOTHING;
  const bytes = async (length: number): Promise<Buffer> => {
    const parts = [rest];
    for (let size = rest.length; size < length; size += parts.at(-1)?.length ?? 0) {
      const { value, done } = await coming.next();
      if (done) break;
      parts.push(value);
    }
    const whole = parts.length === 1 ? rest : Buffer.concat(parts);
    rest = whole.subarray(length);
    return whole.subarray(0, length);
  };
  const line = async (): Promise<string | undefined> => {
    for (let end = rest.indexOf(10); ; end = rest.indexOf(10)) {
      if (end !== -1) return (await bytes(end + 1)).toString('utf8', 0, end);
      const { value, done } = await coming.next();
      if (done) return undefined;
      rest = Buffer.concat([rest, value]);
    }
  };
  return { line, bytes };
}
