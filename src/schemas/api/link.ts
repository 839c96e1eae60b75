import { z } from 'zod';
import { optional, shared, string } from '../described.ts';

/** A name with its page. */
export const named = shared('Named', {
  name: string('The name as readers see it.'),
  url: optional(z.url(), 'Its page, where there is one.'),
});

/** What is shown with a link. */
export const link = shared('Link', {
  text: string('The name for readers.'),
  url: z.url().meta({ description: 'Its page.' }),
});

/** The address of the file with everything about the thing. */
export const detailAddress = z.url().meta({ description: 'The file with all its details.' });

/** The address of a thing's page. */
export const pageAddress = z.url().meta({ description: 'Its page on the site.' });

/** A SIG as upstream names it. */
export const sigName = string('A SIG such as "sig-node".');
