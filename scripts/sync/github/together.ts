/** How long to collect before asking: callers that go on from one answer ask again within it. */
const MOMENT_MS = 10;

interface Waiting<Key, Value> {
  readonly key: Key;
  resolve(value: Value): void;
  reject(reason: unknown): void;
}

/** Collects what many callers ask for at about the same time, and asks for it in one request. */
export class Together<Key, Value> {
  readonly #ask: (keys: readonly Key[]) => Promise<readonly Value[]>;
  readonly #most: number;
  #waiting: Waiting<Key, Value>[] = [];

  /**
   * @param most how many keys one request may name.
   * @param ask gives the values in the order of the keys.
   */
  constructor(most: number, ask: (keys: readonly Key[]) => Promise<readonly Value[]>) {
    this.#most = most;
    this.#ask = ask;
  }

  /** The value for a key; what `ask` throws. */
  load(key: Key): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject });
      if (this.#waiting.length === 1) {
        setTimeout(() => this.#flush(), MOMENT_MS);
      }
    });
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let at = 0; at < waiting.length; at += this.#most) {
      void this.#answer(waiting.slice(at, at + this.#most));
    }
  }

  async #answer(waiting: readonly Waiting<Key, Value>[]): Promise<void> {
    try {
      const values = await this.#ask(waiting.map(({ key }) => key));
      for (const [index, { resolve }] of waiting.entries()) {
        resolve(values[index] as Value);
      }
    } catch (error) {
      for (const { reject } of waiting) {
        reject(error);
      }
    }
  }
}
