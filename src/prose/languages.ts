import type { LanguageRegistration } from 'shiki/types';

type Grammar = LanguageRegistration | LanguageRegistration[];

/** Grammars by name; each is read when the first text needs it. */
const GRAMMARS = {
  bash: async (): Promise<Grammar> => (await import('shiki/langs/bash.mjs')).default,
  c: async (): Promise<Grammar> => (await import('shiki/langs/c.mjs')).default,
  cel: async (): Promise<Grammar> => (await import('./grammars/cel.ts')).cel,
  console: async (): Promise<Grammar> => (await import('shiki/langs/console.mjs')).default,
  css: async (): Promise<Grammar> => (await import('shiki/langs/css.mjs')).default,
  diff: async (): Promise<Grammar> => (await import('shiki/langs/diff.mjs')).default,
  docker: async (): Promise<Grammar> => (await import('shiki/langs/docker.mjs')).default,
  gherkin: async (): Promise<Grammar> => (await import('shiki/langs/gherkin.mjs')).default,
  go: async (): Promise<Grammar> => (await import('shiki/langs/go.mjs')).default,
  html: async (): Promise<Grammar> => (await import('shiki/langs/html.mjs')).default,
  ini: async (): Promise<Grammar> => (await import('shiki/langs/ini.mjs')).default,
  java: async (): Promise<Grammar> => (await import('shiki/langs/java.mjs')).default,
  javascript: async (): Promise<Grammar> => (await import('shiki/langs/javascript.mjs')).default,
  json: async (): Promise<Grammar> => (await import('shiki/langs/json.mjs')).default,
  make: async (): Promise<Grammar> => (await import('shiki/langs/make.mjs')).default,
  markdown: async (): Promise<Grammar> => (await import('shiki/langs/markdown.mjs')).default,
  powershell: async (): Promise<Grammar> => (await import('shiki/langs/powershell.mjs')).default,
  promql: async (): Promise<Grammar> => (await import('./grammars/promql.ts')).promql,
  proto: async (): Promise<Grammar> => (await import('shiki/langs/proto.mjs')).default,
  python: async (): Promise<Grammar> => (await import('shiki/langs/python.mjs')).default,
  rust: async (): Promise<Grammar> => (await import('shiki/langs/rust.mjs')).default,
  sql: async (): Promise<Grammar> => (await import('shiki/langs/sql.mjs')).default,
  toml: async (): Promise<Grammar> => (await import('shiki/langs/toml.mjs')).default,
  typescript: async (): Promise<Grammar> => (await import('shiki/langs/typescript.mjs')).default,
  xml: async (): Promise<Grammar> => (await import('shiki/langs/xml.mjs')).default,
  yaml: async (): Promise<Grammar> => (await import('shiki/langs/yaml.mjs')).default,
} as const;

/** A language that code can be highlighted in. */
export type Language = keyof typeof GRAMMARS;

/** Other names that authors give to languages, in lower case. */
const ALIASES: Readonly<Record<string, Language>> = {
  golang: 'go',
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
  shellscript: 'bash',
  'shell-session': 'console',
  shellsession: 'console',
  terminal: 'console',
  yml: 'yaml',
  jsonc: 'json',
  json5: 'json',
  protobuf: 'proto',
  'protobuf=': 'proto',
  proto3: 'proto',
  grpc: 'proto',
  dockerfile: 'docker',
  feature: 'gherkin',
  makefile: 'make',
  js: 'javascript',
  ts: 'typescript',
  py: 'python',
  python3: 'python',
  ps: 'powershell',
  ps1: 'powershell',
  patch: 'diff',
  md: 'markdown',
  prometheus: 'promql',
  openmetrics: 'promql',
  cpp: 'c',
  'c++': 'c',
};

const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'output', 'log', 'ascii']);

/** The languages' names as readers know them, where that is not the name with a capital. */
const NAMES: Partial<Record<Language, string>> = {
  bash: 'shell',
  cel: 'CEL',
  console: 'terminal',
  css: 'CSS',
  docker: 'Dockerfile',
  html: 'HTML',
  ini: 'INI',
  javascript: 'JavaScript',
  json: 'JSON',
  make: 'Makefile',
  powershell: 'PowerShell',
  promql: 'Prometheus',
  proto: 'Protocol Buffers',
  sql: 'SQL',
  toml: 'TOML',
  typescript: 'TypeScript',
  xml: 'XML',
  yaml: 'YAML',
};

/**
 * What a code fence's first word asks for: a language, plain text, or `undefined` where nobody
 * knows it.
 */
export function findLanguage(word: string): Language | 'plain' | undefined {
  const name = word.toLowerCase();
  if (PLAIN.has(name)) return 'plain';
  if (isLanguage(name)) return name;
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
}

function isLanguage(name: string): name is Language {
  return Object.hasOwn(GRAMMARS, name);
}

/** Reads a language's grammar. */
export function loadGrammar(language: Language): Promise<Grammar> {
  return GRAMMARS[language]();
}

/** What readers call a language. */
export function languageName(language: Language): string {
  return NAMES[language] ?? `${language[0]?.toUpperCase()}${language.slice(1)}`;
}
