import { Worker } from 'node:worker_threads';
import { responseOf } from '../../lib/response-bytes.ts';
import type { RenderAnswer, RenderRequest, RouteKey, ThreadStart } from './messages.ts';

interface Asked {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that renders pages and writes files as the main one does. */
export class RenderThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #last = 0;
  #end: { readonly error: unknown } | undefined;

  constructor(start: ThreadStart) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start });
    this.#worker.on('message', (answer: RenderAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a thread ended with ${code}`)));
  }

  /** Renders the page, or writes the file, at an address of the site. */
  render(url: string, { route, component, type }: RouteKey): Promise<Response> {
    return new Promise((resolve, reject) => {
      if (this.#end !== undefined) return reject(this.#end.error);
      this.#last += 1;
      this.#asked.set(this.#last, { resolve, reject });
      const request: RenderRequest = { id: this.#last, url, route: { route, component, type } };
      this.#worker.postMessage(request);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: RenderAnswer): void {
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if ('error' in answer) asked?.reject(answer.error);
    else {
      const { body, status, headers } = answer;
      asked?.resolve(
        responseOf(body, { status, headers: headers.map(([a, b]): [string, string] => [a, b]) }),
      );
    }
  }

  #fail(error: unknown): void {
    this.#end ??= { error };
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
