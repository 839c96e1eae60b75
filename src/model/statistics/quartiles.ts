/** A sample in three numbers, with its size. */
export interface Quartiles {
  readonly n: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Median and quartiles of a sample; between two values the point is interpolated (method 7 of
 * Hyndman and Fan, the default of R and of spreadsheets). `undefined` for an empty sample.
 */
export function quartiles(values: readonly number[]): Quartiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { n: sorted.length, lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
