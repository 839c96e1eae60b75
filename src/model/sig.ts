/** A special interest group as the site shows it. */
export interface Sig {
  /** The name in upstream's files: "sig-node". */
  readonly name: string;
  /** The last part of its address: "node". */
  readonly slug: string;
  /** The name for readers: "SIG Node". */
  readonly label: string;
  /** Ids of the enhancements that it owns. */
  readonly owned: readonly string[];
  /** Ids of the enhancements that it takes part in. */
  readonly participating: readonly string[];
}

const SIG = /^sig-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names that are not written in capitals word by word. */
const WORDS: Record<string, string> = {
  api: 'API',
  cli: 'CLI',
  ui: 'UI',
  k8s: 'K8s',
  etcd: 'etcd',
};

/** Whether a group is a SIG, such as "sig-api-machinery": not a working group, nor a committee. */
export function isSigName(name: string): boolean {
  return SIG.test(name);
}

/** "sig-api-machinery" → "api-machinery". */
export function sigSlug(name: string): string {
  return name.replace(/^sig-/, '');
}

/** "sig-api-machinery" → "SIG API Machinery"; anything else stays as it is written. */
export function sigLabel(name: string): string {
  if (!isSigName(name)) return name;
  return `SIG ${sigShortLabel(name)}`;
}

/** "sig-api-machinery" → "API Machinery": for columns whose heading already says SIG. */
export function sigShortLabel(name: string): string {
  if (!isSigName(name)) return name;
  return sigSlug(name).split('-').map(capitalise).join(' ');
}

function capitalise(word: string): string {
  return WORDS[word] ?? word.charAt(0).toUpperCase() + word.slice(1);
}
