import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../read.ts';

const unreadOf = (text: string, path?: string) =>
  readConfiguration(text, path).unread.map(
    ({ line, isBroken }) => `${line} ${isBroken ? 'broken' : 'not read'}`,
  );

describe('a text that begins like YAML and is none', () => {
  it.each([
    ['a README', '# Cluster\n\n[![CI](https://a/b.svg)](https://a/b) [![B](https://a/c.svg)](L)\n'],
    ['a list of changes', '# Changelog\n\n- `loki`: updated\n- **b**: `c`: d\n'],
    ['a Makefile', '.PHONY: all\nall:\n\tgo build ./...\n'],
    ['a Makefile with a target that is called kind', 'kind: bin ## cluster\n\tkind create\n'],
    ['a note', 'Note: this is a text: it has two colons\nand a second line.\n'],
    ['Jsonnet with comments', "{\n  a: { kind: 'A' },  // a { brace\n}\n"],
    ['Jsonnet with expressions', "{\n  a: 'b' % $.c,\n  kind: 'A',\n}\n"],
    ['CUE', 'kubelet: {\n\tkind: "A"\n\tb: {\n\t\tc: 1\n\t}\n}\n'],
    ['lines of JSON', '{"a":1}\n{"a":2}\n'],
    ['ERB', 'default: &default\n  a: 1\n<% if x %>\n  b: <%= y %>\n<% end %>\n'],
    ['Markdown behind a line of dashes', '---\ntitle: FAQ\n---\n\n- Why: because: so\n'],
  ])('has nothing to report: %s', (_, text) => {
    expect(unreadOf(text)).toEqual([]);
  });

  it.each([
    ['an object', 'kind: Pod\nmetadata:\n  name: x\n a: {\n', '4 broken'],
    ['an object in JSON', '{"kind": "Pod", "apiVersion": "v1"\n', '2 broken'],
    ['gates', 'kubelet:\n  featureGates:\n\tA: true\n', '2 not read', '3 broken'],
    ['an object with comments of programs', 'kind: Pod\n// self.a\nc: d\n', '2 broken'],
    [
      'an object with texts and comments of programs',
      '{\n  kind: "A", # a // b\n  rule: "self.a",\n  featureGates: [,\n}\n',
      '4 broken',
    ],
    [
      'an object with tabs',
      'kind: A\na: {\n\tb: c\n}\nfeatureGates:\n  A: true\n',
      '3 broken',
      '5 not read',
    ],
    ['gates in a template', 'a: {{ x }}\n  featureGates: {\n', '1 not read', '2 not read'],
    ['gates that are only mentioned', '- `a`: has no featureGates\n', '1 not read'],
  ])('is named where it is about %s', (_, text, ...expected) => {
    expect(unreadOf(text)).toEqual(expected);
  });

  it.each([
    ['kind: KubeletConfiguration\nfeatureGates: "A=true"\n', ['2 broken']],
    ['kind: KubeletConfiguration\nfeatureGates:\n- A=true\n', ['3 broken']],
    ['apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nfeatureGates: [A=true]\n', ['3 broken']],
    ['kind: KubeletConfiguration\nfeatureGates: {{ gates }}\n', ['2 not read']],
    ['kind: KubeletConfiguration\nfeatureGates:\n', []],
    [
      'apiVersion: k0s.k0sproject.io/v1beta1\nkind: Cluster\nspec:\n  featureGates: [{name: A}]\n',
      [],
    ],
    [
      'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\nscheduler:\n  extraArgs: {feature-gates: A=true}\n',
      [],
    ],
  ])('is named where gates are no map, as in %j', (text, expected) => {
    expect(unreadOf(text)).toEqual(expected);
  });

  it('is named by the lines that mention gates where it is a part of another text', () => {
    const { unread } = readConfiguration(
      `tool get x \\\n  -q '{.a[?(@.name=="X_FEATURE_GATES")]}'\n`,
    );
    expect(unread).toMatchObject([{ line: 2, reason: expect.stringMatching(/^Feature gates/) }]);
  });

  it.each(['\n', '\r\n', ' \n'])(
    'is read as YAML above what is none, and is not broken in a file of notes, %j',
    (end) => {
      const text =
        'kind: KubeletConfiguration\nfeatureGates:\n  A: true\n\n# Then\nkubeadm init --config=a.yaml\n\nkube-proxy --feature-gates=B=true\n'.replaceAll(
          '\n',
          end,
        );
      const { settings } = readConfiguration(text);
      expect(settings).toMatchObject([
        { name: 'A', owner: { component: 'kubelet' } },
        { name: 'B', owner: { component: 'kube-proxy' } },
      ]);
      expect(unreadOf(text)).toEqual(['6 broken']);
      expect(unreadOf(text, 'notes.txt')).toEqual(['6 not read']);
    },
  );

  it('is read as Markdown where its file is called so', () => {
    const text = '- kubelet: `--feature-gates=A=true`: see: it\n\n- `b`: c\n';
    expect(unreadOf(text, '/docs/flags.md')).toEqual([]);
    expect(readConfiguration(text, '/docs/flags.md').settings).toHaveLength(1);
  });

  it('has its commands read as those of a Makefile', () => {
    const { settings, unread } = readConfiguration(
      'run: build\n\tkubelet --feature-gates=A=true\n',
    );
    expect(settings).toMatchObject([{ name: 'A', owner: { component: 'kubelet' } }]);
    expect(unread).toEqual([]);
  });
});

describe('several documents in a text of a program', () => {
  it('are documents of their own where the text never ends', () => {
    const text = (name: string) => `---\nfeatureGates:\n  ${name}: true\n`;
    const { settings } = readConfiguration(`Some words \`of a note\n${text('A')}${text('B')}`);
    expect(settings.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  const documents =
    '\nkind: KubeProxyConfiguration\nfeatureGates:\n  A: true\n---\nkind: KubeletConfiguration\nfeatureGates:\n  B: "x"\n';
  it.each([
    ['Go', `package a\n\nconst text = \`${documents}\`\n`],
    ['JavaScript', `import a from 'a';\nconst text = (name) => \`${documents}\`;\n`],
    ['Rust', `fn a() -> &'static str {\n  r#"${documents}"#\n}\n`],
    ['Python', `import a\n\nTEXT = """\\${documents}"""\n`],
  ])('are read in %s, and part no text of the program', (_, text) => {
    const { settings, unread } = readConfiguration(text);
    expect(settings.map(({ name, owner }) => [name, owner])).toMatchObject([
      ['A', { component: 'kube-proxy' }],
      ['B', { component: 'kubelet' }],
    ]);
    expect(unread).toEqual([]);
  });
});
