import { expect, it } from 'vitest';
import { runProcess } from '../../scripts/test/run-process.ts';

const run = (script: string) => runProcess({ name: 'x', command: ['node', '-e', script] });

it('a step of npm test has all that is printed, how it ended, and what it took', async () => {
  const { isGood, output, processor } = await run('console.log(1); console.error(2)');
  expect(isGood).toBe(true);
  expect(output.split('\n').sort()).toEqual(['', '1', '2']);
  if (process.platform !== 'win32') expect(processor).toBeGreaterThan(0);
  expect(await run('process.exitCode = 3')).toMatchObject({ isGood: false });
  const none = await runProcess({ name: 'x', command: ['no-such-command'] });
  expect(none.isGood).toBe(false);
});
