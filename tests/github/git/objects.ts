import { BatchProcess } from './batch.ts';

/** The four kinds of git object. */
type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

/** An object without its content. */
export interface ObjectInfo {
  oid: string;
  type: ObjectType;
  /** Bytes of the content. */
  size: number;
}

/** An object with its content as git stores it. */
export interface GitObject extends ObjectInfo {
  content: Buffer;
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

function isObjectType(type: string): type is ObjectType {
  return type === 'blob' || type === 'tree' || type === 'commit' || type === 'tag';
}

async function ask(batch: BatchProcess, expression: string): Promise<GitObject | undefined> {
  const reply = await batch.ask(expression);
  return reply && isObjectType(reply.type) ? { ...reply, type: reply.type } : undefined;
}

/** Opens the objects of the repository at `gitDir`; the processes start with the first question. */
export function openObjects(gitDir: string): ObjectReader {
  const check = new BatchProcess(gitDir, '--batch-check');
  const full = new BatchProcess(gitDir, '--batch');
  return {
    info: (expression) => ask(check, expression),
    read: (expression) => ask(full, expression),
    close: async () => {
      await Promise.all([check.close(), full.close()]);
    },
  };
}
