import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Container, Whole } from '../model/check/setting.ts';
import type { Collector } from './collector.ts';
import { findFlags } from './flags.ts';
import { readGateMap } from './read-gate-map.ts';
import { ownerOf, wholeFlag } from './read-lines.ts';
import { containerOwner, ownerAround, type Surroundings } from './yaml-owner.ts';
import { innerSpan, mapContainer, scalarText, seqContainer } from './yaml-place.ts';

/** Reads a text that stands inside another one, with its lines as deep as they are there. */
export type ReadInner = (start: number, end: number) => void;

const GATES_KEY = /^feature-?gates$/i;

/** Looks through a YAML tree for maps of gates and for flags. */
export class YamlReader {
  readonly #collector: Collector;
  readonly #base: number;
  readonly #readInner: ReadInner;

  /** @param base where the tree's text begins in the whole */
  constructor(collector: Collector, base: number, readInner: ReadInner) {
    this.#collector = collector;
    this.#base = base;
    this.#readInner = readInner;
  }

  read(node: unknown, around: Surroundings, key?: Node): void {
    if (isMap(node)) this.#readMap(node, around, key);
    else if (isSeq(node)) this.#readSeq(node, around, key);
    else if (isScalar(node)) this.#readScalar(node, around);
  }

  #readMap(map: YAMLMap, around: Surroundings, key: Node | undefined): void {
    const inside = { ...around, container: containerOwner(map) ?? around.container };
    const scope = this.#collector.newScope();
    map.items.forEach((pair, index) => {
      const name = scalarText(pair.key) ?? '';
      if (GATES_KEY.test(name)) {
        const container = mapContainer(map, key, this.#collector.text, this.#base);
        this.#readGates(pair, inside, { kind: 'items', container, indexes: [index] }, scope);
      } else {
        const keys = [...around.keys, name];
        this.read(pair.value, { ...inside, keys }, isNode(pair.key) ? pair.key : undefined);
      }
    });
  }

  /** The value under a key such as "featureGates", in whichever form. */
  #readGates(pair: Pair, around: Surroundings, whole: Whole, scope: number): void {
    const { key, value } = pair;
    const source = { owner: ownerAround(around), scope };
    const at = this.#base + (isNode(key) ? (key.range?.[0] ?? 0) : 0);
    if (isMap(value)) {
      readGateMap(this.#collector, value, isNode(key) ? key : undefined, source, this.#base);
    } else if (isScalar(value) && typeof value.value === 'string') {
      if (value.value.trim() === '') return;
      this.#collector.addList(innerSpan(value, this.#collector.text, this.#base), whole, source);
    } else if (isSeq(value)) {
      this.#readListOfGates(value, isNode(key) ? key : undefined, source);
    } else if (isAlias(value)) {
      this.#collector.leave(at, 'The gates are an alias, which is not followed.');
    } else if (isScalar(value) && value.value !== null) {
      this.#collector.leave(at, 'The gates are neither a map nor a list.');
    }
  }

  #readListOfGates(
    seq: YAMLSeq,
    key: Node | undefined,
    source: { owner: ReturnType<typeof ownerAround>; scope: number },
  ): void {
    const container = seqContainer(seq, key, this.#collector.text, this.#base);
    seq.items.forEach((item, index) => {
      const isListed = isScalar(item) && typeof item.value === 'string' && item.value.includes('=');
      if (isListed) {
        const whole: Whole = { kind: 'items', container, indexes: [index] };
        this.#collector.addList(innerSpan(item, this.#collector.text, this.#base), whole, source);
      } else {
        const at = isNode(item) ? (item.range?.[0] ?? 0) : 0;
        this.#collector.leave(
          this.#base + at,
          'This item of the list of gates has a form that is not known.',
        );
      }
    });
  }

  #readSeq(seq: YAMLSeq, around: Surroundings, key: Node | undefined): void {
    const container = seqContainer(seq, key, this.#collector.text, this.#base);
    const scope = this.#collector.newScope();
    seq.items.forEach((item, index) => {
      if (isMap(item) && this.#readNamedArgument(item, around, container, index, scope)) return;
      if (isScalar(item)) this.#readItem(seq, index, item, around, container, scope);
      else this.read(item, around);
    });
  }

  /** kubeadm's v1beta4 writes extra arguments as a list of names and values. */
  #readNamedArgument(
    map: YAMLMap,
    around: Surroundings,
    container: Container,
    index: number,
    scope: number,
  ): boolean {
    const value = map.get('value', true);
    if (map.get('name') !== 'feature-gates' || !isScalar(value)) return false;
    const whole: Whole = { kind: 'items', container, indexes: [index] };
    const list = innerSpan(value, this.#collector.text, this.#base);
    this.#collector.addList(list, whole, { owner: ownerAround(around), scope });
    return true;
  }

  #readItem(
    seq: YAMLSeq,
    index: number,
    item: Scalar,
    around: Surroundings,
    container: Container,
    scope: number,
  ): void {
    const { text } = this.#collector;
    const next = seq.items[index + 1];
    if (item.value === '--feature-gates' && isScalar(next)) {
      const whole: Whole = { kind: 'items', container, indexes: [index, index + 1] };
      const source = { owner: this.#ownerInList(seq, around), scope };
      this.#collector.addList(innerSpan(next, text, this.#base), whole, source);
      return;
    }
    const inner = innerSpan(item, text, this.#base);
    for (const { at, list } of findFlags(text, inner)) {
      const rest = text.slice(inner.start, at.start) + text.slice(at.end, inner.end);
      const isWhole = rest.trim() === '';
      const whole: Whole = isWhole
        ? { kind: 'items', container, indexes: [index] }
        : { kind: 'span', span: wholeFlag(text, at) };
      this.#collector.addList(list, whole, { owner: this.#ownerInList(seq, around), scope });
    }
  }

  /** A list of arguments may begin with its program. */
  #ownerInList({ items }: YAMLSeq, around: Surroundings) {
    const owner = ownerAround(around);
    if (owner.kind !== 'unclear') return owner;
    const first = scalarText(items[0]) ?? '';
    return ownerOf(first.startsWith('-') ? '' : `${first} `);
  }

  #readScalar(scalar: Scalar, around: Surroundings): void {
    if (typeof scalar.value !== 'string' || !/feature-?gates/i.test(scalar.value)) return;
    const { text } = this.#collector;
    const inner = innerSpan(scalar, text, this.#base);
    const isDocument = /^\s*(?:["']?[\w.-]+["']?\s*:|\{)/m.test(scalar.value);
    if (scalar.type === Scalar.BLOCK_LITERAL && isDocument) {
      this.#readInner(inner.start, inner.end);
      return;
    }
    const scope = this.#collector.newScope();
    for (const { at, list } of findFlags(text, inner)) {
      const around_ = ownerAround(around);
      const owner =
        around_.kind === 'unclear' ? ownerOf(text.slice(inner.start, at.start)) : around_;
      this.#collector.addList(
        list,
        { kind: 'span', span: wholeInside(text, at, inner) },
        { owner, scope },
      );
    }
  }
}

/** A flag with the white space before it, but not with the line that its scalar stands on. */
function wholeInside(
  text: string,
  at: { start: number; end: number },
  inner: { start: number; end: number },
) {
  const whole = wholeFlag(text, at);
  const isInside = whole.start >= inner.start && whole.end <= inner.end;
  return isInside ? whole : at;
}
