/** Something that renders pages: the main thread or another one. */
export interface Lane<Job, Answer> {
  /** How many pages it takes at a time. */
  readonly capacity: number;
  render(job: Job): Promise<Answer>;
}

interface Waiting<Job, Answer> {
  readonly job: Job;
  settle(answer: Promise<Answer>): void;
}

interface Running<Job, Answer> extends Lane<Job, Answer> {
  free: number;
  kind: string | undefined;
  /** What it took and has not begun. */
  readonly run: Waiting<Job, Answer>[];
}

/**
 * Spreads jobs over lanes. A lane keeps to one kind of job while there are any, because what jobs of a
 * kind share is worked out by each lane that takes one; then it takes a kind that no other lane has. It takes
 * several neighbors at once, which share most (the files of a table), and the fewer the fewer are left.
 * @param kindOf what jobs share their preparation with
 * @returns gives a job to one of the lanes, and its answer
 */
export function spread<Job, Answer>(
  lanes: readonly Lane<Job, Answer>[],
  kindOf: (job: Job) => string,
): (job: Job) => Promise<Answer> {
  const running = lanes.map(
    (lane): Running<Job, Answer> => ({ ...lane, free: lane.capacity, kind: undefined, run: [] }),
  );
  const waiting = new Map<string, Waiting<Job, Answer>[]>();

  const next = (lane: Running<Job, Answer>): Waiting<Job, Answer> | undefined => {
    if (lane.run.length === 0) {
      lane.kind = chooseKind(lane);
      const jobs = waiting.get(lane.kind ?? '') ?? [];
      lane.run.push(...jobs.splice(0, Math.ceil(jobs.length / (2 * lanes.length))));
      if (jobs.length === 0) waiting.delete(lane.kind ?? '');
    }
    return lane.run.shift();
  };

  const chooseKind = (lane: Running<Job, Answer>): string | undefined => {
    if (lane.kind !== undefined && waiting.has(lane.kind)) return lane.kind;
    const taken = new Set(running.map(({ kind }) => kind));
    const bySize = [...waiting].sort(([, a], [, b]) => b.length - a.length);
    return (bySize.find(([kind]) => !taken.has(kind)) ?? bySize[0])?.[0];
  };

  const fill = (lane: Running<Job, Answer>): void => {
    while (lane.free > 0) {
      const job = next(lane);
      if (job === undefined) return;
      lane.free -= 1;
      const answer = lane.render(job.job);
      job.settle(answer);
      const leave = (): void => {
        lane.free += 1;
        fill(lane);
      };
      // What other lanes answered is heard before this one begins anew: a page may be rendered without any waiting.
      const goOn = (): void => void setImmediate(leave);
      answer.then(goOn, goOn);
    }
  };

  let isStarting = false;
  const start = (): void => {
    isStarting = false;
    running.forEach(fill);
  };

  return (job) =>
    new Promise((resolve) => {
      const kind = kindOf(job);
      const jobs = waiting.get(kind) ?? [];
      waiting.set(kind, jobs);
      jobs.push({ job, settle: resolve });
      // All jobs that are asked for at once are known before the first is given away.
      if (!isStarting) setImmediate(start);
      isStarting = true;
    });
}
