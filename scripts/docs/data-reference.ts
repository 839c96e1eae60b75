import { z } from 'zod';
import { problems } from '../../src/schemas/problem.ts';
import type { DocumentedFile } from './collections.ts';

/** The parts of JSON Schema that zod writes for our records. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly format?: string;
}

const HEADER = `# The data

The shape of every file below \`content/\`, written by \`npm run docs\` from \`src/schemas/\`. Do not
edit. Files are KYAML: any YAML reader reads them. A field without a tick may be absent, which means
that upstream does not say. A record, or a part of it, may also have \`problems\` ([below](#problems)).
`;

/** What is known of shapes but for their names, which would make a definition of each. */
const UNNAMED = {
  get: (shape: z.ZodType) => ({ ...z.globalRegistry.get(shape), id: undefined }),
} as typeof z.globalRegistry;

/** The text of docs/data.md. Every field must carry its sentence. */
export function dataReference(files: readonly DocumentedFile[]): string {
  return [HEADER, ...files.map(fileSection)].join('\n');
}

function fileSection({ title, place, schema }: DocumentedFile): string {
  const json = z.toJSONSchema(schema, { io: 'input', metadata: UNNAMED }) as Schema;
  const rows = fieldRows(root(json), '');
  return [
    `## ${title}`,
    '',
    `${json.description ?? ''} In ${place}.`,
    '',
    '| field | type | always | meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function root(schema: Schema): Schema {
  if (schema.items !== undefined) return { properties: { '[]': schema.items }, required: ['[]'] };
  if (schema.properties !== undefined || typeof schema.additionalProperties !== 'object') {
    return schema;
  }
  return { properties: { '<name>': schema.additionalProperties }, required: ['<name>'] };
}

function fieldRows(schema: Schema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    if (field.description === problems.description) return [];
    const path = `${prefix}${key}`;
    const always = schema.required?.includes(key) === true ? '✓' : '';
    const meaning = (field.description ?? '').replaceAll('|', '\\|');
    const row = `| \`${path}\` | ${typeName(field)} | ${always} | ${meaning} |`;
    return path.endsWith('problems') ? [row] : [row, ...nestedRows(field, path)];
  });
}

function nestedRows(field: Schema, path: string): string[] {
  if (field.properties !== undefined) return fieldRows(field, `${path}.`);
  if (field.items?.properties !== undefined) return fieldRows(field.items, `${path}[].`);
  const values = field.additionalProperties;
  if (typeof values === 'object' && values.properties !== undefined) {
    return fieldRows(values, `${path}.<name>.`);
  }
  return [];
}

function typeName(field: Schema): string {
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.items !== undefined) return `list of ${typeName(field.items)}`;
  if (field.type === 'object' && typeof field.additionalProperties === 'object') {
    return `map to ${typeName(field.additionalProperties)}`;
  }
  return field.format ?? field.type ?? 'any';
}
