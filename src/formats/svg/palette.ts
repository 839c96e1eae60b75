import tokens from '../../styles/tokens.css?raw';

/** The site's colors by name, such as "alpha-tint", for pictures that no style sheet reaches. */
type Palette = Readonly<Record<string, string>>;

/** What a picture wears by day and by night, from the same tokens as the pages. */
const PALETTES: { readonly light: Palette; readonly dark: Palette } = {
  light: readPalette(0),
  dark: readPalette(1),
};

function readPalette(index: 0 | 1): Palette {
  const pairs = [...tokens.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/g)];
  return Object.fromEntries(
    pairs.map(([, name = '', light = '', dark = '']) => [name, [light, dark][index] ?? light]),
  );
}

/** The color of a name. @throws {Error} where the tokens have none. */
function color(palette: Palette, name: string): string {
  const found = palette[name];
  if (found === undefined) throw new Error(`src/styles/tokens.css: no color --${name}`);
  return found;
}

/**
 * What a picture shows, in light and dark: as the page around it says or the reader's system, or as the end of
 * its address, `#light` or `#dark`.
 * @param rules selectors with the color that their shapes are filled with
 * @param shapes what is drawn, as SVG
 */
export function inLightAndDark(rules: Readonly<Record<string, string>>, shapes: string): string {
  const write = (palette: Palette, within = ''): string =>
    Object.entries(rules)
      .map(([selector, name]) => `${within}${selector}{fill:${color(palette, name)}}`)
      .join('');
  const asked = write(PALETTES.dark, '#dark:target ');
  const unlessAsked = write(PALETTES.dark, '#light:not(:target) ');
  return `<style>${write(PALETTES.light)}@media(prefers-color-scheme:dark){${unlessAsked}}${asked}</style><g id="light"><g id="dark">${shapes}</g></g>`;
}

/** The color of a name by day, such as "#8a4700". @throws {Error} where the tokens have none. */
export function lightColor(name: string): string {
  return color(PALETTES.light, name);
}
