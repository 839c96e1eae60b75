/**
 * Says what a KEP or a feature gate is when somebody points at its name in a table. The sentence comes from
 * the API: those of all rows would weigh more than the table.
 */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
const SUBJECT = new RegExp(`^${BASE}(/(?:enhancements|feature-gates)/.+)/$`);
/** How long somebody points at a name before it is worth asking, in milliseconds. */
const PAUSE = 150;

const asked = new Set<string>();
let pause = 0;

async function say(link: HTMLAnchorElement, subject: string): Promise<void> {
  asked.add(link.href);
  const response = await fetch(`${BASE}/api/v1${subject}.json`);
  if (!response.ok) return;
  const { summary } = await response.json();
  if (summary === undefined) return;
  const mark = summary.by === 'upstream' ? ' (First sentence of the upstream text.)' : '';
  for (const same of document.querySelectorAll<HTMLAnchorElement>('main table a')) {
    if (same.href === link.href) same.title = `${summary.text}${mark}`;
  }
}

document.addEventListener('pointerover', ({ target }) => {
  clearTimeout(pause);
  const link = target instanceof Element ? target.closest('main table a') : null;
  if (!(link instanceof HTMLAnchorElement) || asked.has(link.href)) return;
  const subject = SUBJECT.exec(link.pathname)?.[1];
  if (subject === undefined || link.hash !== '') return;
  pause = window.setTimeout(() => void say(link, subject), PAUSE);
});
