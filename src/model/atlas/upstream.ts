/** The repositories that facts and texts come from, as owner/name on GitHub. */
export const REPOSITORIES = {
  enhancements: 'kubernetes/enhancements',
  kubernetes: 'kubernetes/kubernetes',
  website: 'kubernetes/website',
  sigRelease: 'kubernetes/sig-release',
  community: 'kubernetes/community',
  contributorSite: 'kubernetes/contributor-site',
  lwkd: 'kubernetes-sigs/lwkd',
} as const;

/** The site of the project, whose documentation and blog are built from kubernetes/website. */
export const KUBERNETES_SITE = 'https://kubernetes.io';

/** The documentation of kubeadm's own feature gates. */
export const KUBEADM_GATES_URL = `${KUBERNETES_SITE}/docs/reference/setup-tools/kubeadm/kubeadm-init/#feature-gates`;

/** The site of Last Week in Kubernetes Development. */
export const LWKD_SITE = 'https://www.lwkd.info';

/** The page of the documentation that has an entry for each feature gate. */
export const GATES_PAGE = `${KUBERNETES_SITE}/docs/reference/command-line-tools-reference/feature-gates/`;

/** The folder of the gates' pages in kubernetes/website. */
export const GATE_PAGES = 'content/en/docs/reference/command-line-tools-reference/feature-gates';

const GITHUB = 'https://github.com';

/** The address of a repository on GitHub. */
export function repositoryUrl(repository: string): string {
  return `${GITHUB}/${repository}`;
}

/** The address of an issue; of an enhancement's issue where no other repository is named. */
export function issueUrl(
  number: number | string,
  repository: string = REPOSITORIES.enhancements,
): string {
  return `${repositoryUrl(repository)}/issues/${number}`;
}

/** The issues of kubernetes/enhancements that have a release as their milestone. */
export function milestoneIssuesUrl(version: string): string {
  return `${repositoryUrl(REPOSITORIES.enhancements)}/issues?q=is%3Aissue+milestone%3Av${version}`;
}

/** The address of a pull request; of kubernetes/kubernetes where no other repository is named. */
export function pullRequestUrl(
  number: number | string,
  repository: string = REPOSITORIES.kubernetes,
): string {
  return `${repositoryUrl(repository)}/pull/${number}`;
}

/** The address of an enhancement's directory as it is now. */
export function kepDirectoryUrl(id: string): string {
  return `${repositoryUrl(REPOSITORIES.enhancements)}/tree/master/keps/${id}`;
}

/** The short address of an enhancement. */
export function kepUrl(number: number): string {
  return `https://kep.k8s.io/${number}`;
}

/** The address of a person or an organization on GitHub. */
export function profileUrl(handle: string): string {
  return `${GITHUB}/${handle}`;
}

/** The address of a channel on the Slack of Kubernetes. */
export function slackUrl(channel: string): string {
  return `https://kubernetes.slack.com/messages/${channel}`;
}

/** Terms under which a repository's texts may be shown. */
export interface License {
  readonly name: string;
  readonly url: string;
}

const APACHE: License = { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' };
const BY: License = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** LWKD is missing: its LICENSE file and its pages name different licenses. */
const LICENSES: Readonly<Record<string, License>> = {
  [REPOSITORIES.enhancements]: APACHE,
  [REPOSITORIES.kubernetes]: APACHE,
  [REPOSITORIES.sigRelease]: APACHE,
  [REPOSITORIES.website]: BY,
  [REPOSITORIES.community]: APACHE,
  [REPOSITORIES.contributorSite]: BY,
};

/** The license of a repository's texts, where it is one and known. */
export function licenseOf(repository: string): License | undefined {
  return LICENSES[repository];
}
