let isWatched = false;

/**
 * Lets a command end as it would where its reader has closed the pipe, as `head` does: nothing more can be
 * told, and the exit code stays that of the command. Output that cannot be written, as to a full disk, ends it.
 * @param failure the exit code then
 */
export function watchOutput(failure: number): void {
  if (isWatched) return;
  isWatched = true;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) process.stderr.write(`output: ${error.message}\n`);
      process.exit(failure);
    });
  }
}
