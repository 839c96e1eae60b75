(() => {
  const root = document.documentElement;
  const next = { system: 'light', light: 'dark', dark: 'system' };
  const paper = { light: '#ffffff', dark: '#13171c' };

  const show = (theme) => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      meta.content = paper[theme] ?? paper[/dark/.test(meta.media) ? 'dark' : 'light'];
    }
    const button = document.querySelector('[data-theme-switch]');
    if (button) button.ariaLabel = button.title = `Theme: ${theme}`;
  };

  const restore = () => {
    let theme;
    try {
      theme = localStorage.theme;
    } catch {}
    show(next[theme] ? theme : 'system');
  };

  // Room is kept for what scripts draw of an address, until it is there.
  if (location.search) root.dataset.asks = '';
  restore();
  addEventListener('DOMContentLoaded', restore);
  addEventListener('pageshow', ({ persisted }) => persisted && restore());
  addEventListener('storage', restore);
  addEventListener('click', ({ target }) => {
    if (!target.closest?.('[data-theme-switch]')) return;
    const theme = next[root.dataset.theme ?? 'system'];
    show(theme);
    try {
      localStorage.theme = theme;
    } catch {}
  });
})();
