import { REMOVED_APIS_PATH, removedInPath } from '../api/removal-words.ts';
import { KUBEADM_GATES_URL, pullRequestUrl } from '../atlas/upstream.ts';
import { gatePath, notesPath } from '../page/paths.ts';
import type { LinkTarget } from '../page/phrase.ts';
import { noteAnchor } from '../release/note-words.ts';
import { apiWords, objectText } from './api-words.ts';
import {
  type ApiFinding,
  type Finding,
  type FlagFinding,
  isFatal,
  isFatalFlag,
  type Report,
} from './finding.ts';
import { flagWords } from './flag-words.ts';
import { ownerComponent } from './process.ts';
import type { RemovedFlag } from './removed-flag.ts';
import { reasonWords, settingText, verdictLabel } from './words.ts';

/** What findings are about, which is what rules and badges go by. */
export const API_RULES = {
  removed: 'API removed',
  'not-yet': 'API not available yet',
  'served-until': 'API removed later',
} as const;

/** What findings about flags and fields are called. */
export const FLAG_RULES = {
  removed: 'Flag removed',
  unclear: 'Flag removal unclear',
  field: 'Field removed',
} as const;

/** How grave a finding is, in three steps. */
export type Level = 'error' | 'warning' | 'note';

/** A finding as every form shows it: the page, the text, JSON, SARIF and annotations. */
export interface ShownFinding {
  readonly line: number;
  readonly column: number;
  /** How many characters it spans. */
  readonly length: number;
  /** A verdict, or "api-" or "flag-" and what is wrong with an API version or a flag. */
  readonly rule: string;
  /** The rule for readers: "Won’t start". */
  readonly label: string;
  readonly level: Level;
  /** Whether all is well, so that forms for what is wrong leave it out. */
  readonly isFine: boolean;
  /** What it is about: "A=true", or an object. */
  readonly subject: string;
  readonly component: string | undefined;
  /** Why, and what to do. */
  readonly message: string;
  /** The page to read more on: a path of the site, or an address of the documentation. */
  readonly link: LinkTarget | undefined;
  /** The entry of the documentation that says so, where one does. */
  readonly source?: string | undefined;
}

/**
 * All findings of a report, in the order of the text.
 * @param site the address of the site, for forms outside of it: where no documentation is to cite, a
 *   finding then cites its page.
 */
export function shownFindings(report: Report, site?: string): ShownFinding[] {
  const settings = report.findings.map((finding) => shownSetting(finding, report));
  const objects = report.apis.map((finding) => shownObject(finding, report));
  const flags = report.flags.map(shownFlag);
  return [...settings, ...objects, ...flags]
    .map((shown) => citePage(shown, site))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function citePage(shown: ShownFinding, site: string | undefined): ShownFinding {
  const { link, source } = shown;
  if (site === undefined || source !== undefined || !link?.startsWith('/')) return shown;
  return { ...shown, source: `${site}${link}` };
}

/** A setting as every form shows it. */
export function shownSetting(finding: Finding, report: Report): ShownFinding {
  const { setting, verdict } = finding;
  return {
    line: setting.line,
    column: setting.column,
    length: setting.at.end - setting.at.start,
    rule: verdict,
    label: verdictLabel(verdict),
    level: levelOf(finding),
    isFine: verdict === 'fine',
    subject: settingText(finding),
    component: ownerComponent(setting.owner),
    message: reasonWords(finding, report),
    link: linkOf(finding),
    ...(finding.reason.kind === 'kubeadm' && { source: KUBEADM_GATES_URL }),
  };
}

/** An object as every form shows it. */
export function shownObject(finding: ApiFinding, { upgrade }: Report): ShownFinding {
  const { object, answer } = finding;
  return {
    line: object.line,
    column: object.column,
    length: 'apiVersion'.length,
    rule: `api-${answer.kind}`,
    label: API_RULES[answer.kind],
    level: answer.kind === 'served-until' ? 'note' : 'error',
    isFine: false,
    subject: objectText(finding),
    component: undefined,
    message: apiWords(finding, upgrade.to),
    ...sourceOfAnswer(answer),
  };
}

function sourceOfAnswer(answer: ApiFinding['answer']): Pick<ShownFinding, 'link' | 'source'> {
  if (answer.kind === 'not-yet') return { link: REMOVED_APIS_PATH };
  if ('isOfFile' in answer) return sourceOfNote(answer.removal);
  const { removedIn, entry } = answer.removal;
  return { link: removedInPath(removedIn), source: entry.url };
}

function sourceOfNote({ removedIn, pr }: Pick<RemovedFlag, 'removedIn' | 'pr'>) {
  return {
    link: `${notesPath(removedIn)}#${noteAnchor(pr)}` as const,
    source: pullRequestUrl(pr),
  };
}

/** What depends on something that the text does not tell. */
const NOTED: ReadonlySet<FlagFinding['answer']> = new Set(['reader-unclear', 'release-unclear']);

/** A flag or a field as every form shows it. */
export function shownFlag(finding: FlagFinding): ShownFinding {
  const { setting, answer, removals } = finding;
  const [first] = removals;
  const certain = setting.kind === 'flag' ? 'removed' : 'field';
  const rule = answer === 'removed' ? certain : 'unclear';
  return {
    line: setting.line,
    column: setting.column,
    length: setting.at.end - setting.at.start,
    rule: `flag-${rule}`,
    label: FLAG_RULES[rule],
    level: isFatalFlag(finding) ? 'error' : NOTED.has(answer) ? 'note' : 'warning',
    isFine: false,
    subject: setting.name,
    component: ownerComponent(setting.owner),
    message: flagWords(finding),
    ...(first === undefined ? { link: undefined } : sourceOfNote(first)),
  };
}

function levelOf(finding: Finding): Level {
  if (isFatal(finding)) return 'error';
  return ['fine', 'not-judged', 'redundant', 'overridden'].includes(finding.verdict)
    ? 'note'
    : 'warning';
}

function linkOf({ reason, gate }: Finding): LinkTarget | undefined {
  if (reason.kind === 'kubeadm') return KUBEADM_GATES_URL;
  if (reason.kind === 'other-program') return undefined;
  const isOpen = reason.kind === 'if-kubernetes' || reason.kind === 'if-set';
  const inner = isOpen ? reason.reason : reason;
  const named =
    inner.kind === 'misspelled'
      ? inner.suggestion.name
      : inner.kind === 'renamed'
        ? inner.to
        : gate;
  return named === undefined ? undefined : gatePath(encodeURIComponent(named));
}

/** A message with the address of its source, for forms that have no place of its own for it. */
export function withSource(message: string, source: string | undefined): string {
  return source === undefined ? message : `${message} ${source}`;
}
