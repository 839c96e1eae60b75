import { sentOn } from './sent-on.ts';

/** Sends on from a page that only sends on, with the query and the fragment, which its own redirect leaves out. */
const link = document.querySelector<HTMLAnchorElement>('main a');
if (link !== null) {
  const to = sentOn(link.href, new URL(location.href));
  if (to.href !== link.href) location.replace(to);
}
