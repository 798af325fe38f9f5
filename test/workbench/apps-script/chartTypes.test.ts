/** Kinds of charts and what their options make of them, on the real workbook. */
import { openTab } from "./dashboards";
import { closeWorkshops } from "./workshop";

afterEach(closeWorkshops);

const head = `at("A1:C3").setValues([["Day", "Now", "Before"], ["Mon", 1, 4], ["Tue", 2, 5]]);
  const chart = (type, options) => {
    let built = sheet.newChart().setChartType(Charts.ChartType[type]).addRange(at("A1:C3")).setNumHeaders(1).setPosition(2, 5, 6, 7);
    for (const [name, value] of Object.entries(options)) built = built.setOption(name, value);
    sheet.insertChart(built.build());
  };`;

/** The engine's definition of the only chart. */
async function drawn(type: string, options: object = {}) {
  const tab = openTab();
  await tab.outcome(`${head} chart("${type}", ${JSON.stringify(options)});`);
  const { getters } = tab.book.model;
  const [chartId] = getters.getChartIds(tab.book.port.sheets()[0]!.id);
  return { ...tab, definition: getters.getChartDefinition(chartId!), chartId: chartId! };
}

const styles = (colors: readonly string[]) =>
  Object.fromEntries(colors.map((backgroundColor, place) => [`series-${place}`, { backgroundColor }]));

