/**
 * Runs before anything of a page is drawn, so that no other theme flashes up, and room is kept for what scripts
 * draw of an address until it is there. Each page holds it: a file would have to be waited for.
 */
export const FIRST_SCRIPT = `(({ dataset }) => {
  if (location.search) dataset.asks = '';
  try {
    const { theme } = localStorage;
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  } catch {}
})(document.documentElement);`;
