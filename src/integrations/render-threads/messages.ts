import type { RouteData } from 'astro';

/** What a thread needs to render pages and write files as the main one does. */
export interface ThreadStart extends BuildPlaces {
  /** The URL of the site's code, as Vite bundled it. */
  readonly entry: string;
  /** The style sheets of each page, by Astro's key of it. */
  readonly styles: ReadonlyMap<string, unknown>;
}

/** Where the site is served and built. */
export interface BuildPlaces {
  /** A URL with a slash at the end. */
  readonly root: string;
  /** A folder. */
  readonly out: string;
}

/** The site's code, as far as a thread uses it. */
export interface SiteCode {
  readonly manifest: {
    readonly routes: readonly { readonly routeData: RouteData }[];
    readonly pageMap?: ReadonlyMap<string, () => Promise<{ page(): Promise<unknown> }>>;
  };
}

/** A page to render, or a file to write. */
export interface RenderRequest {
  readonly id: number;
  readonly url: string;
  readonly route: RouteKey;
}

/** A route by what names it in every thread. */
export type RouteKey = Pick<RouteData, 'route' | 'component' | 'type'>;

/** Whether what is at a route is written as it is made, and not by Astro. */
export const isFile = ({ type }: RouteKey): boolean => type === 'endpoint';

/** What became of a request. */
export type RenderAnswer = { readonly id: number } & (
  | {
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: ArrayBuffer | null;
    }
  | { readonly error: unknown }
);
