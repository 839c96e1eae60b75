/** The mark set when everything is at hand and the answer is about to be made. */
export const ASKED = 'upgrade-asked';
