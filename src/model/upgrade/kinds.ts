/** When an operator has to act. */
export type Phase = 'before' | 'during' | 'after' | 'unchanged';

const PHASE_OF = {
  first: 'before',
  settings: 'before',
  renamed: 'before',
  locked: 'before',
  defaults: 'during',
  rest: 'after',
  unchanged: 'unchanged',
} as const satisfies Record<string, Phase>;

export type Part = keyof typeof PHASE_OF;

/** The parts of an upgrade, in the order in which an operator needs them. */
export const PARTS = Object.keys(PHASE_OF) as readonly Part[];

const KINDS = {
  action: ['first', 'Action required'],
  'api-removed': ['first', 'API removed'],
  'driver-removed': ['first', 'Provider, driver, or mode removed'],
  'kep-removed': ['first', 'Feature removed'],
  'kep-disabled': ['first', 'Feature disabled'],
  'kep-ending': ['first', 'Removal or deprecation'],
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
  'kep-ending-begun': ['rest', 'Removal or deprecation in alpha'],
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
} as const satisfies Record<string, readonly [Part, string]>;

export type ItemKind = keyof typeof KINDS;

/** What an upgrade can bring, in the order in which an operator should act on it. */
export const ITEM_KINDS = Object.keys(KINDS) as readonly ItemKind[];

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
