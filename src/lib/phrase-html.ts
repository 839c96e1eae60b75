import { escapeXml } from '../formats/escape-xml.ts';
import { countWords, nounFor } from '../model/count-words.ts';
import { dayText, instantText } from '../model/day.ts';
import type { Explanation } from '../model/graduation/explanation.ts';
import { gatePath } from '../model/page/paths.ts';
import type { LinkTarget, Phrase, PhrasePart } from '../model/page/phrase.ts';
import { stageLabel } from '../model/stage.ts';
import { breakableNames } from './breakable-names.ts';
import { href, linkHref } from './href.ts';

/** Names that a hyphen or a dash would break: of KEPs, of components, and of a range of releases. */
const HYPHENATED = /(?<![\w./-])(?:KEP-\d+|kube-[a-z]+(?:-[a-z]+)?|v\d+\.\d+–v\d+\.\d+)(?![\w/-])/g;

/** A phrase as HTML. Strings, because a page has thousands of them. */
export function phraseHtml(phrase: Phrase): string {
  return phrase.map(partHtml).join('');
}

function partHtml(part: PhrasePart): string {
  if (typeof part === 'string') return namesHtml(part);
  switch (part.kind) {
    case 'stage':
      return linked(`<b class="${part.stage}">${stageLabel(part.stage)}</b>`, part.to);
    case 'day':
      return linked(dayHtml(part.date), part.to);
    case 'relative-day':
      return `<relative-day>${dayHtml(part.date)}</relative-day>`;
    case 'instant':
      return `<time datetime="${escapeXml(part.instant)}">${instantText(part.instant)}</time>`;
    case 'gate':
      return `<a class="gate" href="${escapeXml(href(gatePath(part.name)))}">${breakableNames(part.name)}</a>`;
    case 'code':
      return `<code>${namesHtml(part.text)}</code>`;
    case 'strong':
      return `<strong>${escapeXml(part.text)}</strong>`;
    case 'aside':
      return `<small>(${phraseHtml(part.phrase)})</small>`;
    case 'link':
      return linked(namesHtml(part.text), part.to, part.label);
    case 'why':
      return whyHtml(part.explanation);
  }
}

/** Text whose long names break between their words, and whose short ones stay in one line. */
function namesHtml(text: string): string {
  return breakableNames(text).replace(HYPHENATED, '<span class="whole">$&</span>');
}

/** A reason, what agrees and what contradicts, each with its source. */
function whyHtml({ reason, lines, hidden }: Explanation): string {
  const items = lines.map(({ isContrary, source, text, url }) => {
    const name = url === undefined ? source : linked(escapeXml(source), url);
    return `${isContrary ? '<strong>but </strong>' : ''}${name}: ${escapeXml(text)}`;
  });
  const more = `${countWords(hidden, 'more release note')} that ${nounFor(hidden, 'names', 'name')} it`;
  const list = [...items, ...(hidden > 0 ? [more] : [])].map((item) => `<li>${item}</li>`);
  return `<details class="why" data-pagefind-ignore><summary>Show sources</summary><p>${escapeXml(reason)}</p><ul>${list.join('')}</ul></details>`;
}

function dayHtml(date: string): string {
  return `<time datetime="${escapeXml(date)}">${dayText(date)}</time>`;
}

function linked(html: string, to: LinkTarget | undefined, label?: string): string {
  if (to === undefined) return html;
  const name = label === undefined ? '' : ` aria-label="${escapeXml(label)}"`;
  return `<a href="${escapeXml(linkHref(to))}"${name}>${html}</a>`;
}
