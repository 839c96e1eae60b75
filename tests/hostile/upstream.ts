import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LARGEST_FILE } from '../../scripts/sync/engine/file-bounds.ts';
import { DOCUMENTS } from '../../scripts/sync/testing/documents.ts';
import { createRepository, fastImportInput } from '../github/git/fixture.ts';
import { NAMES } from './names.ts';
import { TEXTS, yamlText } from './texts.ts';

type Files = Map<string, string>;
type Repositories = Record<string, Readonly<Record<string, Files>>>;

const RELEASE = '1.34';
const LIST = 'test/compatibility_lifecycle/reference/versioned_feature_list.yaml';
const GATE_PAGES = 'content/en/docs/reference/command-line-tools-reference/feature-gates';

const TYPES = `package v1

import metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

// Widget turns.
type Widget struct {
	metav1.TypeMeta \`json:",inline"\`
	metav1.ObjectMeta \`json:"metadata,omitempty"\`
	Spec WidgetSpec \`json:"spec,omitempty"\`
}

// WidgetSpec says how.
type WidgetSpec struct {
	// turns is how often. This is a beta field and requires enabling the PodWidgets feature gate.
	Turns int32 \`json:"turns,omitempty"\`
}
`;

/**
 * Makes repositories in the form of those that the sync reads, as small as they can be, in which every
 * name and every text is hostile somewhere, beside one of each that is not. A kind of document that is not
 * among them is there as the `documents.ts` of its source has it.
 * @returns them as the stand-in takes them.
 */
export async function makeHostileUpstream(folder: string): Promise<string[]> {
  const repositories: Repositories = {
    'kubernetes/enhancements': { main: enhancements() },
    'kubernetes/kubernetes': { main: code(), [`release-${RELEASE}`]: code() },
    'kubernetes/website': { main: website() },
    'kubernetes/sig-release': { main: cycles() },
    'kubernetes/community': { main: new Map([['sigs.yaml', groups()]]) },
    'kubernetes/contributor-site': { main: new Map([contributorPost()]) },
    'kubernetes-sigs/lwkd': { main: digests() },
  };
  addDocuments(repositories);
  const sources: string[] = [];
  for (const [name, branches] of Object.entries(repositories)) {
    const gitDir = join(folder, `${name.replace('/', '-')}.git`);
    const commits = Object.entries(branches).map(([branch, files]) => ({
      ...{ branch, date: '2026-01-01', message: 'Files', files },
    }));
    await createRepository(gitDir, fastImportInput(commits));
    sources.push(`${name}=${gitDir}`);
  }
  const issues = join(folder, 'issues.json');
  await writeFile(issues, JSON.stringify(issueList()));
  const activity = join(folder, 'activity.json');
  await writeFile(activity, JSON.stringify(activityList()));
  return [...sources, `kubernetes/enhancements#issues=${issues}`, `activity=${activity}`];
}

function addDocuments(repositories: Repositories): void {
  for (const [, { path, text, real }] of DOCUMENTS) {
    if (real === undefined) continue;
    const { main: files = new Map() } = repositories[real.repository] ?? {};
    const isThere = [...files.keys()].some((file) => real.paths.test(file));
    if (!isThere) files.set(path, text);
    repositories[real.repository] ??= { main: files };
  }
}

