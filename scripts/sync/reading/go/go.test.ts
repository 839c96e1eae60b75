import { describe, expect, it } from 'vitest';
import { commentAfter, commentsBefore, documentationOf } from './comments.ts';
import { constantsOf } from './constants.ts';
import { importsOf, packageOf } from './imports.ts';
import { readString } from './literals.ts';
import { childrenOf, descendantsOf, lineOfNode, parseGo, textOfNode } from './syntax.ts';
import { typesOf } from './types.ts';

describe('parseGo', () => {
  it('names the first line that is not Go', () => {
    expect(parseGo('package x\n\nconst A = 1\n').fault).toBeUndefined();
    expect(
      parseGo('package x\nvar (\na = true\nb = !false // c\n)\nconst on = true').fault,
    ).toBeUndefined();
    expect(parseGo('package x\nvar a = true var b = 1').fault).toMatchObject({ line: 2 });
    const got = '>>>>>>> theirs';
    expect(parseGo(`package x\n\n${got}\n\n${got}\n`).fault).toEqual({
      ...{ line: 3, expected: 'Go', got },
    });
    expect(parseGo('no Go at all').fault).toMatchObject({ line: 1, got: 'no Go at all' });
  });

  it.each([
    ['too long', `package x\n${'\n'.repeat(1_000_000)}`, '1000000 characters', '1000010'],
    ['of too many stars', `package x\nvar a = ${'*'.repeat(10_001)}`, '10000 stars', '10001'],
    ['too deep', `package x\nvar a = ${'['.repeat(200)}${']'.repeat(200)}`, '150 levels', '200'],
    ['too deep without brackets', `package x\ntype A ${'[]'.repeat(200)}x`, '150 levels', '204'],
    // Without a bound on brackets these take the parser minutes, and all memory there is.
    [
      'of calls in each other',
      `package x\nvar a = ${'a('.repeat(400_000)}`,
      '150 levels',
      '400000',
    ],
    ['of blocks in each other', `func f() {${'if a {'.repeat(100_000)}`, '150 levels', '100001'],
  ])('reads nothing of a file that is %s, and says so', (_, text, most, got) => {
    const { fault, root } = parseGo(text);
    expect(fault).toEqual({ line: 1, expected: `at most ${most}`, got });
    expect(childrenOf(root)).toEqual([]);
  });

  it.each(["'", 'go -', 'for &\n', 'a"s"'])('reads nothing of what is full of %j', (unit) => {
    expect(parseGo(`package x\n${unit.repeat(900_000 / unit.length)}`).fault).toEqual({
      ...{ line: 1, expected: 'Go', got: 'more than 500 places that are not' },
    });
  });

  it('reads past some places that are not Go, and past brackets in comments and texts', () => {
    const markers = '<<<<<<< ours\n=======\n>>>>>>> theirs\n';
    const brackets = `// ${'('.repeat(200)}\n/* ${'['.repeat(200)} */\n`;
    const texts = `const T = "\\"${'{'.repeat(200)}" + \`${'{'.repeat(200)}\`\n`;
    const file = parseGo(
      `package x\n${brackets}${texts}${'type A string\n'.repeat(20)}${markers}type B string\n`,
    );
    expect(file.fault).toMatchObject({ line: 25, got: '<<<<<<< ours' });
    expect([...typesOf(file).keys()]).toEqual(['A', 'B']);
  });

  it('names what is wrong beside a row that looks like a mark of a merge', () => {
    const text = 'package x\n/*\nTitle\n=======\n*/\ntype A string\n';
    expect(parseGo(text).fault).toBeUndefined();
    expect(parseGo(`${text}func ( {\n`).fault).toMatchObject({ line: 7, got: 'func ( {' });
    expect(parseGo(text + '\n'.repeat(1_000_000)).fault?.expected).toBe(
      'at most 1000000 characters',
    );
  });

  it('reads past marks of a merge wherever they stand', () => {
    const lines = ['package x', 'var A = []T{', ...Array(600).fill('{B: "c"},'), '}', 'type D x'];
    const file = parseGo(lines.toSpliced(300, 0, '<<<<<<< HEAD').join('\n'));
    expect(file.fault).toEqual({ line: 301, expected: 'Go', got: '<<<<<<< HEAD' });
    expect([...typesOf(file).keys()]).toEqual(['D']);
  });

  it('reads a file at its bounds', () => {
    const types = `type A ${'[]'.repeat(146)}x`;
    const text = `package x\n${types}\n// ${'*'.repeat(10_000)}\n`;
    const whole = text + '\n'.repeat(1_000_000 - text.length);
    expect(parseGo(whole).fault).toBeUndefined();
    expect(parseGo(whole.replace('[]', '[][]')).fault).toBeDefined();
  });

  it('counts lines from 1, and positions in text beyond ASCII', () => {
    const file = parseGo('package x\n// “größer” 🙂\nconst A = "ß"\n');
    const [spec] = descendantsOf(file.root, 'ConstSpec');
    expect(spec && [lineOfNode(file, spec), textOfNode(file, spec)]).toEqual([3, 'A = "ß"']);
  });
});

