/** When an operator has to see to something. */
export const PHASES = ['before', 'during', 'after', 'unchanged'] as const;

export type Phase = (typeof PHASES)[number];

/** What an upgrade can bring, in the order in which an operator should see to it. */
export const ITEM_KINDS = [
  'action',
  'api-removed',
  'gate-gone',
  'gate-maybe',
  'gate-locked',
  'kep-removed',
  'kep-disabled',
  'turned-on',
  'turned-off',
  'default-unclear',
  'new-on',
  'always-on',
  'gate-new',
  'redundant',
  'gate-unlocked',
  'gate-deprecated',
  'kep-deprecated',
  'deprecation',
  'kep-stable',
  'kep-beta',
  'kep-alpha',
  'gate-stage',
  'unchanged',
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

const KINDS: Record<ItemKind, readonly [Phase, string]> = {
  action: ['before', 'Action required'],
  'api-removed': ['before', 'API removed'],
  'gate-gone': ['before', 'Gate removed'],
  'gate-maybe': ['before', 'Gate may be missing'],
  'gate-locked': ['before', 'Gate locked'],
  'kep-removed': ['before', 'Feature removed'],
  'kep-disabled': ['before', 'Feature disabled'],
  'turned-on': ['during', 'Turns on'],
  'turned-off': ['during', 'Turns off'],
  'default-unclear': ['during', 'Default unclear'],
  'new-on': ['during', 'New and on'],
  'always-on': ['during', 'Came and is always on'],
  'gate-new': ['after', 'New gate'],
  redundant: ['after', 'Setting no longer needed'],
  'gate-unlocked': ['after', 'Gate unlocked'],
  'gate-deprecated': ['after', 'Gate deprecated'],
  'kep-deprecated': ['after', 'Feature deprecated'],
  deprecation: ['after', 'Deprecation'],
  'kep-stable': ['after', 'Reached GA'],
  'kep-beta': ['after', 'Reached Beta'],
  'kep-alpha': ['after', 'Reached Alpha'],
  'gate-stage': ['after', 'Gate changed stage'],
  unchanged: ['unchanged', 'Unchanged'],
};

/** When an operator has to see to an item of this kind. */
export function phaseOf(kind: ItemKind): Phase {
  return KINDS[kind][0];
}

/** The kind in words, such as "Turns on". */
export function kindLabel(kind: ItemKind): string {
  return KINDS[kind][1];
}
