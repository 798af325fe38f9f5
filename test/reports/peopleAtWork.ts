/** People in a document: what they put where, and a look at whether it is still there, once and together. */
import type { Rectangle } from "../../src/platform/ports";
import type { FakePlatform } from "../support/fakePlatform";
import type { FakeTab } from "../support/fakeTabs";
import type { PersonAction, Spot } from "./anyAction";

export const sites = ["aaaaaaaa", "bbbbbbbb"] as const;

interface Held {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly note: string;
}

const isFree = ({ row, column }: Spot, area: Rectangle) =>
  row < area.row || column < area.column || row >= area.row + area.rows || column >= area.column + area.columns;

/** What must be as before once the add-on has done something. */
export interface Before {
  readonly pairs: readonly string[];
  readonly protectedValues: string;
}

export class PeopleAtWork {
  /** What they have typed, by what it says, and whether it went into cells of a report. */
  private readonly typed = new Map<string, boolean>();
  private readonly notes = new Set<string>();
  private count = 0;

  constructor(
    private readonly platform: FakePlatform,
    private readonly tab: FakeTab,
  ) {}

  next(): number {
    this.count += 1;
    return this.count;
  }

  hasTyped(text: string): boolean {
    return this.typed.has(text);
  }

  do(action: PersonAction): void {
    const { platform, tab } = this;
    if (action.kind === "free") for (const areas of [tab.merges, tab.protections, tab.typedTables]) areas.length = 0;
    if (action.kind === "insertRows") tab.insertRows(action.after, 1);
    if (action.kind === "useSite") platform.changeSettings({ profileId: sites[action.isFirst ? 0 : 1] });
    if (action.kind === "addTab" && platform.spreadsheet.tabs().every(({ name }) => name !== action.name)) {
      platform.tabs.add(action.name);
    }
    if ("at" in action) this.doAt(action.kind, action.at);
  }

  private doAt(kind: Extract<PersonAction, { at: Spot }>["kind"], at: Spot): void {
    const { platform, tab } = this;
    const [cell, two] = [1, 2].map((columns) => ({ ...at, rows: 1, columns })) as [Rectangle, Rectangle];
    if (kind === "type") this.type(tab, at);
    if (kind === "typeOnTabs") for (const one of platform.tabs.all()) this.type(one, at);
    if (kind === "typeBlock") {
      for (const index of [0, 1, 2, 3]) this.type(tab, { row: at.row + (index >> 1), column: at.column + (index & 1) });
    }
    if (kind === "note" && tab.protections.every((protection) => isFree(at, protection))) {
      const before = tab.cell(at.row, at.column).note;
      const note = `note ${this.next()}`;
      this.notes.add(note);
      tab.setNote(cell, before ? `${before}\n\n${note}` : note);
    }
    // Merging takes the content of all cells but the first; that is the person's doing.
    const isBlank = tab
      .read(two)
      .values.flat()
      .every((value) => value === "");
    if (kind === "merge" && isBlank) tab.merges.push(two);
    if (kind === "protect") tab.protections.push(two);
    if (kind === "makeTable") tab.typedTables.push({ ...two, rows: 2 });
  }

  private type(tab: FakeTab, at: Spot): void {
    if (!tab.merges.every((merge) => isFree(at, merge))) return;
    if (!tab.protections.every((protection) => isFree(at, protection))) return;
    const before = String(tab.cell(at.row, at.column).value);
    this.typed.delete(before);
    const named = [...this.platform.tabs.names.values()].filter(({ sheetName }) => sheetName === tab.name);
    const text = `typed ${this.next()}`;
    this.typed.set(text, before !== "" || named.some(({ area }) => !isFree(at, area)));
    tab.type(at.row, at.column, text);
  }

  /** Every cell that holds something, on all tabs. */
  cells(): Held[] {
    return this.platform.tabs.all().flatMap((tab) =>
      tab.filled().map(({ row, column, cell: { value, note } }) => ({
        tab: tab.name,
        row,
        column,
        value: String(value),
        note,
      })),
    );
  }

  before(): Before {
    return { pairs: this.pairs(), protectedValues: this.protectedValues() };
  }

  /** What they typed side by side, or one below the other, and not into a report: nothing may come between. */
  private pairs(): string[] {
    const cells = this.cells().filter(({ value }) => this.typed.get(value) === false);
    const at = new Map(cells.map(({ tab, row, column, value }) => [`${tab} ${row} ${column}`, value]));
    return cells.flatMap(({ tab, row, column, value }) =>
      [at.get(`${tab} ${row + 1} ${column}`), at.get(`${tab} ${row} ${column + 1}`)].flatMap((other) =>
        other === undefined ? [] : [`${value} | ${other}`],
      ),
    );
  }

  private protectedValues(): string {
    return JSON.stringify(this.tab.protections.map((area) => this.tab.read(area).values));
  }

  /** Everything that they put there is there once, and what was together still is. */
  look(mayLoseEdits: boolean, before: Before): void {
    const cells = this.cells();
    for (const [text, isEdit] of this.typed) {
      const found = cells.filter(({ value }) => value === text).length;
      if (found === 0 && isEdit && mayLoseEdits) this.typed.delete(text);
      else expect([text, found]).toEqual([text, 1]);
    }
    for (const note of this.notes) {
      const found = cells.filter((cell) => cell.note.split("\n\n").includes(note)).length;
      expect([note, found]).toEqual([note, 1]);
    }
    const after = this.pairs();
    expect(before.pairs.filter((pair) => !after.includes(pair))).toEqual([]);
    expect(this.protectedValues()).toBe(before.protectedValues);
  }
}
