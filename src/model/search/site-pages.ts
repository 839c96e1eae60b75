import type { Gate } from '../gate/gate.ts';
import { toValue } from '../table/value.ts';

/** A page of the site that people ask for by what it is about. */
interface SitePage {
  readonly name: string;
  readonly path: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  /** Its label in the navigation of every page; absent where that does not link it. */
  readonly navigationLabel?: string;
  /** Whether llms.txt names it among its lists. */
  readonly isList?: true;
}

/** The pages that are about no single thing, by the words of those who look for them. */
export const SITE_PAGES: readonly SitePage[] = [
  ...(
    [
      ['Alpha', 'AllAlpha'],
      ['Beta', 'AllBeta'],
      ['GA', 'Stable feature gates'],
      ['Deprecated'],
    ] as const
  ).map(([stage, ...aliases]) => ({
    name: `${stage} feature gates`,
    path: `/feature-gates/?status=live&stage=${stage.toLowerCase()}`,
    summary: `The feature gates that are ${stage === 'GA' ? stage : stage.toLowerCase()}, with defaults.`,
    aliases,
  })),
  {
    name: 'Feature gates enabled by default',
    path: '/feature-gates/?status=live&default=true,true-locked',
    summary: 'The feature gates that are true by default, with stages.',
    aliases: ['Default feature gates'],
  },
  {
    name: 'Locked feature gates',
    path: '/feature-gates/?status=live&default=true-locked,false-locked',
    summary: 'The feature gates that are locked to their default.',
    aliases: ['Feature gates locked to default'],
  },
  {
    name: 'Feature gates of kubeadm',
    path: '/feature-gates/#kubeadm',
    summary: 'kubeadm has feature gates of its own.',
    aliases: ['kubeadm feature gates'],
  },
  {
    name: 'All releases',
    path: '/releases/',
    navigationLabel: 'Releases',
    isList: true,
    summary: 'All releases with what changed, dates, and support.',
    aliases: ['Releases', 'Versions', 'Kubernetes', 'Latest', 'Newest release', 'Current version'],
  },
  {
    name: 'All enhancements',
    path: '/enhancements/',
    navigationLabel: 'Enhancements',
    isList: true,
    summary: 'All KEPs by number, stage, status, and SIG.',
    aliases: ['Enhancements', 'KEP', 'KEPs', 'List of KEPs', 'Enhancement proposals'],
  },
  {
    name: 'All feature gates',
    path: '/feature-gates/',
    navigationLabel: 'Feature gates',
    isList: true,
    summary: 'All feature gates by stage, default, and release.',
    aliases: [
      ...['Feature gates', 'Feature flags', 'Gates', 'List of feature gates'],
      ...['特性门控', 'フィーチャーゲート'],
      ...['Enable feature gates', 'Disable feature gates', 'Set a feature gate'],
    ],
  },
  {
    name: 'SIGs',
    path: '/sigs/',
    navigationLabel: 'SIGs',
    isList: true,
    summary: 'Special interest groups and their work.',
    aliases: [],
  },
  {
    name: 'Upgrade',
    path: '/upgrade/',
    navigationLabel: 'Upgrade',
    isList: true,
    summary: 'What changes between two versions, and what to do about it.',
    aliases: [
      ...['Plan an upgrade', 'Upgrade guide', 'Upgrade path', 'Upgrade checklist'],
      ...['Breaking changes', 'Compare versions', 'Compare releases'],
    ],
  },
  {
    name: 'Removed flags',
    path: '/upgrade/',
    summary: 'Each upgrade lists the flags, fields, and feature gates to remove before it.',
    aliases: ['Removed settings'],
  },
  {
    name: 'Removed feature gates',
    path: '/feature-gates/?status=removed',
    summary: 'The feature gates that were removed, with their last stage and default.',
    aliases: [],
  },
  {
    name: 'Check feature gates',
    path: '/check/',
    navigationLabel: 'Check',
    summary: 'Finds feature gate settings that prevent a component from starting.',
    aliases: ['Check', 'Checker', 'Check configuration', 'Validate feature gates'],
  },
  {
    name: 'LWKD archive',
    path: '/digests/',
    navigationLabel: 'LWKD',
    isList: true,
    summary: 'Issues of Last Week in Kubernetes Development.',
    aliases: ['LWKD', 'Last Week in Kubernetes Development', 'Digests'],
  },
  {
    name: 'Release schedule',
    path: '/schedule/',
    navigationLabel: 'Schedule',
    summary: 'Freezes, releases, patch releases, and end-of-life dates.',
    aliases: [
      ...['Schedule', 'Code freeze', 'Test freeze', 'Docs freeze', 'Enhancements freeze'],
      ...['PRR freeze', 'Production readiness freeze', 'Freeze', 'Release date', 'Released'],
      ...['Release cycle', 'Release calendar', 'Calendar', 'ICS', 'Next release', 'Deadlines'],
      ...['Patch releases', 'iCal', 'Next patch release', 'Patch'],
      ...['Cherry-pick deadline', 'Supported versions', 'Supported releases'],
      ...['Exception requests', 'End', 'End of life', 'EOL', 'End of support', 'Support period'],
    ],
  },
  {
    name: 'Release notes of several releases',
    path: '/releases/notes/',
    summary: 'All release notes between two releases in one list.',
    aliases: ['Release notes', 'Compare release notes', 'Changelog'],
  },
  {
    name: 'Removed API versions',
    path: '/apis/removed/',
    summary: 'API versions that are no longer served, and what replaces them.',
    aliases: ['Removed APIs', 'Deprecated APIs', 'API removals', 'Deprecation guide'],
  },
  {
    name: 'API kinds',
    path: '/apis/',
    isList: true,
    summary: 'Feature gates and KEPs that affect each kind of the API.',
    aliases: ['APIs', 'API resources'],
  },
  {
    name: 'Recent changes',
    path: '/changes/',
    isList: true,
    summary: 'What changed upstream, week by week.',
    aliases: [
      ...['Changes', 'What changed', 'What is new', 'News of the week', 'Weekly', 'Subscribe'],
      ...['Feeds', 'RSS', 'Atom'],
    ],
  },
  {
    name: 'KEP of the week',
    path: '/digests/kep-of-the-week/',
    summary: 'The KEPs that LWKD presented.',
    aliases: [],
  },
  {
    name: 'News',
    path: '/news/',
    isList: true,
    summary: 'Posts of the Kubernetes blogs and LWKD.',
    aliases: ['Blog', 'Blog posts'],
  },
  {
    name: 'Statistics',
    path: '/statistics/',
    isList: true,
    summary: 'How long features take to graduate.',
    aliases: ['Graduation statistics', 'Time to GA', 'Time in beta', 'Charts', 'Stats'],
  },
  {
    name: 'Inconsistencies',
    path: '/drift/',
    isList: true,
    summary: 'Where two sources contradict each other.',
    aliases: ['Drift', 'Disagreements', 'Contradictions'],
  },
  {
    name: 'Embed and export',
    path: '/embed/',
    summary: 'Tables and badges for your own pages.',
    aliases: ['Embed', 'Export', 'Badge', 'Badges', 'CSV', 'iframe', 'Widget', 'Download'],
  },
  {
    name: 'API',
    path: '/api/',
    summary: 'Everything as JSON, with schemas.',
    aliases: ['JSON', 'OpenAPI', 'Swagger', 'JSON API', 'API docs', 'API reference', 'REST API'],
  },
  {
    name: 'Guides',
    path: '/articles/',
    isList: true,
    summary: 'How to read KEPs and gates, in the words of this project.',
    aliases: ['Articles'],
  },
  {
    name: 'About',
    path: '/about/',
    navigationLabel: 'About',
    summary: 'Sources and how they are weighed.',
    aliases: ['Methodology', 'Sources', 'Help', 'License'],
  },
  {
    name: 'Data quality issues',
    path: '/about/problems/',
    summary: 'Values in upstream’s files that are missing, invalid, or contradictory.',
    aliases: ['Data quality', 'Metadata issues', 'Problems'],
  },
];