/** The files of `kubernetes/enhancements`. */
export function enhancements(): Files {
  const files = new Map<string, string>();
  const add = (directory: string, number: number, title: string) => {
    files.set(`keps/${directory}/kep.yaml`, kep(number, title));
    files.set(`keps/${directory}/README.md`, readme(title));
  };
  add('sig-node/1000-pod-widgets', 1000, 'Pod widgets');
  files.set('keps/sig-node/1000-pod-widgets/README.md', `${readme('Pod widgets')}\n${LINKS}`);
  add('sig-node/1001-long', 1001, 'A long text');
  files.set('keps/sig-node/1001-long/README.md', 'Many words. '.repeat(100_000));
  add('sig-node/1002-huge', 1002, 'A huge file');
  files.set('keps/sig-node/1002-huge/kep.yaml', '# '.repeat(LARGEST_FILE / 2 + 1));
  for (const [index, name] of NAMES.entries()) {
    add(`sig-node/${name}`, 2000 + index, `Lone ${index}`);
    if (index % 3 === 0) add(`sig-node/${3000 + index}-${name}`, 3000 + index, `Numbered ${index}`);
    else if (index % 3 === 1)
      add(`${name}/${4000 + index}-in-group`, 4000 + index, `In group ${index}`);
  }
  for (const [index, text] of TEXTS.entries()) {
    add(`sig-node/${5000 + index}-text`, 5000 + index, text);
  }
  return files;
}

/** What a text asks of the rest of the site. */
const LINKS =
  '`PodWidgets` turns a `Widget`, as [another](../5000-text/README.md#summary) and [a file](gone.md) say.\n';

function readme(title: string): string {
  return `# ${title}\n\n## Summary\n\nAs ${title} says.\n\n${TEXTS.join('\n\n')}\n`;
}

function kep(number: number, title: string): string {
  const [text = ''] = TEXTS.slice(number % TEXTS.length);
  return `title: ${yamlText(title)}
kep-number: ${number}
authors: ["@octocat", ${yamlText(text)}]
owning-sig: sig-node
participating-sigs: [sig-node, ${yamlText(text)}]
status: implementable
creation-date: 2025-01-01
stage: beta
latest-milestone: "v${RELEASE}"
milestone:
  alpha: "v1.33"
  beta: "v${RELEASE}"
feature-gates:
  - name: PodWidgets
    components: [kubelet, ${yamlText(text)}]
see-also: [${yamlText(text)}]
`;
}

function code(): Files {
  const specs = (names: readonly string[]) =>
    names.map(
      (name) => `- name: ${yamlText(name)}
  versionedSpecs:
  - default: true
    lockToDefault: false
    preRelease: Beta
    version: "${RELEASE}"
`,
    );
  return new Map([
    [LIST, specs(['PodWidgets', ...NAMES]).join('')],
    ['staging/src/k8s.io/api/core/v1/types.go', TYPES],
  ]);
}

function website(): Files {
  const files = new Map<string, string>([
    [
      'data/releases/schedule.yaml',
      `schedules:\n- release: ${RELEASE}\n  releaseDate: 2025-08-27\n  endOfLifeDate: 2026-10-27\n`,
    ],
    [
      'data/releases/eol.yaml',
      `branches:\n${[5, 10, 15, 20, 25, 30].map((minor) => `- release: "1.${minor}"\n  finalPatchRelease: 1.${minor}.14\n  endOfLifeDate: 20${minor}-06-28\n`).join('')}- release: "1.99"\n`,
    ],
    [`${GATE_PAGES}/PodWidgets.md`, gatePage('PodWidgets')],
    ['content/en/docs/reference/using-api/deprecation-guide.md', guide()],
    ['content/en/docs/reference/setup-tools/kubeadm/kubeadm-init.md', kubeadm()],
    ['content/en/docs/concepts/widget.md', docsPage('Widget')],
    [
      'content/en/blog/_posts/2025-08-27-release.md',
      post('kubernetes-v1-34-release', 'Kubernetes v1.34: Widgets'),
    ],
  ]);
  for (const [index, name] of NAMES.entries()) {
    files.set(`${GATE_PAGES}/${name}.md`, gatePage(name));
    files.set(`content/en/docs/concepts/${name}.md`, docsPage(name));
    files.set(`content/en/blog/_posts/2025-09-01-${name}.md`, post(name, `Post ${index}`));
  }
  for (const [index, text] of TEXTS.entries()) {
    files.set(
      `content/en/blog/_posts/2025-08-01-text-${index}.md`,
      post(index % 2 === 0 ? `text-${index}` : text, text),
    );
  }
  return files;
}

