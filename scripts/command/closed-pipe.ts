/**
 * Lets a command end as it would where its reader has closed the pipe, as `head` does: nothing more can be
 * told, and the exit code stays that of the command.
 */
export function ignoreClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners('error').includes(leaveClosed)) stream.on('error', leaveClosed);
  }
}

function leaveClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
