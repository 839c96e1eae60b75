const PAPER = { light: '#ffffff', dark: '#13171c' } as const;

type Theme = keyof typeof PAPER;

/** What the switch leads to from each theme; none is the system's. */
const NEXT = { system: 'light', light: 'dark', dark: undefined } as const;

const { dataset } = document.documentElement;

/** Shows a theme, or that of the system. The first one is there before anything is drawn (`src/layouts/first-script.ts`). */
function show(theme: Theme | undefined): void {
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    meta.content = PAPER[theme ?? (/dark/.test(meta.media) ? 'dark' : 'light')];
  }
  const button = document.querySelector<HTMLElement>('[data-theme-switch]');
  if (button !== null) button.ariaLabel = button.title = `Theme: ${theme ?? 'system'}`;
}

const themeOf = (name: string | null | undefined): Theme | undefined =>
  name === 'light' || name === 'dark' ? name : undefined;

function keep(theme: Theme | undefined): void {
  try {
    localStorage.setItem('theme', theme ?? 'system');
  } catch {
    // Where storage is blocked, a choice holds for one page.
  }
}

show(themeOf(dataset.theme));
addEventListener('storage', ({ key, newValue }) => key === 'theme' && show(themeOf(newValue)));
// A page that a reader comes back to hears of no change meanwhile.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) show(themeOf(localStorage.getItem('theme')));
});
document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
  const theme = NEXT[themeOf(dataset.theme) ?? 'system'];
  show(theme);
  keep(theme);
});
