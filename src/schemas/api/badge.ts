import { described, text } from '../described.ts';

/** What a badge says. */
export const badge = described(
  'A badge in words, for shields.io and other programs that draw one.',
  {
    label: text('What it is about: "KEP-5295", or a gate’s name.'),
    message: text('Where that stands: "Beta since v1.35, on".'),
    color: text('The color of the stage in light pages: "#8a4700".'),
  },
).meta({ id: 'Badge' });
