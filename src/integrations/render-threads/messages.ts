import type { RouteData } from 'astro';

/** What a thread needs to render pages as the main one does. */
export interface ThreadStart {
  /** The URL of the site's code, as Vite bundled it. */
  readonly entry: string;
  /** The style sheets of each page, by Astro's key of it. */
  readonly styles: ReadonlyMap<string, unknown>;
}

/** A page or file to make. */
export interface RenderRequest {
  readonly id: number;
  readonly url: string;
  readonly route: RouteKey;
}

/** A route by what names it in every thread. */
export type RouteKey = Pick<RouteData, 'route' | 'component'>;

/** What became of a request. */
export type RenderAnswer = { readonly id: number } & (
  | {
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: ArrayBuffer | null;
    }
  | { readonly error: unknown }
);
