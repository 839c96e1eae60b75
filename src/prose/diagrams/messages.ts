/** Asks the worker to draw one diagram; it draws them one after the other. */
export interface DrawRequest {
  readonly source: string;
}

/** What the worker says: the drawing, or why there is none. */
export type DrawAnswer = { readonly svg: string } | { readonly error: string };
