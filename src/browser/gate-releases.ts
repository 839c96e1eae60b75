import { releaseOf } from '../model/upgrade/pairs.ts';
import { compareVersions } from '../model/version.ts';
import { unknownRelease } from './unknown-release.ts';

/** Where the browser keeps the release that its reader runs. */
const KEY = 'kep-atlas-release';

/** The parameter of the address that names a release. */
const PARAMETER = 'release';

/**
 * `<gate-releases>` shows what a gate is in the release that its reader chose. Its links name releases;
 * its paragraphs with `data-release` are the answers, those with `data-reach` hold for all releases
 * before or after theirs, too. What it has no answer for, of an address, it says.
 */
class GateReleases extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('nav a') : null;
      const answer = link && this.#answers()[this.#links().indexOf(link as HTMLAnchorElement)];
      if (!answer || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      chooseRelease(answer.dataset.release ?? '');
      this.#say('');
      this.#show(answer);
    });
    const written = writtenRelease();
    const release = releaseOf(written ?? remembered() ?? '');
    const isKnown = release !== undefined && this.#isKnown(release);
    const answer = isKnown ? this.#answerFor(release) : undefined;
    this.#show(answer ?? this.querySelector<HTMLElement>('.current') ?? undefined);
    if (answer !== undefined || written === undefined) return;
    this.#say(isKnown ? `What v${release} will have is not known yet.` : unknownRelease(written));
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status !== null) status.textContent = words;
  }

  #isKnown(release: string): boolean {
    const [oldest = release, newest = release] = (this.dataset.known ?? '').split(' ');
    return compareVersions(oldest, release) <= 0 && compareVersions(release, newest) <= 0;
  }

  #links(): HTMLAnchorElement[] {
    return Array.from(this.querySelectorAll('nav a'));
  }

  #answers(): HTMLElement[] {
    return Array.from(this.querySelectorAll('[data-release]'));
  }

  #answerFor(release: string): HTMLElement | undefined {
    return this.#answers().find(({ dataset: { release: own = '', reach } }) => {
      const order = compareVersions(release, own);
      return order === 0 || (reach === 'before' && order < 0) || (reach === 'after' && order > 0);
    });
  }

  #show(answer: HTMLElement | undefined): void {
    if (answer === undefined) return;
    const answers = this.#answers();
    for (const [index, link] of this.#links().entries()) {
      const isChosen = answers[index] === answer;
      link.ariaCurrent = isChosen ? 'true' : null;
      if (isChosen) bringIntoView(link);
      answers[index]?.classList.toggle('current', isChosen);
    }
    for (const settings of this.querySelectorAll<HTMLElement>('[data-set]')) {
      settings.hidden = settings.dataset.set !== answer.dataset.setting;
    }
  }
}

/** Moves the strip, and not the page, until a link of it can be seen. */
function bringIntoView(link: HTMLElement): void {
  const strip = link.closest('ol');
  if (strip !== null) strip.scrollLeft = link.offsetLeft - strip.offsetLeft - strip.clientWidth / 2;
}

customElements.define('gate-releases', GateReleases);

/** The release of the address, as it stands there; "latest" is what the page shows anyway. */
function writtenRelease(): string | undefined {
  const written = new URLSearchParams(location.search).get(PARAMETER)?.trim() ?? '';
  return /^(?:latest)?$/i.test(written) ? undefined : written;
}

/** Keeps a choice in the address and, where the browser lets it, for other pages. */
function chooseRelease(release: string): void {
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
