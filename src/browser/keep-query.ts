/** Sends on from a page that only sends on, with the query and the fragment, which its own redirect leaves out. */
const link = document.querySelector<HTMLAnchorElement>('main a');
if (link !== null) {
  const to = new URL(link.href);
  to.search ||= location.search;
  to.hash ||= location.hash;
  if (to.href !== link.href) location.replace(to);
}
