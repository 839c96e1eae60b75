import { daysBetween, dayText, relativeDayText } from '../model/day.ts';
import { readersDay } from './readers-day.ts';

/** From how many days on data are called old. */
const OLD = 8;

/**
 * `<cycle-dates data-as-of="2026-08-21">` marks which days of a cycle are over on its reader's day and
 * says which is next, or that none is, with how old the data are.
 */
class CycleDates extends HTMLElement {
  connectedCallback(): void {
    const today = readersDay();
    const days = Array.from(this.querySelectorAll<HTMLElement>('li[data-date]'));
    for (const day of days) day.classList.toggle('over', (day.dataset.date ?? '') < today);
    const next = days.find(({ dataset: { date = '' } }) => date >= today);
    const words = this.querySelector('.next');
    if (words === null) return;
    words.textContent = `${nextWords(next, days.at(-1), today)}${ageWords(this.dataset.asOf, today)}`;
  }
}

function nextWords(
  next: HTMLElement | undefined,
  last: HTMLElement | undefined,
  today: string,
): string {
  if (next !== undefined) {
    const { name, date = '' } = next.dataset;
    return `Next: ${name}, ${dayText(date)}, ${relativeDayText(today, date)}.`;
  }
  const { date } = last?.dataset ?? {};
  return `All dates of this cycle are over${date === undefined ? '' : `; the last one ${relativeDayText(today, date)}`}.`;
}

function ageWords(asOf: string | undefined, today: string): string {
  const age = asOf === undefined ? 0 : daysBetween(asOf, today);
  return asOf === undefined || age < OLD ? '' : ` Data as of ${dayText(asOf)}, ${age} days old.`;
}

customElements.define('cycle-dates', CycleDates);
