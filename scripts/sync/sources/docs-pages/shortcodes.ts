import type { StatedStage } from '../../../../src/schemas/docs-page.ts';
import { gateStage } from '../../../../src/schemas/stage.ts';
import { readRelease } from '../../reading/fields.ts';
import { isGateName } from '../../reading/gate-names.ts';
import type { Oddities } from '../../reading/oddities.ts';

/** What the `feature-state` shortcodes of a page say. */
export interface FeatureStates {
  /** The gates named, each once, in text order. */
  readonly gates: readonly string[];
  /** The stages stated without a gate. */
  readonly stages: readonly StatedStage[];
}

/** A shortcode that is escaped by a comment inside its brackets is shown, not run: no match. */
const SHORTCODE = /\{\{[<%]-?\s*feature-state(?=[\s>%])([^}]{0,500}?)-?[>%]\}\}/g;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`>]+))/g;

/** The shortcode's parameters: `layouts/shortcodes/feature-state.html` in kubernetes/website. */
const PARAMETERS = ['feature_gate_name', 'state', 'for_k8s_version'];

/** Reads the `feature-state` shortcodes outside HTML comments. */
export function readFeatureStates(text: string, oddities: Oddities): FeatureStates {
  const gates = new Set<string>();
  const stages: StatedStage[] = [];
  for (const [, written = ''] of withoutComments(text).matchAll(SHORTCODE)) {
    const attributes = readAttributes(written, oddities);
    const gate = attributes.get('feature_gate_name');
    if (gate === undefined) {
      const stage = readStage(attributes, oddities);
      if (stage !== undefined) stages.push(stage);
    } else if (isGateName(gate)) {
      gates.add(gate);
    } else {
      oddities.add('feature-state.feature_gate_name', 'not-a-value', 'the name of a gate', gate);
    }
  }
  return { gates: [...gates], stages };
}

/** An open comment hides the rest of the page, as browsers have it. */
function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('<!--');
  const shown = others.map((piece) => {
    const end = piece.indexOf('-->');
    return end === -1 ? '' : piece.slice(end + '-->'.length);
  });
  return first + shown.join('');
}

function readAttributes(written: string, oddities: Oddities): ReadonlyMap<string, string> {
  const found = [...written.matchAll(ATTRIBUTE)].map(
    ([, name = '', ...values]) =>
      [name, values.find((value) => value !== undefined) ?? ''] as const,
  );
  for (const [name, value] of found) {
    if (!PARAMETERS.includes(name)) {
      oddities.add(`feature-state.${name}`, 'unknown-field', PARAMETERS.join(', '), value);
    }
  }
  if (written.replaceAll(ATTRIBUTE, '').trim() !== '') {
    oddities.add('feature-state', 'not-a-value', 'parameters with a name', written);
  }
  return new Map(found);
}

function readStage(
  attributes: ReadonlyMap<string, string>,
  oddities: Oddities,
): StatedStage | undefined {
  const state = attributes.get('state');
  const stage = gateStage.safeParse(state);
  if (!stage.success) {
    const expected = gateStage.options.join(', ');
    const kind = state === undefined ? 'missing' : 'not-a-value';
    oddities.add('feature-state.state', kind, expected, state);
    return undefined;
  }
  const version = attributes.get('for_k8s_version');
  const field = { name: 'feature-state.for_k8s_version', written: version, oddities };
  return { stage: stage.data, release: readRelease(field, 'v1.34') };
}
