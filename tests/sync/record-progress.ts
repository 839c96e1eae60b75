import { Writable } from 'node:stream';
import { Progress } from '../../scripts/sync/engine/progress.ts';

/**
 * A progress that keeps what it is told.
 * @param onLine is called with each line as it comes.
 */
export function recordProgress(onLine: (line: string) => void = () => undefined): {
  readonly progress: Progress;
  /** All lines so far. */
  text(): string;
} {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      onLine(String(chunk));
      done();
    },
  });
  return { progress: new Progress(stream), text: () => text };
}
