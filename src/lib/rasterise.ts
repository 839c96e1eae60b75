import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(join(process.cwd(), 'package.json'));
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);

/** A picture as PNG, with the fonts that the project brings along: the same bytes on every machine. */
export function rasterise(svg: string): Uint8Array<ArrayBuffer> {
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' };
  return new Uint8Array(new Resvg(svg, { font }).render().asPng());
}
