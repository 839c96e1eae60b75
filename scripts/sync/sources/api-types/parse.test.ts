import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readApiGates } from './parse.ts';

const GATES = new Set(['WidgetParts', 'WidgetColors', 'WidgetBundles', 'WidgetShades']);
const CORE = {
  path: 'staging/src/k8s.io/api/core/v1/types.go',
  text: readFileSync(join(import.meta.dirname, '__fixtures__/core-types.go.txt'), 'utf8'),
};

const apps = (body: string, imports = 'import corev1 "k8s.io/api/core/v1"') => ({
  path: 'staging/src/k8s.io/api/apps/v1beta1/types.go',
  text: `package v1beta1\n${imports}\n${body}`,
});

const pathsOf = (files: Parameters<typeof readApiGates>[0], kind: string, gate: string) =>
  (readApiGates(files, GATES).fields.get(gate) ?? []).flatMap((field) =>
    field.kind === kind ? [field.path] : [],
  );

describe('readApiGates', () => {
  it('tells group, version, kind and path, and whether a marker says so', () => {
    expect(Object.fromEntries(readApiGates([CORE], GATES).fields)).toEqual({
      WidgetParts: [
        { ...core, path: 'spec.parts[].size', isMarked: false },
        { ...core, path: 'spec.maker', isMarked: true },
      ],
      WidgetColors: [
        { ...core, path: 'spec.parts[].size', isMarked: false },
        { ...core, path: 'spec.colors{}[]', isMarked: true },
      ],
      WidgetShades: [{ ...core, path: 'spec.colors{}[].shade', isMarked: true }],
      WidgetBundles: [{ ...core, path: 'spec.bundle', isMarked: false }],
    });
  });
  const core = { group: '', version: 'v1', kind: 'Widget', isInTemplate: false };

  it('follows types into other packages, and marks what is in a template', () => {
    const maker = apps(`
type WidgetMaker struct {
	metav1.TypeMeta \`json:",inline"\`
	Template corev1.WidgetTemplateSpec \`json:"template"\`
	Widgets []corev1.Widget \`json:"widgets"\`
	Parts []corev1.Part \`json:"parts"\`
	Unread []batchv1.Part \`json:"unread"\`
}`);
    const fields = readApiGates([CORE, maker], GATES).fields.get('WidgetColors') ?? [];
    expect(
      fields.flatMap(({ kind, group, version, path, isInTemplate }) =>
        kind === 'WidgetMaker' ? [[group, version, path, isInTemplate]] : [],
      ),
    ).toEqual([
      ['apps', 'v1beta1', 'template.spec.parts[].size', true],
      ['apps', 'v1beta1', 'template.spec.colors{}[]', true],
      ['apps', 'v1beta1', 'widgets[].spec.parts[].size', true],
      ['apps', 'v1beta1', 'widgets[].spec.colors{}[]', true],
      ['apps', 'v1beta1', 'parts[].size', false],
    ]);
  });

  it('takes the core group for the package of a file without imports', () => {
    const body = 'type Maker struct {\n\tmetav1.TypeMeta\n\tPart v1.Part `json:"part"`\n}';
    expect(pathsOf([CORE, apps(body, '')], 'Maker', 'WidgetParts')).toEqual(['part.size']);
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
    expect(pathsOf([tree], 'Tree', 'WidgetParts')).toEqual(['left.next{}.size']);
    const loop = apps(
      'type L struct {\n\tmetav1.TypeMeta\n\t// +featureGate=WidgetParts\n\tA Loop\n}\ntype Loop Loop',
    );
    expect(pathsOf([loop], 'L', 'WidgetParts')).toEqual(['A']);
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
    expect(pathsOf([apps(body)], 'K', 'WidgetParts')).toEqual(['part', 'part.maker']);
  });

  it.each([
    ['rbac/v1', 'rbac.authorization.k8s.io'],
    ['policy/v1', 'policy'],
    ['networking/v1', 'networking.k8s.io'],
    ['core/v1', ''],
  ])('knows the group of %s', (folder, group) => {
    const text = 'package v1\ntype K struct {\n\tmetav1.TypeMeta\n\t// +featureGate=X\n\tA int\n}';
    const path = `staging/src/k8s.io/api/${folder}/types.go`;
    expect(readApiGates([{ path, text }], new Set('X')).fields.get('X')?.[0]?.group).toBe(group);
  });

  it('leaves files alone that hold no API types', () => {
    const file = { ...CORE, path: 'staging/src/k8s.io/api/core/v1/doc.go' };
    expect(readApiGates([file], GATES)).toEqual({ fields: new Map(), problems: [] });
  });

  it('says which markers name no gate, and where a file is not Go', () => {
    const { fields, problems } = readApiGates(
      [
        apps(`
type K struct {
	metav1.TypeMeta
	// +featureGate=Gone
	First int \`json:"first"\`
	// +featureGate=Gone
	Second int \`json:"second"\`
}
<<<<<<< ours`),
      ],
      GATES,
    );
    expect(fields.size).toBe(0);
    expect(problems).toMatchObject([
      { field: 'staging/src/k8s.io/api/apps/v1beta1/types.go line 11', expected: 'Go' },
      { field: 'apps/v1beta1 K first', kind: 'contradiction', got: 'Gone' },
    ]);
  });
});
