/** Whether all is read that tests have, and not a share of it. */
export const IS_THOROUGH = process.env.THOROUGH !== undefined;

/** Of so many things one is read, unless `THOROUGH` is set: then all of them are. */
export function shareOf(oneIn: number): number {
  return IS_THOROUGH ? 1 : oneIn;
}

/** One in so many of a list, the first among them; all of it where `THOROUGH` is set. */
export function someOf<Item>(list: readonly Item[], oneIn: number): Item[] {
  const share = shareOf(oneIn);
  return list.filter((_, index) => index % share === 0);
}