describe("A chart", () => {
  test.each([
    ["LINE", {}, { type: "line", stacked: false, hideDataMarkers: true }],
    ["LINE", { pointSize: 4 }, { type: "line", hideDataMarkers: false }],
    ["AREA", { isStacked: true }, { type: "line", fillArea: true, stacked: true }],
    ["COLUMN", { isStacked: true }, { type: "bar", horizontal: false, stacked: true }],
    ["BAR", { isStacked: false }, { type: "bar", horizontal: true, stacked: false }],
    [
      "PIE",
      { colors: ["#111111", "#222222"] },
      { type: "pie", isDoughnut: false, slicesColors: ["#111111", "#222222"] },
    ],
    ["PIE", { pieHole: 0.6 }, { type: "pie", isDoughnut: true, pieHolePercentage: 60, legendPosition: "right" }],
    ["LINE", { colors: ["#111111", "#222222"] }, { dataSetStyles: styles(["#111111", "#222222"]) }],
    [
      "LINE",
      { colors: ["#111111", "#222222"], series: { 1: { color: "#333333" } } },
      { dataSetStyles: styles(["#111111", "#333333"]) },
    ],
    ["LINE", { "legend.position": "top" }, { legendPosition: "top" }],
    ["LINE", { legend: { position: "bottom" } }, { legendPosition: "bottom" }],
    ["LINE", { legend: "none" }, { legendPosition: "none" }],
    [
      "LINE",
      { title: "Visits", titleTextStyle: { fontSize: 12, color: "#5f6368", bold: true } },
      { title: { text: "Visits", fontSize: 12, color: "#5f6368", bold: true } },
    ],
    ["LINE", { backgroundColor: "#fafafa" }, { background: "#fafafa" }],
  ])("of the type %s with %j", async (type, options, expected) => {
    expect((await drawn(type, options)).definition).toMatchObject(expected);
  });

  test("of columns and lines has a kind and an axis for each series", async () => {
    const series = { 0: { type: "bars", color: "#8ab4f8" }, 1: { type: "line", targetAxisIndex: 1 } };
    expect((await drawn("COMBO", { series })).definition).toMatchObject({
      type: "combo",
      dataSetStyles: {
        "series-0": { type: "bar", backgroundColor: "#8ab4f8" },
        "series-1": { type: "line", yAxisId: "y1", backgroundColor: "#EA4335" },
      },
    });
    expect((await drawn("COMBO", { seriesType: "bars", "series.1.type": "line" })).definition).toMatchObject({
      dataSetStyles: { "series-0": { type: "bar" }, "series-1": { type: "line" } },
    });
  });

  test("has axes with titles, bounds and lines", async () => {
    const options = {
      "hAxis.title": "Day",
      vAxis: { title: "Visits", minValue: 0, gridlines: { count: 0 } },
      "vAxis.viewWindow.max": 9,
    };
    expect((await drawn("LINE", options)).definition).toMatchObject({
      axesDesign: {
        x: { title: { text: "Day" } },
        y: { title: { text: "Visits" }, min: 0, max: 9, gridLines: "none" },
      },
    });
  });

  test("shows days, texts and lines of its axes, and its legend, as it was told", async () => {
    const tab = openTab();
    await tab.outcome(`at("A1:B4").setValues([["Day", "Visits"], ["2026-04-01", 1], ["2026-04-02", 2], ["total", 3]]);
      sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(at("A1:B4")).setNumHeaders(1)
        .setOption("hAxis", { format: "M/d", textStyle: { fontSize: 9, color: "#5f6368" } })
        .setOption("vAxis.gridlines.color", "#e8eaed").setOption("legend", { position: "top", alignment: "start", textStyle: { fontSize: 11 } })
        .setPosition(1, 4, 0, 0).build());`);
    const { getters } = tab.book.model;
    const [chartId] = getters.getChartIds(tab.book.port.sheets()[0]!.id);
    expect(getters.getChartRuntime(chartId!)).toMatchObject({
      chartJsConfig: {
        data: { labels: ["4/1", "4/2", "total"] },
        options: {
          scales: {
            x: { ticks: { font: { size: 9 }, color: "#5f6368", maxRotation: 0 } },
            y: { grid: { color: "#e8eaed" } },
          },
          plugins: { legend: { position: "top", align: "start", labels: { font: { size: 11 } } } },
        },
      },
    });
  });

  test("lies where it was put, as large as it was told, and reads back as it was made", async () => {
    const { book, outcome, chartId } = await drawn("PIE", { width: 352, height: 190, pieHole: 0.5 });
    const { getters } = book.model;
    const sheetId = book.port.sheets()[0]!.id;
    expect(getters.getFigure(sheetId, getters.getFigureIdFromChartId(chartId))).toMatchObject({
      col: 4,
      row: 1,
      offset: { x: 6, y: 7 },
      width: 352,
      height: 190,
    });
    const body = `const [made] = sheet.getCharts(); const place = made.getContainerInfo();
      sheet.updateChart(made.modify().setChartType(Charts.ChartType.COLUMN).setOption("title", "New")
        .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH).setPosition(9, 1, 0, 0).build());
      const [changed] = sheet.getCharts();
      const told = [made.modify().getChartType().toString(), made.getOptions().get("pieHole"), made.getHiddenDimensionStrategy().toString(),
        [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()],
        changed.modify().getChartType().toString(), changed.getOptions().get("title"), changed.getOptions().get("height"),
        changed.getHiddenDimensionStrategy().toString(), changed.getContainerInfo().getAnchorRow()];
      sheet.removeChart(changed);
      return [told, sheet.getCharts().length];`;
    expect(await outcome(body)).toEqual([
      ["PIE", 0.5, "IGNORE_BOTH", [2, 5, 6, 7], "COLUMN", "New", 190, "SHOW_BOTH", 9],
      0,
    ]);
  });

  test.each([
    [
      "setChartType('PIE')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
    ],
    ["setChartType(Charts.ChartType.GEO)", "A chart of the type GEO is not built in this workbench"],
    [
      "setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS)",
      "A chart whose ranges lie in rows is not built in this workbench",
    ],
    [
      "setHiddenDimensionStrategy(true)",
      "The parameters (boolean) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setHiddenDimensionStrategy.",
    ],
  ])("is refused: %s", async (call, text) => {
    expect(await openTab().message(`sheet.newChart().${call};`)).toBe(text);
  });
});
