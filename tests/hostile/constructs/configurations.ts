import { type Filler, ladder, nested, numbered, repeated } from './fillers.ts';

/** What files that people have checked are made of. */
export const CONFIGURATION_FILLERS: readonly Filler[] = [
  ...[
    ...['--feature-gates=A=true ', '--feature-gates=A=true\n', 'A=true,'],
    ...['featureGates: {A: true}\n', 'featureGates:\n  A: true\n', '- --feature-gates=A=true\n'],
    ...['"--feature-gates=', "'--feature-gates=", '--feature-gates ', '--feature-gates\n'],
    ...['feature-gates', 'featureGates', '---\nfeatureGates: {A: true}\n'],
    ...['{"featureGates": {"A": true}}\n', '[featureGates]\nA = true\n'],
    ...['featureGates = { A = true }\n', '{"a": "', '"', "'", '`', '{', '[', '(', '$(', '${', '{{'],
    ...['\\', '\\\n', '<<EOF\n', '|\n', '&a ', '*a ', '#', ';', '=', ',', ': ', '- ', '\t', ' '],
    ...['\n', 'Environment="A=--feature-gates=B=true"\n'],
    'ExecStart=/bin/kubelet --feature-gates=A=true\n',
    ...['KUBELET_ARGS="--feature-gates=A=true"\n', 'FEATURE_GATES=A=true\n'],
    'kubelet_extra_args: --feature-gates=A=true\n',
    ...['featureGates:\n- name: A\n  enabled: true\n', '<a>featureGates</a>', 'ZmVhdHVyZUdhdGVz'],
    ...['ZmVhdHVyZS1nYXRlcw==\n', '--gone ', 'kind: Pod\n', 'apiVersion: v1\nkind: Pod\n---\n'],
    ...['kind: KubeletConfiguration\nfeatureGates: {A: true}\n---\n', 'é', '\u0000', '😀', '\r\n'],
    ...['<<: *a\n', 'resource "a" "b" {\n  feature_gates = { A = true }\n'],
    'command: ["sh", "-c", "kubelet --feature-gates=A=true"]\n',
    '- |\n  kubelet --feature-gates=A=true\n',
  ].map(repeated),

  ...['{…}', '[…]', '(…)', '{"a":…}', '"…"', '$(…)', "sh -c '…'"]
    .map((pair) => pair.split('…'))
    .map(([open = '', close = '']) => nested(open, close, 'featureGates: {A: true}')),
  numbered('gates in a map', (i) => `A${i}: true, `),
  [
    'one map of gates',
    (n) => `kind: KubeletConfiguration\nfeatureGates:\n${ladder(n, (i) => `  A${i}: true\n`)}`,
  ],
  ['one flag of gates', (n) => `kubelet --feature-gates=${ladder(n, (i) => `A${i}=true,`)}\n`],
  [
    'one JSON of gates',
    (n) =>
      `{"kind":"KubeletConfiguration","featureGates":{${ladder(n, (i) => `"A${i}":true,`)}"b":true}}`,
  ],
  [
    'one TOML of gates',
    (n) => `[settings.kubernetes.feature-gates]\n${ladder(n, (i) => `A${i} = true\n`)}`,
  ],
  [
    'flags of one command',
    (n) => `kubelet ${ladder(n, (i) => `--a${i}=b `)} --feature-gates=A=true\n`,
  ],
  [
    'documents',
    (n) => ladder(n, (i) => `apiVersion: v1\nkind: Pod\nmetadata: {name: a${i}}\n---\n`),
  ],
  [
    'documents with gates',
    (n) => ladder(n, (i) => `kind: KubeletConfiguration\nfeatureGates: {A${i}: true}\n---\n`),
  ],
  [
    'objects of removed APIs',
    (n) =>
      ladder(
        n,
        (i) =>
          `apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: {name: a${i}}\n---\n`,
      ),
  ],
  ['ever deeper', (n) => `${ladder(n, (i) => `${' '.repeat(i)}a:\n`)}`],
  [
    'a config map of texts',
    (n) =>
      `kind: ConfigMap\ndata:\n${ladder(n, (i) => `  a${i}: |\n    featureGates: {A: true}\n`)}`,
  ],
  ['text in text in text', (n) => wrapped('featureGates: {A: true}\n', n)],
  ['anchors', (n) => `a: &a {featureGates: {A: true}}\n${ladder(n, (i) => `b${i}: *a\n`)}`],
  [
    'ever more aliases',
    (n) =>
      `a0: &a0 [featureGates]\n${ladder(n, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`)}`,
  ],
  ['one long line', (n) => `kubelet --feature-gates=${'A'.repeat(n)}=true`],
  [
    'lines of a shell',
    (n) => ladder(n, (i) => `export A${i}="$A${i - 1} --feature-gates=B=true"\n`),
  ],
  ['one line of a shell, continued', (n) => `kubelet ${ladder(n, (i) => `--a${i}=b \\\n`)}`],
];

function wrapped(text: string, characters: number): string {
  let inner = text;
  while (inner.length < characters) inner = `a: ${JSON.stringify(inner)}\n`;
  return inner;
}
