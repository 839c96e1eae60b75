import { relativeDayText } from '../model/day.ts';

/** The reader's own calendar day, ISO 8601. */
function readersDay(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** `<relative-day>` says how far away the day in it is for its reader: "in 5 days", "passed". */
class RelativeDay extends HTMLElement {
  connectedCallback(): void {
    const day = this.querySelector('time')?.dateTime;
    if (day === undefined || this.querySelector('small') !== null) return;
    const words = document.createElement('small');
    words.textContent = relativeDayText(readersDay(), day);
    this.append(' ', words);
  }
}

customElements.define('relative-day', RelativeDay);
