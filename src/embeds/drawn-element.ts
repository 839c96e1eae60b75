import { isKnownAttribute } from './attributes.ts';
import { create } from './dom.ts';
import { dress } from './style.ts';

/** A server that renders a page with the elements has no such thing, and needs none. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * An element that draws into a shadow root. What its author put into it is shown as it is, and nothing is
 * requested; where that is nothing, or the element says `refresh`, or its attributes change, what they
 * ask for is fetched and shown in its place. What cannot be had leaves the author's own.
 */
export abstract class DrawnElement extends Base {
  /** The attributes that it reads, beside those of every element. */
  protected abstract readonly keys: readonly string[];
  /** What it draws into: the element itself gets no attribute, so that frameworks find it as they wrote it. */
  protected abstract readonly place: HTMLElement;
  #wanted = 0;
  #isDue = false;

  /** Fetches what the attributes ask for, and draws it. @throws {Error} in words for readers */
  protected abstract draw(): Promise<readonly (Node | string)[]>;

  /** Whether the author put something into the element that says what it is to say. */
  protected isFilled(): boolean {
    return this.textContent?.trim() !== '';
  }

  connectedCallback(): void {
    // Whoever put it in may have taken it out again before this is called.
    if (!this.isConnected) return;
    if (this.shadowRoot === null) {
      this.place.append(create('slot', {}));
      this.attachShadow({ mode: 'open' }).append(this.place);
    }
    // Another document drops the style sheets of the one that the element comes from.
    if (this.shadowRoot !== null)
      dress(this.shadowRoot, this.getRootNode() as Document | ShadowRoot);
    if (this.hasAttribute('refresh') || !this.isFilled()) this.#loadSoon();
  }

  attributeChangedCallback(_: string, before: string | null, now: string | null): void {
    // An element that the parser made has all its attributes before it is connected.
    if (this.shadowRoot !== null && before !== now) this.#loadSoon();
  }

  /** Several attributes that change together ask once. */
  #loadSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      void this.load();
    });
  }

  /** Fetches anew; resolves when it is shown, or when the failure is told in its place. */
  async load(): Promise<void> {
    this.#wanted += 1;
    const own = this.#wanted;
    this.place.ariaBusy = 'true';
    const { nodes, error } = await this.#drawn();
    if (own !== this.#wanted) return;
    this.place.ariaBusy = null;
    // What is there is better than a word that it could not be renewed.
    if (error === undefined || !this.isFilled()) this.place.replaceChildren(...nodes);
    this.dispatchEvent(
      error === undefined
        ? new CustomEvent('kep-atlas:load')
        : new CustomEvent('kep-atlas:error', { detail: error }),
    );
  }

  async #drawn(): Promise<{
    readonly nodes: readonly (Node | string)[];
    readonly error?: unknown;
  }> {
    try {
      const unknown = this.getAttributeNames().filter((name) => !isKnownAttribute(name, this.keys));
      if (unknown.length > 0) {
        throw new Error(
          `unknown attribute "${unknown.join('", "')}" (expected ${this.keys.join(', ')})`,
        );
      }
      return { nodes: await this.draw() };
    } catch (error) {
      const { message } = error as Error;
      return { nodes: [create('span', { role: 'note' }, `KEP Atlas: ${message}`)], error };
    }
  }
}
