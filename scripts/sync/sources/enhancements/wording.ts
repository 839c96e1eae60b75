/** Other spellings of a status, each with what it means. */
export const STATUS_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['imlpemented', 'implemented'],
  ['implmented', 'implemented'],
  ['implemeted', 'implemented'],
  ['implemented (alpha)', 'implemented'],
  ['implementible', 'implementable'],
  ['provisonal', 'provisional'],
  ['defered', 'deferred'],
  ['withdrawed', 'withdrawn'],
  ['superseded', 'replaced'],
]);
