/** Where the browser keeps the release that its reader runs. */
const KEY = 'kep-atlas-release';

/** The parameter of the address that names a release. */
const PARAMETER = 'release';

/** The release of the address, else the one that was chosen last; nothing before the first choice. */
export function chosenRelease(): string | undefined {
  const asked = new URLSearchParams(location.search).get(PARAMETER)?.replace(/^v/i, '');
  return asked ?? remembered();
}

/** Keeps a choice in the address and, where the browser lets it, for other pages. */
export function chooseRelease(release: string): void {
  const url = new URL(location.href);
  url.searchParams.set(PARAMETER, release);
  url.hash = '';
  history.replaceState(history.state, '', url);
  try {
    localStorage.setItem(KEY, release);
  } catch {
    // Storage can be turned off; the address has the choice.
  }
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
