import { isCampaignParameter } from '../model/campaign-parameter.ts';
import { foldName } from '../model/table/fold-name.ts';
import { NONE, toValue } from '../model/table/value.ts';
import { releaseOf } from '../model/upgrade/pairs.ts';
import { readOrder, writeOrder } from './filterable-table/order.ts';

/** What an address says to others than this table. */
const ELSEWHERE = /^(?:sort|from|to|query|format)$/;

/**
 * Chooses the option that an address asks for, however it spells it. Several, separated by commas, become an option
 * that means any of them. A value that there is not becomes an option of its own, so that nothing is shown rather than
 * everything, and readers see why.
 */
export function chooseOption(select: HTMLSelectElement, wanted: string): void {
  for (const option of select.querySelectorAll('[data-written]')) option.remove();
  const option = findOption(select, wanted) ?? writtenOption(select, wanted);
  if (option.parentNode === null) {
    option.dataset.written = '';
    select.add(option);
  }
  option.selected = true;
}

function findOption(select: HTMLSelectElement, wanted: string): HTMLOptionElement | undefined {
  const folded = foldName(wanted).replace(/^(?:all|any)$/, '');
  const all = Array.from(select.options);
  const findFolded = (name: string): HTMLOptionElement | undefined =>
    all.find(({ value, label }) =>
      name === '' ? value === '' : [value, label].some((each) => foldName(each) === name),
    );
  const isLatest = select.name === 'release' && folded === 'latest';
  const release = isLatest ? document.documentElement.dataset.newest : releaseOf(wanted);
  return (
    all.find(({ value }) => value === wanted || value === toValue(wanted)) ??
    findFolded(folded) ??
    (release === undefined ? undefined : findFolded(release)) ??
    (/^(?:yes|true)$/.test(folded) ? onlyChoice(select) : undefined)
  );
}

/** Words that mean several values, of which a filter offers some. */
const SEVERAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['enabled', ['true', 'true-locked']],
  ['disabled', ['false', 'false-locked']],
]);

/** The values that an address asks for one beside the other: "alpha,beta", "Alpha or Beta", "enabled". */
function valuesIn(select: HTMLSelectElement, wanted: string): string[] {
  const isKnown = (value: string): boolean => findOption(select, value) !== undefined;
  return wanted
    .split(/[,;|]/)
    .flatMap((part) => (isKnown(part) ? part : part.split(/\sor\s/i)))
    .flatMap((part) => {
      const meant = SEVERAL.get(foldName(part))?.filter(isKnown) ?? [];
      return meant.length === 0 || isKnown(part) ? part.trim() || [] : meant;
    });
}

/** The choice of a filter that has no other, and so asks a question. */
function onlyChoice({ options }: HTMLSelectElement): HTMLOptionElement | undefined {
  const [only, second] = Array.from(options).filter(
    ({ value, dataset }) => value !== '' && dataset.written === undefined,
  );
  return second === undefined ? only : undefined;
}

/** An option for what no single one offers: several of them, empty cells, or what there is not. */
function writtenOption(select: HTMLSelectElement, wanted: string): HTMLOptionElement {
  const parts = valuesIn(select, wanted).map((part) => ({
    part,
    found: findOption(select, part) ?? emptyOption(select, part),
  }));
  const everything = parts.find(({ found }) => found?.value === '')?.found;
  if (everything !== undefined) return everything;
  const labels = parts.map(({ part, found }) => found?.label ?? `${part} (unknown)`);
  const values = parts.map(({ part, found }) => found?.value ?? part);
  const unknown = parts.flatMap(({ part, found }) => (found === undefined ? [part] : []));
  const option = new Option(labels.join(' or '), values.join(','));
  if (unknown.length > 0) option.dataset.unknown = unknown.join(', ');
  return option;
}

/** An option for the rows that have nothing in the column that a filter looks into. */
function emptyOption(select: HTMLSelectElement, wanted: string): HTMLOptionElement | undefined {
  const isQuestion = onlyChoice(select) !== undefined;
  const form = isQuestion ? /^(?:no|false|none)$/ : /^none$/;
  const asksForNone = select.dataset.column !== undefined && form.test(foldName(wanted));
  return asksForNone ? new Option(isQuestion ? 'No' : 'None', NONE) : undefined;
}

/**
 * What the address asks a form for, corrected in the address as well: names of filters as the form spells them, "SIG" as
 * "sig", or as its labels, its columns, and kep.yaml do, "milestone" and "latest-milestone" as "release"; the column to
 * sort by, by its heading; and a filter that it names twice once, with both values.
 */
export function correctQuery(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams(location.search);
  const fields = Array.from(form.querySelectorAll<HTMLInputElement>('[name]'));
  const names = new Map(
    [
      ...fields.flatMap((field) =>
        headingOf(field)
          .split(' or ')
          .map((heading) => [heading, field.name] as const),
      ),
      ...fields.map(({ name, dataset }) => [dataset.column ?? name, name] as const),
      ...fields.map(({ name }) => [name, name] as const),
    ].map(([spelled, name]) => [toValue(spelled), name]),
  );
  const corrected = new URLSearchParams();
  for (const [written, asked] of query) {
    const spelled = toValue(written);
    const name = names.get(spelled) ?? names.get(spelled.replace(/^latest-/, '')) ?? written;
    const value = name === 'sort' ? correctOrder(form, asked) : asked;
    const before = corrected.get(name);
    const isChoice = form.elements.namedItem(name) instanceof HTMLSelectElement;
    if (before !== null && isChoice) corrected.set(name, `${before},${value}`);
    else corrected.append(name, value);
  }
  if (`${corrected}` !== `${query}`) {
    history.replaceState(history.state, '', `?${corrected}${location.hash}`);
  }
  return corrected;
}

/** An order by the key of a column that may be written by its heading: "-Since" as "-since". */
function correctOrder(form: HTMLFormElement, written: string): string {
  const order = readOrder(written);
  const column = sortableColumns(form).find(({ dataset, textContent }) =>
    [dataset.key, textContent].some((name) => toValue(name ?? '') === toValue(order?.key ?? '')),
  );
  const key = column?.dataset.key;
  return order === undefined || key === undefined ? written : writeOrder({ ...order, key });
}

/** The headings of the table whose filters a form has, by which it can be sorted. */
function sortableColumns(form: HTMLFormElement): HTMLElement[] {
  const table = form.closest('filterable-table')?.querySelector('table');
  return Array.from(table?.querySelectorAll<HTMLElement>('th[data-key]') ?? []);
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
  const values = Array.from(form.querySelectorAll('select')).flatMap((select) => {
    const unknown = select.selectedOptions[0]?.dataset.unknown;
    return unknown === undefined
      ? []
      : [`Unknown ${withinSentence(headingOf(select))}: ${unknown}`];
  });
  const key = readOrder(query.get('sort'))?.key ?? '';
  const isSortable = key === '' || sortableColumns(form).some(({ dataset }) => dataset.key === key);
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

function headingOf(field: HTMLInputElement | HTMLSelectElement): string {
  return field.labels?.[0]?.querySelector('span')?.textContent ?? field.ariaLabel ?? field.name;
}

/** A heading as it stands within a sentence: "Owning SIG" as "owning SIG". */
export function withinSentence(heading: string): string {
  return /^[A-Z][a-z]/.test(heading)
    ? `${heading.charAt(0).toLowerCase()}${heading.slice(1)}`
    : heading;
}
