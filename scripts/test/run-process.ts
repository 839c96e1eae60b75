import { spawn } from 'node:child_process';
import { resolve as absolute } from 'node:path';
import type { RunProcess } from './run-steps.ts';
import { readTimes, WITH_TIMES } from './times.ts';

/** Where Node.js keeps what it compiled: many tests start the same commands. */
const COMPILED = '.cache/compiled';

/**
 * Runs a step's command and collects what it prints; npm puts the installed commands in the PATH. Its
 * processor time is known where there is a POSIX shell.
 */
export const runProcess: RunProcess = ({ command: [name, ...args] }) =>
  new Promise((resolve) => {
    const [file, ...rest] =
      process.platform === 'win32'
        ? ([name, ...args] as const)
        : (['sh', '-c', WITH_TIMES, 'sh', name, ...args] as const);
    const child = spawn(file, rest, {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      // Steps run side by side: a build on all processors would only take theirs.
      env: { ...process.env, NODE_COMPILE_CACHE: absolute(COMPILED), RENDER_THREADS: '1' },
    });
    let output = '';
    let times = '';
    const [, out, error, third] = child.stdio;
    for (const stream of [out, error]) {
      stream?.on('data', (chunk: Buffer) => {
        output += String(chunk);
      });
    }
    third?.on('data', (chunk: Buffer) => {
      times += String(chunk);
    });
    child.on('error', (why) => resolve({ isGood: false, output: `${output}${why}\n` }));
    child.on('close', (code) => {
      const processor = times === '' ? undefined : readTimes(times);
      resolve({ isGood: code === 0, output, processor });
    });
  });