/** What the foot of every page links, in its order; each page is one of the above. */
export const FOOT_LINKS: readonly { readonly label: string; readonly path: string }[] = [
  { label: 'Guides', path: '/articles/' },
  { label: 'Upgrades', path: '/upgrade/' },
  { label: 'Check your configuration', path: '/check/' },
  { label: 'News', path: '/news/' },
  { label: 'Changes', path: '/changes/' },
  { label: 'Methodology', path: '/about/' },
  { label: 'Statistics', path: '/statistics/' },
  { label: 'Inconsistencies between sources', path: '/drift/' },
  { label: 'Data quality issues', path: '/about/problems/' },
  { label: 'Data and API', path: '/api/' },
  { label: 'Embed', path: '/embed/' },
];

/** The feature gates of each component, as the index of all gates shows them. */
export function componentPages(gates: readonly Pick<Gate, 'components'>[]): SitePage[] {
  const components = new Set(gates.flatMap((gate) => gate.components.map(({ name }) => name)));
  const fullNames = [...components].filter((name) => !components.has(`kube-${name}`));
  return fullNames.sort().map((component) => ({
    name: `Feature gates of ${component}`,
    path: `/feature-gates/?component=${toValue(component)}`,
    summary: 'With stages and defaults, as far as KEPs name their components.',
    aliases: [`Component ${component}`, ...shortNames(component)],
  }));
}

/** What a component is called without "kube-"; the letters of "apiserver" may be two words. */
function shortNames(component: string): string[] {
  const short = component.replace(/^kube-/, '');
  if (short === component) return [];
  return [...new Set([short, short.replace('apiserver', 'API server')])].map(
    (name) => `Feature gates of ${name}`,
  );
}
