import { wholePath } from '../model/features/common-tables.ts';
import { readQuery } from '../model/features/query.ts';
import { answerRows } from '../model/features/select.ts';
import { fetchTable, rootOf, type TableData } from './data.ts';
import { create, createLink } from './dom.ts';
import { DrawnElement } from './drawn-element.ts';

/**
 * `<kep-gate name="PodWidgets">`: a feature gate in a sentence, with where it stands in the newest
 * release or in the one that `release` names.
 */
export class KepGate extends DrawnElement {
  static readonly observedAttributes = ['name', 'release', 'base'];
  protected readonly place = create('span', { lang: 'en' });
  protected readonly keys = ['name', 'release', 'base', 'refresh'];

  protected async draw(): Promise<readonly (Node | string)[]> {
    const name = this.getAttribute('name')?.trim() ?? '';
    if (name === '') throw new Error('missing attribute "name"');
    const query = readQuery([
      ['table', 'gates'],
      ['release', this.getAttribute('release') ?? 'latest'],
      ['gates', name],
    ]);
    if (query.gates.length > 1) throw new Error(`name: got "${name}", expected one feature gate`);
    return words(
      name,
      await fetchTable(`${rootOf(this)}embed/tables/${wholePath(query)}.json`),
      query,
    );
  }
}

function words(
  name: string,
  { rows, absent, date, query: whole }: TableData,
  query: ReturnType<typeof readQuery>,
): (Node | string)[] {
  const release = /release=(\S+)/.exec(whole)?.[1] ?? '';
  const [row] = answerRows({ release, rows, absent }, query);
  const text = (key: string): string => row?.cells[key]?.map((item) => item.text).join(', ') ?? '';
  const own = row?.gates[0] ?? name;
  const isDoubtful = row?.stage === 'unknown' && text('since') === '';
  const told = [
    own === name ? '' : `now ${own}`,
    ...(isDoubtful
      ? [`not known whether v${release} has it`]
      : stateWords(text('stage'), text('default'), text('since'))),
  ].filter((word) => word !== '');
  const named = createLink(name, row?.cells.gate?.[0]?.url);
  if (typeof named !== 'string') named.title = text('summary');
  // English keeps its direction in any text.
  return [create('bdi', {}, named, ` (${told.join(', ')}; as of ${date})`)];
}

function stateWords(stage: string, setting: string, since: string): string[] {
  if (stage === 'Removed') return [`removed ${/^v/.test(since) ? `in ${since}` : since}`];
  if (stage === 'Not yet') return ['not yet', since === '' ? '' : `added in ${since}`];
  return [stage, setting, since === '' ? '' : `since ${since}`];
}
