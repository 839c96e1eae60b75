import { isCampaignParameter } from '../model/campaign-parameter.ts';
import { foldName } from '../model/table/fold-name.ts';
import { readOrder } from './filterable-table/order.ts';

/** What an address says to others than this table. */
const ELSEWHERE = /^(?:sort|from|to|query|format)$/;

/**
 * Chooses the option that an address asks for, however it spells it. A value that there is not becomes
 * an option of its own, so that nothing is shown rather than everything, and readers see why.
 */
export function chooseOption(select: HTMLSelectElement, wanted: string): void {
  for (const option of select.querySelectorAll('[data-unknown]')) option.remove();
  const folded = foldName(wanted).replace(/^(?:all|any)$/, '');
  const options = Array.from(select.options);
  const found =
    options.find(({ value }) => value === wanted) ??
    options.find(({ value, label }) =>
      folded === '' ? value === '' : [value, label].some((each) => foldName(each) === folded),
    );
  if (found !== undefined) {
    found.selected = true;
    return;
  }
  const option = new Option(`${wanted} (unknown)`, wanted);
  option.dataset.unknown = '';
  select.add(option);
  option.selected = true;
}

/** Chooses what the address asks for, however it is spelled, also what there is not. */
export function chooseWritten(form: HTMLFormElement, query: URLSearchParams): void {
  for (const select of form.querySelectorAll('select')) {
    const wanted = query.get(select.name);
    if (wanted !== null) chooseOption(select, wanted);
  }
}

/** What an address asks for that there is not, in words. */
export function unknownWords(form: HTMLFormElement, query: URLSearchParams): string[] {
  const values = Array.from(form.querySelectorAll('select')).flatMap(
    ({ selectedOptions: [option], ariaLabel, labels, name }) =>
      option?.dataset.unknown === undefined
        ? []
        : [`Unknown ${headingOf(labels, ariaLabel ?? name)}: ${option.value}`],
  );
  const key = readOrder(query.get('sort'))?.key ?? '';
  const isSortable =
    key === '' ||
    form.closest('filterable-table')?.querySelector(`th[data-key="${CSS.escape(key)}"]`);
  return [
    ...values,
    ...unknownNames(form, query).map((name) => `This table has no filter “${name}”`),
    ...(isSortable ? [] : [`This table has no column “${key}”`]),
  ];
}

/** The names of filters that an address asks for and a form does not have. */
export function unknownNames(form: HTMLFormElement, query: URLSearchParams): string[] {
  return [...new Set(query.keys())].filter(
    (name) =>
      form.elements.namedItem(name) === null && !ELSEWHERE.test(name) && !isCampaignParameter(name),
  );
}

function headingOf(labels: NodeListOf<HTMLLabelElement>, fallback: string): string {
  return withinSentence(labels[0]?.querySelector('span')?.textContent ?? fallback);
}

/** A heading as it stands within a sentence: "Owning SIG" as "owning SIG". */
export function withinSentence(heading: string): string {
  return /^[A-Z][a-z]/.test(heading)
    ? `${heading.charAt(0).toLowerCase()}${heading.slice(1)}`
    : heading;
}