function gatePage(name: string): string {
  return `---
title: ${yamlText(name)}
content_type: feature_gate
stages:
  - stage: beta
    defaultValue: true
    fromVersion: "${RELEASE}"
---
Lets Pods hold widgets. ${TEXTS.join('\n\n')}
`;
}

function docsPage(kind: string): string {
  return `---
title: ${yamlText(kind)}
api_metadata:
- apiVersion: "shop.k8s.io/v1"
  kind: ${yamlText(kind)}
---
{{< feature-state feature_gate_name="PodWidgets" >}}
`;
}

function post(slug: string, title: string): string {
  return `---
layout: blog
title: ${yamlText(title)}
date: 2025-08-27
slug: ${yamlText(slug)}
author: ${yamlText(title)}
---
This release consists of 6 enhancements. See \`PodWidgets\`, led by SIG Node.

### ${title.replace(/[\r\n]/g, ' ')}

See [KEP-1000](https://kep.k8s.io/1000).
`;
}

function contributorPost(): [string, string] {
  return ['content/en/blog/2025/post.md', post('spotlight', 'Spotlight on SIG Node')];
}

function guide(): string {
  const entries = ['Widget', ...NAMES].map(
    (name, index) => `#### ${name.replace(/[\r\n]/g, ' ')} {#widget-${index}}

The **shop.k8s.io/v1beta1** API version of Widget is no longer served as of v1.34.

* Migrate manifests to use the **shop.k8s.io/v1** API version, available since v1.30.
`,
  );
  return `---\ntitle: Guide\n---\n\n## Removed APIs by release\n\n### v1.34\n\n${entries.join('\n')}`;
}

function kubeadm(): string {
  const rows = ['TestedSocket', ...NAMES].map(
    (name) => `\`${name.replace(/[\r\n]/g, ' ')}\` | \`true\` | 1.32 | 1.34 | -`,
  );
  return `---\ntitle: kubeadm init\n---\n\n### Gates {#feature-gates}\n
{{< table caption="gates" >}}
Feature | Default | Alpha | Beta | GA
:-------|:--------|:------|:-----|:----
${rows.join('\n')}
{{< /table >}}
`;
}

function cycles(): Files {
  const day = (date: string, what: string) => `| ${what} | Lead | ${date} | week 1 |`;
  const readme = (version: string) => `# Kubernetes ${version}

## Summary

- **Monday 19 May 2025**: Week 1 - Release cycle begins
- **Wednesday 27 August 2025**: Week 15 - Kubernetes v${version}.0 released

## Timeline

| **What** | **Who** | **When** | **Week** |
| --- | --- | --- | --- |
${[day('Monday 19 May 2025', 'Start of Release Cycle'), ...TEXTS.map((text) => day('Friday 20 June 2025', text.replace(/[\r\n|]/g, ' ')))].join('\n')}
${day('Wednesday 27 August 2025', `v${version}.0 released`)}
`;
  const files = new Map([[`releases/release-${RELEASE}/README.md`, readme(RELEASE)]]);
  for (const name of NAMES) files.set(`releases/release-${name}/README.md`, readme(name));
  files.set(`releases/release-${RELEASE}/release-notes/release-notes-draft.json`, notes());
  return files;
}

function notes(): string {
  const note = (text: string, index: number) => {
    const number = 100 + index;
    const url = `https://github.com/kubernetes/kubernetes/pull/${number}`;
    const fields = {
      ...{ commit: 'a'.repeat(40), text, markdown: `${text} ([#${number}](${url}))` },
      ...{ documentation: [{ description: text, url: 'https://kep.k8s.io/1000', type: 'KEP' }] },
      ...{ author: 'octocat', author_url: 'https://github.com/octocat' },
      ...{ pr_url: url, pr_number: number },
      ...{ areas: [text], kinds: ['feature', text], sigs: ['node', text], action_required: true },
    };
    return [String(number), fields];
  };
  return JSON.stringify(Object.fromEntries(TEXTS.map(note)));
}

