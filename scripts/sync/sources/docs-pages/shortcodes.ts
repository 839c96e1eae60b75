import type { StatedStage } from '../../../../src/schemas/docs-page.ts';
import { gateStage } from '../../../../src/schemas/stage.ts';
import {
  fieldOf,
  noteMissing,
  noteUnknown,
  readChoice,
  readRelease,
} from '../../reading/fields.ts';
import { isGateName } from '../../reading/gate-names.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { STAGE_WORDS } from '../../reading/stage-words.ts';
import type { WrittenMap } from '../../reading/written.ts';

/** What the `feature-state` shortcodes of a page say. */
export interface FeatureStates {
  /** The gates named, each once, in text order. */
  readonly gates: readonly string[];
  /** The stages stated without a gate. */
  readonly stages: readonly StatedStage[];
}

/** A shortcode that is escaped by a comment inside its brackets is shown, not run: no match. */
const SHORTCODE = /\{\{[<%]-?\s*feature-state(?=[\s>%])([^}]{0,500}?)[-/]?[>%]\}\}/g;
const PLACE = 'feature-state.';
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

function readAttributes(written: string, oddities: Oddities): WrittenMap {
  const found = [...written.matchAll(ATTRIBUTE)].map(
    ([, name = '', ...values]) =>
      [name, values.find((value) => value !== undefined) ?? ''] as const,
  );
  const attributes = withKnownKeys(new Map(found), PARAMETERS, oddities, PLACE);
  noteUnknown(attributes, PARAMETERS, oddities, PLACE);
  if (written.replaceAll(ATTRIBUTE, '').trim() !== '') {
    oddities.add('feature-state', 'not-a-value', 'parameters with a name', written);
  }
  return attributes;
}

function readStage(attributes: WrittenMap, oddities: Oddities): StatedStage | undefined {
  const state = fieldOf(attributes, 'state', oddities, PLACE);
  noteMissing(state, gateStage.options.join(', '));
  const stage = readChoice(state, gateStage.options, STAGE_WORDS);
  const release = readRelease(fieldOf(attributes, 'for_k8s_version', oddities, PLACE), 'v1.34');
  return stage && { stage, release };
}
