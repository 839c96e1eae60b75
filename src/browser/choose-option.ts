import { foldName } from '../model/table/value.ts';

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