function groups(): string {
  const group = (dir: string, name: string, text: string) => `  - dir: ${yamlText(dir)}
    name: ${yamlText(name)}
    mission_statement: ${yamlText(text)}
    charter_link: charter.md
    label: ${yamlText(dir.replace(/^sig-/, ''))}
    leadership:
      chairs:
        - github: octocat
          name: ${yamlText(text)}
          company: ${yamlText(text)}
    contact:
      slack: ${yamlText(text)}
      mailing_list: ${yamlText(text)}
    subprojects:
      - name: ${yamlText(text)}
        description: ${yamlText(text)}
        owners: [${yamlText(text)}]
`;
  const hostile = NAMES.flatMap((name, index) => {
    const [text = ''] = TEXTS.slice(index % TEXTS.length);
    return [group(name, `Lone ${index}`, text), group(`sig-${name}`, `${name} ${text}`, text)];
  });
  return `sigs:\n${group('sig-node', 'Node', 'Looks after nodes.')}${hostile.join('')}`;
}

function digests(): Files {
  const digest = (title: string) => `---
layout: post
title: ${yamlText(title)}
date: 2025-08-25 19:00:00 -0000
slug: 2025-08-24-update
---

## Developer News

${title}

## Release Schedule

**Next Deadline: ${title.replace(/[\r\n]/g, ' ')}, August 27th**

## KEP of the Week

### [KEP 1000: Pod Widgets](https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/1000-pod-widgets)

A KEP tracked as beta in v1.34.

## Promotions

* [PodWidgets to beta](https://github.com/kubernetes/kubernetes/pull/900002)
`;
  const files = new Map([['_posts/2025-08-24-update.md', digest('Week Ending August 24, 2025')]]);
  for (const name of NAMES) {
    files.set(`_posts/2025-08-17-${name}.md`, digest(name));
    files.set(`_posts/${name}.md`, digest(name));
  }
  for (const [index, text] of TEXTS.entries()) {
    files.set(`_posts/2025-07-${String(index + 1).padStart(2, '0')}-update.md`, digest(text));
  }
  return files;
}

function issueList(): unknown[] {
  return TEXTS.map((text, index) => ({
    ...{ number: 5000 + index, title: text, state: 'open', user: { login: 'octocat' } },
    body: `# Enhancement Description\r\n\r\n- One-line enhancement description: ${text}\r\n- Responsible SIGs: ${text}\r\n`,
    labels: [{ name: 'sig/node' }, { name: text.replace(/[\r\n\t]/g, ' ').slice(0, 50) }],
    ...{ milestone: { title: `v${RELEASE}` }, assignees: [{ login: 'octocat' }] },
    ...{ created_at: '2025-05-13T10:00:00Z', updated_at: '2025-07-18T10:00:00Z' },
  }));
}

function activityList() {
  const mergedPullRequests = TEXTS.map((text, index) => ({
    ...{ number: 900_100 + index, title: text, body: `${text}\n\nKEP-1000 PodWidgets` },
    ...{ mergedAt: '2025-12-18T10:00:00Z', author: { login: 'octocat' }, baseRefName: 'main' },
    ...{ labels: ['sig/node', 'kind/feature'], milestone: { title: `v${RELEASE}` } },
  }));
  const releases = [
    { tagName: `v${RELEASE}.0`, publishedAt: '2025-08-27T00:00:00Z', isPrerelease: false },
    ...NAMES.map((tagName) => ({
      tagName,
      publishedAt: '2025-07-01T00:00:00Z',
      isPrerelease: false,
    })),
  ];
  return {
    releases: { 'kubernetes/kubernetes': releases },
    mergedPullRequests: { 'kubernetes/kubernetes': mergedPullRequests },
  };
}
