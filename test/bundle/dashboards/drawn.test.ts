// Every dashboard as people see it after one press: filled, readable in their language, and made in a bounded number of calls.
import { choicesOf, DashboardDesk } from "./dashboardDesk";
import { coveredCells, cutTexts, faintTexts, strayCharts } from "./looks";

const languages = [
  { locale: "en_US", language: "EN", period: "Last 30 days" },
  { locale: "zh_CN", language: "ZH", period: "过去30天" },
  { locale: "ja_JP", language: "JP", period: "過去30日間" },
] as const;

/** Requests of one run, as the gallery tells them. */
const requests: Readonly<Record<string, number>> = {
  siteOverview: 9,
  acquisition: 12,
  landingPages: 5,
  pageHeatmap: 3,
  conversionFunnel: 3,
  abTest: 2,
  campaigns: 5,
};

/** Each in one language; how texts fit in the others is told by `test/dashboards/layout.test.ts`. */
const runs = Object.keys(choicesOf).map((template, index) => ({
  template,
  ...(languages[index % languages.length] as (typeof languages)[number]),
}));

test.each(runs)("$template in $language is filled, and nothing on it is cut off, covered or faint", async (run) => {
  const { template, locale, period } = run;
  const desk = new DashboardDesk({ locale });
  try {
    const id = await desk.make(template);
    const calls = Object.values(desk.scheduler.report().executions.at(-1)?.calls ?? {}).reduce((a, b) => a + b, 0);
    expect(calls).toBeLessThan(480);
    expect(new Set(await desk.fill(id))).toEqual(new Set(["ok"]));
    // Names of experiences are looked up in a list, which is asked once.
    const asked = desk.api.log.list().length - (template === "abTest" ? 1 : 0);
    expect(asked).toBe(requests[template]);

    const { tab = "" } = (await desk.list()).dashboards.find((one) => one.id === id) ?? {};
    const cells = desk.cells(tab).flat();
    expect(cells.filter(({ error }) => error)).toEqual([]);
    expect(cells.filter(({ formula }) => /PTENGINE/i.test(formula))).toEqual([]);
    expect(cells.map(({ display }) => display)).toContain(period);
    expect(cells.filter(({ display }) => /\d/.test(display)).length).toBeGreaterThan(12);
    expect(cutTexts(desk, tab)).toEqual([]);
    expect(coveredCells(desk, tab)).toEqual([]);
    expect(faintTexts(desk, tab)).toEqual([]);
    expect(strayCharts(desk, tab)).toEqual([]);
    expect(desk.chartEnds(tab).filter(([last, next]) => last === "" || next !== "")).toEqual([]);
    expect(desk.book.port.areGridlinesHidden(desk.sheetId(tab))).toBe(true);
    // The ruler itself: narrower cells cut texts off, and what is typed beneath a chart is covered.
    const { port } = desk.book;
    const [chart] = port.charts.list(desk.sheetId(tab));
    if (chart) desk.book.setFormula(`'${tab}'!C${chart.anchor.row + 4}`, "beneath");
    expect(coveredCells(desk, tab)).toEqual(chart ? ["beneath"] : []);
    port.setColumnWidths(desk.sheetId(tab), [1, 2, 3], 12);
    expect(cutTexts(desk, tab).length).toBeGreaterThan(0);
  } finally {
    await desk.close();
  }
});
