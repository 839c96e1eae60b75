import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Progress } from './progress.ts';

function capture(isTTY: boolean): { written(): string; progress: Progress } {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  return { written: () => text, progress: new Progress(Object.assign(stream, { isTTY })) };
}

describe('Progress', () => {
  it('writes plain lines where there is no terminal', () => {
    const { written, progress } = capture(false);
    progress.line('a');
    progress.files(1, 2);
    progress.line('b');
    expect(written()).toBe('a\nb\n');
  });

  it('draws a bar on a terminal, and wipes it before a line', () => {
    const { written, progress } = capture(true);
    progress.files(1, 2);
    progress.line('b');
    expect(written()).toBe(`${'█'.repeat(10)}${'░'.repeat(10)} 1/2 files\r\u001b[Kb\n`);
  });
});
