/** When an operator has to act. */
export const PHASES = ['before', 'during', 'after', 'unchanged'] as const;

export type Phase = (typeof PHASES)[number];

/** The parts of an upgrade, in the order in which an operator needs them. */
export const PARTS = [
  'first',
  'settings',
  'renamed',
  'locked',
  'defaults',
  'rest',
  'unchanged',
] as const;

export type Part = (typeof PARTS)[number];

/** What an upgrade can bring, in the order in which an operator should act on it. */
export const ITEM_KINDS = [
  'action',
  'api-removed',
  'kep-removed',
  'kep-disabled',
  'setting-removed',
  'gate-gone',
  'gate-maybe',
  'renamed',
  'gate-locked',
  'turned-on',
  'turned-off',
  'default-unclear',
  'new-on',
  'always-on',
  'gate-unlocked',
  'gate-deprecated',
  'kep-deprecated',
  'deprecation',
  'removal',
  'kep-stable',
  'kep-beta',
  'kep-alpha',
  'kep-disputed',
  'gate-new',
  'gate-uncertain',
  'gate-stage',
  'unchanged',
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

const KINDS: Record<ItemKind, readonly [Part, string]> = {
  action: ['first', 'Action required'],
  'api-removed': ['first', 'API removed'],
  'kep-removed': ['first', 'Feature removed'],
  'kep-disabled': ['first', 'Feature disabled'],
  'setting-removed': ['settings', 'Setting removed'],
  'gate-gone': ['settings', 'Gate removed'],
  'gate-maybe': ['settings', 'Removal uncertain'],
  renamed: ['renamed', 'Removed or renamed'],
  'gate-locked': ['locked', 'Gate locked'],
  'turned-on': ['defaults', 'Now enabled by default'],
  'turned-off': ['defaults', 'Now disabled by default'],
  'default-unclear': ['defaults', 'Default unknown'],
  'new-on': ['defaults', 'New, enabled by default'],
  'always-on': ['defaults', 'New, locked to enabled'],
  'gate-unlocked': ['rest', 'Gate unlocked'],
  'gate-deprecated': ['rest', 'Gate deprecated'],
  'kep-deprecated': ['rest', 'Feature deprecated'],
  deprecation: ['rest', 'Deprecation'],
  removal: ['rest', 'Other removal'],
  'kep-stable': ['rest', 'Graduated to GA'],
  'kep-beta': ['rest', 'Graduated to beta'],
  'kep-alpha': ['rest', 'New in alpha'],
  'kep-disputed': ['rest', 'Stage disputed'],
  'gate-new': ['rest', 'New gate'],
  'gate-uncertain': ['rest', 'New gate, uncertain'],
  'gate-stage': ['rest', 'Stage changed'],
  unchanged: ['unchanged', 'Unchanged'],
};

const PHASE_OF: Record<Part, Phase> = {
  first: 'before',
  settings: 'before',
  renamed: 'before',
  locked: 'before',
  defaults: 'during',
  rest: 'after',
  unchanged: 'unchanged',
};

/** The part of an upgrade that an item of this kind belongs to. */
export function partOf(kind: ItemKind): Part {
  return KINDS[kind][0];
}

/** When an operator has to act on the items of a part. */
export function phaseOf(part: Part): Phase {
  return PHASE_OF[part];
}

/** The kind in words, such as "Now enabled by default". */
export function kindLabel(kind: ItemKind): string {
  return KINDS[kind][1];
}
