// One thing that cannot be read is passed over and named: the rest of the document goes on.
import type { SheetContents } from "../../src/platform/ports";
import { refreshSlice } from "../../src/refresh/refresh";
import { scanFormulas } from "../../src/refresh/scan";
import { listFormulaStates } from "../../src/refresh/states";
import { ApiDesk, onDay } from "./apiDesk";

/** A tab that is nothing but a chart, or data of another service: Google throws at whoever asks for its cells. */
const withoutCells = (name: string): SheetContents => {
  const refuse = () => {
    throw new Error("Cannot call method 'getDataRange' of an object sheet.");
  };
  return { name, formulas: refuse, values: refuse };
};

/** Its formulas can be read, and its values cannot. */
const withoutValues = (name: string, formula: string): SheetContents => ({
  ...withoutCells(name),
  formulas: () => [[formula]],
});

const openDesk = (...more: SheetContents[]) => {
  const desk = new ApiDesk(30, onDay(1));
  desk.platform.sheets = [withoutCells("Chart1"), ...desk.platform.sheets, ...more];
  return desk;
};

it("a tab without cells is named, and the formulas of the others are listed and refreshed", () => {
  const desk = openDesk();
  const progress = refreshSlice(desk.platform, 60_000);
  expect(progress).toMatchObject({ unreadTabs: ["Chart1"], questions: 1, answered: 1, isDone: true });
  const { formulas, unreadTabs } = listFormulaStates(desk.platform);
  expect([formulas.length, unreadTabs]).toEqual([1, ["Chart1"]]);
});

it("a formula whose cells cannot be read is not planned, and keeps no other from it", () => {
  const desk = openDesk(withoutValues("Odd", '=PTENGINE_DC(A5,"visits")'));
  desk.platform.spreadsheet.namedRange = () => {
    throw new Error("Service Spreadsheets failed");
  };
  desk.show(onDay(2), '=PTENGINE_DC("total",Period)', "=PTENGINE_DC(Chart1!A1)");
  desk.platform.sheets = [...desk.platform.sheets, withoutCells("Chart1"), withoutValues("Odd", "=PTENGINE_DC(A5)")];
  expect(listFormulaStates(desk.platform).formulas.map(({ state }) => state)).toEqual([
    "waiting",
    "notPlanned",
    "notPlanned",
    "notPlanned",
  ]);
});

it("each tab is read in one call for its formulas, and in one for its values if they are needed", () => {
  const desk = new ApiDesk(30);
  const reads: string[] = [];
  const sheet = (name: string, formulas: string[]): SheetContents => ({
    name,
    formulas: () => {
      reads.push(`${name} formulas`);
      return formulas.map((formula) => [formula]);
    },
    values: () => {
      reads.push(`${name} values`);
      return formulas.map(() => ["total"]);
    },
  });
  desk.platform.sheets = [
    sheet("A", [onDay(1)]),
    sheet("B", ["=PTENGINE_DC(C!A1)", "=PTENGINE_DC(C!A1)"]),
    sheet("C", []),
  ];
  scanFormulas(desk.platform);
  expect(reads).toEqual(["A formulas", "B formulas", "C values", "C formulas"]);
});
