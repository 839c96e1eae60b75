import { Session } from 'node:inspector/promises';

/** Counts how often blocks of JavaScript run: the same numbers on every machine, however busy. */
export class WorkCounter {
  readonly #session = new Session();

  /** Begins to count, in all modules; what native code does is not counted. */
  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many blocks ran while something was done. */
  async count(work: () => unknown): Promise<number> {
    await this.#take();
    work();
    return this.#take();
  }

  /** Ends counting. */
  async stop(): Promise<void> {
    await this.#session.post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  async #take(): Promise<number> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const ranges = result.flatMap(({ functions }) => functions.flatMap(({ ranges: all }) => all));
    return ranges.reduce((sum, { count }) => sum + count, 0);
  }
}
