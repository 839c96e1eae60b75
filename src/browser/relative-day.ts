import { relativeDayText } from '../model/day.ts';
import { readersDay } from './readers-day.ts';

/** `<relative-day>` says how far away the day in it is for its reader: "in 5 days", "ended 3 days ago". */
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
