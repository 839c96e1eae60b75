import { TablesSetAside } from './set-aside.ts';
import type { FilterableGroup, FilterableRow } from './table.ts';

/** How long readers have to be at rest before rows below the first screen follow, in milliseconds. */
const REST = 150;
/** How many rows follow in each frame: few enough that a key pressed meanwhile need not wait. */
const BATCH = 25;
/** From how many rows on that leave it, another table takes a table's place. */
const MANY = 50;

/** The rows that a group is to show, in their order. */
export interface Shown {
  readonly group: FilterableGroup;
  readonly rows: readonly FilterableRow[];
}

/** What a group is to show, and how many of these rows at once. */
interface Placement extends Shown {
  readonly most: number;
}

/**
 * Puts rows into their tables: as many as the first screen holds at once, all others a few in each frame
 * afterwards. Rows that are not shown are taken out: a table is laid out anew with all that is in it. Until
 * it is whole, a table says `aria-busy`.
 */
export class RowPlacer {
  readonly #placed = new Map<FilterableGroup, readonly FilterableRow[]>();
  readonly #setAside = new TablesSetAside();
  #waiting: Shown[] = [];
  #timer = 0;
  #frame = 0;

  /** @param groups in the order of the page, with all of their rows in them */
  constructor(groups: readonly FilterableGroup[]) {
    for (const group of groups) this.#placed.set(group, group.rows);
  }

  /** Whether these rows are there already, in this order. */
  shows(all: readonly Shown[]): boolean {
    return all.every(({ group, rows }) => {
      const placed = this.#placed.get(group) ?? [];
      return placed.length === rows.length && placed.every((row, index) => row === rows[index]);
    });
  }

  /**
   * Says how many rows the screen has room for, while the page still is as the browser drew it.
   * @param from the table at which readers look; the ones before it are whole at once
   */
  plan(all: readonly Shown[], from?: HTMLTableElement): Placement[] {
    const first = all.findIndex(({ group }) => from?.contains(group.body) ?? true);
    const top = all[first]?.group.body.getBoundingClientRect().top ?? 0;
    // Who sorts a table is led to its beginning.
    let room = window.innerHeight - (from === undefined ? top : Math.max(0, top));
    return all.map(({ group, rows }, index) => {
      if (index < first) return { group, rows, most: rows.length };
      const beyond = rows.findIndex((row) => {
        const isBeyond = room <= 0;
        if (!isBeyond) room -= row.height;
        return isBeyond;
      });
      return { group, rows, most: beyond === -1 ? rows.length : beyond };
    });
  }

  /** Shows rows instead of those that are there. */
  place(placements: readonly Placement[]): void {
    this.#stop();
    this.#replaceTables(placements);
    this.#waiting = placements.filter((placement) => this.#begin(placement));
    this.#sayBusy();
    if (this.#isBusy()) this.#timer = window.setTimeout(() => this.#follow(), REST);
  }

  /** Places at once what is still to follow. */
  finish(): void {
    const waiting = this.#waiting;
    this.#stop();
    for (const placement of waiting) this.#append(placement, placement.rows.length);
    this.#setAside.takeOut(Number.POSITIVE_INFINITY);
    this.#sayBusy();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#waiting = [];
  }

  /** Takes out what is not to be there anymore; true where rows are still to follow. */
  #begin({ group, rows, most }: Placement): boolean {
    const before = this.#placed.get(group) ?? [];
    const same = before.length - this.#leaving({ group, rows });
    if (same === 0) group.body.replaceChildren(...(group.heading ? [group.heading] : []));
    else for (const { element } of before.slice(same)) element.remove();
    this.#placed.set(group, rows.slice(0, same));
    this.#append({ group, rows }, most - same);
    group.body.hidden = rows.length === 0;
    return (this.#placed.get(group)?.length ?? 0) < rows.length;
  }

  /** How many rows do not stay where they are. */
  #leaving({ group, rows }: Shown): number {
    const before = this.#placed.get(group) ?? [];
    const differs = before.findIndex((row, index) => row !== rows[index]);
    return differs === -1 ? 0 : before.length - differs;
  }

  /** Puts empty tables in the places of those that many rows leave. */
  #replaceTables(placements: readonly Placement[]): void {
    const byTable = Map.groupBy(placements, ({ group }) => group.body.closest('table'));
    for (const [table, own] of byTable) {
      const leaving = own.reduce((sum, placement) => sum + this.#leaving(placement), 0);
      const made = table !== null && leaving >= MANY ? this.#setAside.replace(table) : undefined;
      for (const [index, { group }] of own.entries()) {
        const body = made?.tBodies[index];
        if (body === undefined) continue;
        group.body = body;
        this.#placed.set(group, []);
      }
    }
  }

  #append({ group, rows }: Shown, most: number): number {
    const before = this.#placed.get(group)?.length ?? 0;
    const next = rows.slice(before, before + Math.max(0, most));
    if (next.length === 0) return 0;
    group.body.append(...next.map(({ element }) => element));
    this.#placed.set(group, rows.slice(0, before + next.length));
    return next.length;
  }

  #follow(): void {
    this.#frame = requestAnimationFrame(() => {
      let left = BATCH;
      for (const placement of this.#waiting) left -= this.#append(placement, left);
      this.#waiting = this.#waiting.filter(
        ({ group, rows }) => (this.#placed.get(group)?.length ?? 0) < rows.length,
      );
      this.#setAside.takeOut(left);
      this.#sayBusy();
      if (this.#isBusy()) this.#follow();
    });
  }

  #isBusy(): boolean {
    return this.#waiting.length > 0 || this.#setAside.any;
  }

  #sayBusy(): void {
    const busy = new Set(this.#waiting.map(({ group }) => group.body.closest('table')));
    for (const { body } of this.#placed.keys()) {
      const table = body.closest('table');
      if (table !== null) table.ariaBusy = busy.has(table) ? 'true' : null;
    }
  }
}
