import { z } from 'zod';
import { optional, shared, string, url } from '../described.ts';

/** A name with its page. */
export const named = shared('Named', {
  name: string('The name as readers see it.'),
  url: optional(z.url(), 'Its page, where there is one.'),
});

/** What is shown with a link. */
export const link = shared('Link', {
  text: string('The name for readers.'),
  url: url('Its page.'),
});

/** The address of the file with everything about the thing. */
export const detailAddress = url('The file with all its details.');

/** The address of a thing's page. */
export const pageAddress = url('Its page on the site.');

/** A SIG as upstream names it. */
export const sigName = string('A SIG such as "sig-node".');
