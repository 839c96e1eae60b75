/** What newsletters, ads, social networks and analytics add to a link. */
const ADDED =
  /^(?:(?:utm|mtm|pk|mc|hsa|ref|oly|vero|_hs)_\w+|_g[al]|_hs\w+|\w*cl(?:k|c)?id|[gw]braid|igshid|mkt_tok|ref|referrer|source|si|spm|trk|via)$/;

/** Whether a parameter of an address says where a reader comes from, and asks for nothing: "utm_source". */
export function isCampaignParameter(name: string): boolean {
  return ADDED.test(name);
}
