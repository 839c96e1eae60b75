import { type Summary, summaryWords } from '../model/summary/summaries.ts';
import { fetchOnce } from './fetch-once.ts';

/**
 * Says what a KEP or a feature gate is when somebody points at its name in a table, or turns to it with the
 * keyboard. The sentence comes from the API: those of all rows would weigh more than the table. It stays
 * while the pointer is on it, and goes with Escape: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
 */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
const SUBJECT = new RegExp(`^${BASE}(/(?:enhancements|feature-gates)/.+)/$`);
const NAMES = 'main table a';
/** How long somebody points at a name before it is worth asking, in milliseconds. */
const PAUSE = 150;

const STYLE = `#summary-tip {
  position: fixed;
  inset: auto;
  margin: 0;
  max-inline-size: min(26rem, calc(100vi - 1rem));
  padding: 0.4rem 0.7rem;
  font: 0.875rem / 1.4 var(--sans);
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 20%);
}
@media print {
  #summary-tip { display: none; }
}`;

const tip = document.createElement('div');
tip.id = 'summary-tip';
tip.role = 'tooltip';
tip.popover = 'manual';

let shown: HTMLAnchorElement | undefined;
let wanted: HTMLAnchorElement | undefined;
let pause = 0;

/** The link to a KEP or a gate in a table that an event is about. */
function nameAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest(NAMES) : null;
  if (!(link instanceof HTMLAnchorElement) || link.hash !== '') return undefined;
  return SUBJECT.test(link.pathname) ? link : undefined;
}

/** What a link leads to, in a sentence; empty where there is none to be had. */
async function sentenceOf({ pathname }: HTMLAnchorElement): Promise<string> {
  const [, subject] = SUBJECT.exec(pathname) ?? [];
  const file = fetchOnce<{ summary?: Summary }>(`${BASE}/api/v1${subject}.json`);
  const { summary } = await file.catch(() => ({ summary: undefined }));
  return summaryWords(summary);
}

function turnTo(link: HTMLAnchorElement | undefined): void {
  if (link === wanted) return;
  clearTimeout(pause);
  wanted = link;
  hide();
  if (link !== undefined) pause = window.setTimeout(() => void show(link), PAUSE);
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const sentence = await sentenceOf(link);
  if (link !== wanted || sentence === '') return;
  tip.textContent = sentence;
  link.setAttribute('aria-describedby', tip.id);
  shown = link;
  tip.showPopover();
  place();
}

/** Puts the sentence below its name, or above it where the window ends. */
function place(): void {
  if (shown === undefined) return;
  const name = shown.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const hasRoom = name.bottom + height <= clientHeight;
  tip.style.left = `${Math.max(0, Math.min(name.left, clientWidth - width))}px`;
  tip.style.top = `${hasRoom ? name.bottom : Math.max(0, name.top - height)}px`;
}

function hide(): void {
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  tip.hidePopover();
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets.push(sheet);
document.body.append(tip);

document.addEventListener('pointerover', ({ target }) => {
  if (target !== tip) turnTo(nameAt(target) ?? nameAt(document.activeElement));
});
document.addEventListener('focusin', ({ target }) => turnTo(nameAt(target)));
document.addEventListener('focusout', () => turnTo(undefined));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
document.addEventListener('scroll', place, { capture: true, passive: true });
// The module comes with the first turn to anything.
turnTo(nameAt(document.querySelector(`${NAMES}:hover`)) ?? nameAt(document.activeElement));
