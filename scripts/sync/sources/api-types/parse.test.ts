import { describe, expect, it } from 'vitest';
import type { PathText } from '../../engine/read-folder.ts';
import { readFixture } from '../../testing/fixture.ts';
import { readTypes } from './parse.ts';

const GATES = new Set(['WidgetParts', 'WidgetColors', 'WidgetBundles', 'WidgetShades']);
const CORE = {
  path: 'staging/src/k8s.io/api/core/v1/types.go',
  text: readFixture(import.meta, 'core-types.go'),
};

const apps = (body: string, imports = 'import corev1 "k8s.io/api/core/v1"'): PathText => ({
  path: 'staging/src/k8s.io/api/apps/v1beta1/types.go',
  text: `package v1beta1\n${imports}\n${body}`,
});

const kindOf = (files: readonly PathText[], id: string) => readTypes(files, GATES).kinds.get(id);

const told = (files: readonly PathText[], id: string) =>
  kindOf(files, id)?.gates.map(({ path, name, isMarked }) =>
    [path, name, ...(isMarked ? ['marked'] : [])].join(' '),
  );

describe('readTypes', () => {
  it('tells version and path, and whether a marker says so', () => {
    const version = 'v1';
    expect(kindOf([CORE], 'core/Widget')).toEqual({
      group: 'core',
      kind: 'Widget',
      gates: [
        { version, path: 'spec.parts[].size', name: 'WidgetParts', isMarked: false },
        { version, path: 'spec.parts[].size', name: 'WidgetColors', isMarked: false },
        { version, path: 'spec.maker', name: 'WidgetParts', isMarked: true },
        { version, path: 'spec.colors{}[]', name: 'WidgetColors', isMarked: true },
        { version, path: 'spec.colors{}[].shade', name: 'WidgetShades', isMarked: true },
        { version, path: 'spec.bundle', name: 'WidgetBundles', isMarked: false },
      ],
      templates: [],
      problems: [],
    });
  });

  it('leaves what is in the template of another kind, or another kind itself, to that kind', () => {
    const maker = apps(`
type WidgetMaker struct {
	metav1.TypeMeta \`json:",inline"\`
	Template corev1.WidgetTemplateSpec \`json:"template"\`
	Widgets []corev1.Widget \`json:"widgets"\`
	Parts []corev1.Part \`json:"parts"\`
	Unread []batchv1.Part \`json:"unread"\`
}
type MakerMaker struct {
	metav1.TypeMeta \`json:",inline"\`
	Makers []WidgetMaker \`json:"makers"\`
}
type Idle struct {
	metav1.TypeMeta \`json:",inline"\`
	Others []Idle \`json:"others"\`
}`);
    const kinds = readTypes([CORE, maker], GATES).kinds;
    expect([...kinds.keys()]).toEqual(['core/Widget', 'apps/WidgetMaker', 'apps/MakerMaker']);
    const version = 'v1beta1';
    expect(kinds.get('apps/WidgetMaker')).toMatchObject({
      gates: [{ path: 'parts[].size' }, { path: 'parts[].size' }],
      templates: [
        { version, path: 'template', of: 'core/Widget' },
        { version, path: 'widgets[]', of: 'core/Widget' },
      ],
    });
    expect(kinds.get('apps/MakerMaker')?.templates).toEqual([
      { version, path: 'makers[]', of: 'apps/WidgetMaker' },
    ]);
  });

  it('reads what a template says itself, and templates of what is no kind', () => {
    const body = `
type Maker struct {
	metav1.TypeMeta
	Template *MakerTemplate \`json:"template"\`
	Parts []PartTemplate \`json:"parts"\`
}
type MakerTemplate struct {
	Spec corev1.WidgetSpec \`json:"spec"\`
	// +featureGate=WidgetShades
	Shade string \`json:"shade"\`
}
type PartTemplate struct {
	// +featureGate=WidgetParts
	Size int \`json:"size"\`
}`;
    expect(told([CORE, apps(body)], 'apps/Maker')).toEqual([
      'template.shade WidgetShades marked',
      'parts[].size WidgetParts marked',
    ]);
  });

  it('reads the comment behind a field as its own', () => {
    const body = `
type Maker struct {
	metav1.TypeMeta
	Shade string \`json:"shade"\` // +featureGate=WidgetShades
	Size int \`json:"size"\` /* Needs the WidgetParts feature gate. */
	Name string \`json:"name"\`
}`;
    expect(told([apps(body)], 'apps/Maker')).toEqual([
      'shade WidgetShades marked',
      'size WidgetParts',
    ]);
  });

  it('reads the comments of kinds and of the types of fields', () => {
    const body = `
// Maker makes. This is an alpha type and requires enabling the WidgetParts
// feature gate.
type Maker struct {
	metav1.TypeMeta
	Shade Shade \`json:"shade"\`
	// +featureGate=WidgetParts
	Size int \`json:"size"\`
}
// Shade needs the WidgetShades feature gate.
type Shade struct {}`;
    expect(told([apps(body)], 'apps/Maker')).toEqual([
      ' WidgetParts',
      'shade WidgetShades',
      'size WidgetParts marked',
    ]);
  });

  it('takes the core group for the package of a file without imports', () => {
    const body = 'type Maker struct {\n\tmetav1.TypeMeta\n\tPart v1.Part `json:"part"`\n}';
    expect(told([CORE, apps(body, '')], 'apps/Maker')).toContain('part.size WidgetParts');
  });

  it('ends at types within themselves, however many are between', () => {
    const tree = apps(`
type Tree struct {
	metav1.TypeMeta \`json:",inline"\`
	Left *Branch \`json:"left"\`
}
type Branch struct {
	Next map[string]Leaf \`json:"next"\`
}
type Leaf struct {
	Back []Branch \`json:"back"\`
	// +featureGate=WidgetParts
	Size int \`json:"size"\`
}
type Loop Loops
type Loops []Loop
`);
    expect(told([tree], 'apps/Tree')).toEqual(['left.next{}.size WidgetParts marked']);
    const loop = apps(
      'type L struct {\n\tmetav1.TypeMeta\n\t// +featureGate=WidgetParts\n\tA Loop\n}\ntype Loop Loop',
    );
    expect(told([loop], 'apps/L')).toEqual(['A WidgetParts marked']);
  });

  it('tells a field again that a marker has, within one that only words have', () => {
    const body = `
type K struct {
	metav1.TypeMeta
	// Needs the WidgetParts feature gate.
	Part Part \`json:"part"\`
}
type Part struct {
	// Needs the WidgetParts feature gate.
	Size int \`json:"size"\`
	// +featureGate=WidgetParts
	Maker Maker \`json:"maker"\`
}
type Maker struct {
	// +featureGate=WidgetParts
	Name string \`json:"name"\`
}`;
    expect(told([apps(body)], 'apps/K')).toEqual([
      'part WidgetParts',
      'part.maker WidgetParts marked',
    ]);
  });

  it.each([
    ['rbac/v1', 'rbac.authorization.k8s.io'],
    ['policy/v1', 'policy'],
    ['networking/v1', 'networking.k8s.io'],
    ['core/v1', 'core'],
  ])('knows the group of %s', (folder, group) => {
    const text =
      'package v1\ntype K struct {\n\tmetav1.TypeMeta\n\t// +featureGate=WidgetParts\n\tA int\n}';
    const path = `staging/src/k8s.io/api/${folder}/types.go`;
    expect(kindOf([{ path, text }], `${group}/K`)?.group).toBe(group);
  });

  it('leaves files alone that hold no API types', () => {
    const file = { ...CORE, path: 'staging/src/k8s.io/api/core/v1/doc.go' };
    expect(readTypes([file], GATES)).toEqual({ kinds: new Map(), notices: [] });
  });

  it('says of its kinds where a file is not Go, and which markers name no gate', () => {
    const file = apps(`
type K struct {
	metav1.TypeMeta
	// +featureGate=Gone
	First int \`json:"first"\`
	// +featureGate=Gone
	Second int \`json:"second"\`
}
<<<<<<< ours`);
    expect(kindOf([file], 'apps/K')).toMatchObject({
      gates: [],
      problems: [
        { field: file.path, kind: 'not-a-value', got: '<<<<<<< ours', expected: 'Go' },
        { field: 'v1beta1 first', kind: 'contradiction', got: 'Gone' },
      ],
    });
  });

  it('joins the files that hold the types of one version, without what is generated of them', () => {
    const at = (name: string) => CORE.path.replace('types.go', name);
    const [kinds = '', ...parts] = CORE.text.split(/^(?=type Part )/m);
    const split = [
      { path: at('types.go'), text: kinds },
      { path: at('types_part.go'), text: `package v1\n\n${parts.join('')}` },
      { path: at('types_swagger_doc_generated.go'), text: 'package v1\n\ntype Part struct {}\n' },
    ];
    expect(parts).toHaveLength(1);
    expect(kindOf(split, 'core/Widget')).toEqual(kindOf([CORE], 'core/Widget'));
  });

  it('says of a file without a kind where it is not Go', () => {
    expect(readTypes([apps('what is this')], GATES)).toEqual({
      kinds: new Map(),
      notices: ['staging/src/k8s.io/api/apps/v1beta1/types.go: got what is this, expected Go'],
    });
  });

  it('walks so many ways to fields and no more, and says so', () => {
    const struct = (index: number) =>
      `type S${index} struct {\n\tA S${index + 1} \`json:"a"\`\n\tB S${index + 1} \`json:"b"\`\n}\n`;
    const structs = Array.from({ length: 40 }, (_, index) => struct(index)).join('');
    const chain = Array.from(
      { length: 5_000 },
      (_, index) => `type T${index} struct {\n\tA T${index + 1} \`json:"a"\`\n}\n`,
    ).join('');
    const file = apps(
      `type K struct {\n\tmetav1.TypeMeta\n\tA S0 \`json:"a"\`\n}\n${structs}` +
        `type L struct {\n\tmetav1.TypeMeta\n\tA T0 \`json:"a"\`\n}\n${chain}`,
    );
    for (const id of ['apps/K', 'apps/L']) {
      expect(kindOf([file], id)?.problems).toMatchObject([
        { kind: 'not-a-value', expected: 'at most 50000 fields, and 60 structs in each other' },
      ]);
    }
  });
});