describe('comments', () => {
  const file = parseGo(`package x

const (
	// the first of its comment

	// the second
	A = 1 // after A
	/* a block
	 * of two lines */
	B = 2
	C = 3
)

// before the keyword
const D = 4
`);
  const specs = descendantsOf(file.root, 'ConstSpec');

  it('belong to what follows, but for those at the end of a line', () => {
    expect(specs.map((spec) => commentsBefore(file, spec))).toEqual([
      ['the first of its comment', 'the second'],
      ['a block', 'of two lines'],
      [],
      ['before the keyword'],
    ]);
  });

  it('are documentation where no blank line sets them apart', () => {
    expect(specs.map((spec) => documentationOf(file, spec))).toEqual([
      ['the second'],
      ['a block', 'of two lines'],
      [],
      ['before the keyword'],
    ]);
  });

  it('after an item stand on its line', () => {
    expect(specs.map((spec) => commentAfter(file, spec))).toEqual([
      'after A',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('reads imports with and without a name of their own', () => {
  const file = parseGo(`package x
import "fmt"
import (
	"k8s.io/component-base/featuregate"
	genericfeatures "k8s.io/apiserver/pkg/features"
)
`);
  expect([...importsOf(file)]).toEqual([
    ['fmt', 'fmt'],
    ['featuregate', 'k8s.io/component-base/featuregate'],
    ['genericfeatures', 'k8s.io/apiserver/pkg/features'],
  ]);
});

it('tells the package of a file by its path', () => {
  expect(packageOf('pkg/features/kube_features.go')).toBe('k8s.io/kubernetes/pkg/features');
  expect(packageOf('staging/src/k8s.io/api/core/v1/types.go')).toBe('k8s.io/api/core/v1');
});

it('reads strings of both kinds', () => {
  expect(readString('"a\\"b\\u00e9"')).toBe('a"bé');
  expect(readString('`json:"a\\n"`')).toBe('json:"a\\n"');
  expect(readString('"\\a"')).toBeUndefined();
});

it('reads constants and variables outside of functions, with their types', () => {
  const file = parseGo(`package x
const (
	A featuregate.Feature = "a"
	B, C = 1, false
	D
)
var E Feature = "e"
func f() { const inside = 1 }
`);
  expect(
    constantsOf(file).map(({ name, type, value }) => [name, type, textOfNode(file, value)]),
  ).toEqual([
    ['A', 'Feature', '"a"'],
    ['B', undefined, '1'],
    ['C', undefined, 'false'],
    ['E', 'Feature', '"e"'],
  ]);
});

it('reads types: structs with embedded ones and tags, lists, maps, names', () => {
  const types = typesOf(
    parseGo(`package x
// Widget is one.
type Widget struct {
	metav1.TypeMeta \`json:",inline"\`
	*Embedded
	// how many
	// +optional
	Count, Rest *int32 \`json:"count,omitempty"\`
	Parts map[string][]v1.Part
	Shape struct { Round bool }
	Fit func(size int) bool
}
type List []Widget
type Name string
type Box[T any] struct { Inside T }
`),
  );
  const meta = { kind: 'named', qualifier: 'metav1', name: 'TypeMeta' };
  const count = {
    type: { kind: 'named', name: 'int32' },
    tag: 'json:"count,omitempty"',
    comments: ['how many', '+optional'],
  };
  expect(types.get('Widget')).toEqual({
    kind: 'struct',
    fields: [
      { type: meta, tag: 'json:",inline"', comments: [] },
      { type: { kind: 'named', name: 'Embedded' }, tag: '', comments: [] },
      { name: 'Count', ...count },
      { name: 'Rest', ...count },
      {
        name: 'Parts',
        type: {
          kind: 'map',
          of: { kind: 'list', of: { kind: 'named', qualifier: 'v1', name: 'Part' } },
        },
        tag: '',
        comments: [],
      },
      {
        name: 'Shape',
        type: {
          kind: 'struct',
          fields: [{ name: 'Round', type: { kind: 'named', name: 'bool' }, tag: '', comments: [] }],
          comments: [],
        },
        tag: '',
        comments: [],
      },
      { name: 'Fit', type: { kind: 'other' }, tag: '', comments: [] },
    ],
    comments: ['Widget is one.'],
  });
  expect(types.get('List')).toEqual({ kind: 'list', of: { kind: 'named', name: 'Widget' } });
  expect(types.get('Name')).toEqual({ kind: 'named', name: 'string' });
  expect(types.get('Box')).toMatchObject({ kind: 'struct', fields: [{ name: 'Inside' }] });
});
