/** Where a run says what it is doing: a bar that overwrites itself on a terminal, else plain lines. */
export class Progress {
  readonly #stream: NodeJS.WritableStream & { isTTY?: boolean };
  #hasBar = false;

  constructor(stream: NodeJS.WritableStream & { isTTY?: boolean }) {
    this.#stream = stream;
  }

  /** A line that stays. */
  line(text: string): void {
    this.#clear();
    this.#stream.write(`${text}\n`);
  }

  /** How many files of a long step were read; shown on terminals only. */
  files(done: number, total: number): void {
    if (!this.#stream.isTTY) return;
    this.#clear();
    const filled = Math.round((done / Math.max(total, 1)) * 20);
    const bar = '█'.repeat(filled).padEnd(20, '░');
    this.#stream.write(`${bar} ${done}/${total} files`);
    this.#hasBar = true;
  }

  #clear(): void {
    if (this.#hasBar) {
      this.#stream.write('\r\u001b[K');
      this.#hasBar = false;
    }
  }
}
