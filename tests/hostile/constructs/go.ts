import { type Filler, ladder, nested, numbered, repeated } from './fillers.ts';

/** What Go is made of. */
export const GO_FILLERS: readonly Filler[] = [
  ...[
    ...['// a\n', '/* ', '/**/', '"', '`', '{', '(', '[', '\\', "'", 'a ', 'a.', '*', '&', '+'],
    ...[',\n', ';', 'func ', 'var (', 'const A = "b"\n', 'const A featuregate.Feature = "A"\n'],
    ...['type A struct {\n', '// alpha: v1.3\n', '// owner: @a\n// kep: https://kep.k8s.io/1\n'],
    ...['\tA *B `json:"a"`\n', '// +featureGate=AThing\n'],
  ].map(repeated),

  ...['go -', 'for &\n', 'return *', '1{', 'a"s"', '"\n'].map(repeated),

  nested('{', '}'),
  nested('a(', ')'),
  nested('(a', ')'),
  nested('if a {', '}'),
  nested('(', ')'),
  nested('[]', ''),
  nested('map[string]', ''),
  numbered('structs', (i) => `type A${i} struct {\n\tB C${i} \`json:"b"\`\n}\n`),
  numbered(
    'structs of each other',
    (i) => `type A${i} struct {\n\tB A${i + 1} \`json:"b"\`\n\tC A${i + 2} \`json:"c"\`\n}\n`,
  ),
  numbered(
    'comments that name gates',
    () => '// Needs the feature gate InPlacePodVerticalScaling.\n',
  ),
  [
    'one gate map',
    (n) =>
      `var m = map[featuregate.Feature]featuregate.FeatureSpec{\n${ladder(n, (i) => `\tA${i}: {Default: true, PreRelease: featuregate.Beta},\n`)}}\n`,
  ],
  [
    'one gate of many specs',
    (n) =>
      `var m = map[featuregate.Feature]featuregate.VersionedSpecs{\nA: {\n${ladder(n, (i) => `{Version: version.MustParse("1.${i}"), Default: true, PreRelease: featuregate.Beta},\n`)}}}\n`,
  ],
  [
    'gate constants',
    (n) =>
      `const (\n${ladder(n, (i) => `\t// owner: @a\n\tA${i} featuregate.Feature = "A${i}"\n`)})\n`,
  ],
  ['one long text', (n) => `const A = "${'b '.repeat(n / 2)}"\n`],
  ['one long comment', (n) => `// ${'b '.repeat(n / 2)}\ntype A struct {}\n`],
  ['one long sum', (n) => `const A = 1${' + 1'.repeat(n / 4)}\n`],
];
