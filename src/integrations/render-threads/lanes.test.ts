import { expect, test } from 'vitest';
import { type Lane, spread } from './lanes.ts';

interface Job {
  readonly kind: string;
  readonly number: number;
}

/** A lane that remembers what it was given, and answers with its name after a turn of the loop. */
function lane(name: string, capacity: number) {
  const jobs: Job[] = [];
  const state = { most: 0, open: 0 };
  const made: Lane<Job, string> = {
    capacity,
    render: async (job) => {
      jobs.push(job);
      state.open += 1;
      state.most = Math.max(state.most, state.open);
      await new Promise((resolve) => setImmediate(resolve));
      state.open -= 1;
      if (job.number < 0) throw new Error(`${name} cannot`);
      return name;
    },
  };
  return { made, jobs, state };
}

const jobsOf = (kind: string, count: number): Job[] =>
  Array.from({ length: count }, (_, number) => ({ kind, number }));

test('each job is rendered once, and no lane has more than it has room for', async () => {
  const [a, b] = [lane('a', 2), lane('b', 5)];
  const give = spread([a.made, b.made], ({ kind }: Job) => kind);
  const jobs = [...jobsOf('page', 40), ...jobsOf('file', 30), ...jobsOf('feed', 3)];
  const answers = await Promise.all(jobs.map(give));
  expect(answers.filter((name) => name === 'a')).toHaveLength(a.jobs.length);
  expect(new Set([...a.jobs, ...b.jobs])).toEqual(new Set(jobs));
  expect(a.jobs.length + b.jobs.length).toBe(jobs.length);
  expect([a.state.most, b.state.most]).toEqual([2, 5]);
});

test('a lane keeps to a kind, and another takes one of its own', async () => {
  const [a, b] = [lane('a', 1), lane('b', 1)];
  const give = spread([a.made, b.made], ({ kind }: Job) => kind);
  await Promise.all([...jobsOf('page', 10), ...jobsOf('file', 10)].map(give));
  expect(new Set(a.jobs.map(({ kind }) => kind)).size).toBe(1);
  expect(new Set(b.jobs.map(({ kind }) => kind)).size).toBe(1);
});

test('the last kind is shared, so that no lane waits', async () => {
  const [a, b] = [lane('a', 1), lane('b', 1)];
  const give = spread([a.made, b.made], ({ kind }: Job) => kind);
  await Promise.all(jobsOf('page', 10).map(give));
  expect([a.jobs.length, b.jobs.length]).toEqual([5, 5]);
});

test('neighbors stay together', async () => {
  const [a, b] = [lane('a', 1), lane('b', 1)];
  const give = spread([a.made, b.made], ({ kind }: Job) => kind);
  await Promise.all(jobsOf('page', 100).map(give));
  const apart = a.jobs.filter(
    ({ number }, index) => number !== (a.jobs[index - 1]?.number ?? 0) + 1,
  );
  expect(apart.length).toBeLessThan(10);
  expect(Math.abs(a.jobs.length - b.jobs.length)).toBeLessThan(3);
});

test('a job that fails fails alone', async () => {
  const give = spread([lane('a', 1).made], ({ kind }: Job) => kind);
  const [failed, done] = await Promise.allSettled([
    give({ kind: 'page', number: -1 }),
    give({ kind: 'page', number: 1 }),
  ]);
  expect(failed.status).toBe('rejected');
  expect(done).toEqual({ status: 'fulfilled', value: 'a' });
});

test('a lane that never waits leaves the others their part', async () => {
  const quick: Lane<Job, string> = { capacity: 1, render: () => Promise.resolve('quick') };
  const other: Lane<Job, string> = {
    capacity: 1,
    render: () => new Promise((resolve) => setImmediate(resolve, 'other')),
  };
  const give = spread([quick, other], ({ kind }: Job) => kind);
  const answers = await Promise.all(jobsOf('page', 100).map(give));
  expect(answers.filter((name) => name === 'other').length).toBeGreaterThan(30);
});
