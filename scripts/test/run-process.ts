import { spawn } from 'node:child_process';
import type { RunProcess } from './run-steps.ts';

/** Runs a step's command and collects what it prints; npm puts the installed commands in the PATH. */
export const runProcess: RunProcess = ({ command: [name, ...args] }) =>
  new Promise((resolve) => {
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += String(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ isGood: false, output: `${output}${error}\n` }));
    child.on('close', (code) => resolve({ isGood: code === 0, output }));
  });
