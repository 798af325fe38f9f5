// The starter dashboard: one press makes a tab of ordinary reports, charts and a formula, in the reader's language.
import { type OpenSidebar, openSidebar } from "./openSidebar";

const fixedNowMs = Date.parse("2026-05-02T03:00:00Z");

describe.each([
  {
    locale: "en_US",
    tab: "Reports",
    summary: "Starter dashboard",
    daily: "Run it every day from 7:00",
    make: "Make the dashboard",
    done: "5 reports are written.",
    sheet: "Ptengine dashboard",
    labels: ["Visits", "Unique visitors", "Page views", "Bounce rate"],
    headings: ["Visits by day", "Top countries", "Top sources", "Top entry pages", "Funnel: ptmind signup"],
    columns: ["Country / area", "Visits", "Bounce rate", "Completions"],
  },
  {
    locale: "ja_JP",
    tab: "レポート",
    summary: "スターターダッシュボード",
    daily: "毎日7時から実行する",
    make: "ダッシュボードを作成",
    done: "5 件のレポートを書き込みました。",
    sheet: "Ptengine ダッシュボード",
    labels: ["訪問数", "ユニークユーザー", "ページビュー", "直帰率"],
    headings: ["日別の訪問数", "上位の国・地域", "上位の流入元", "上位の閲覧開始ページ", "ファネル: ptmind signup"],
    columns: ["国・地域", "訪問数", "直帰率", "コンバージョン数"],
  },
] as const)("the starter dashboard in $locale", (said) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar({ book: { locale: said.locale }, fixedNowMs });
    await open.workbench.api?.control.change({ plan: "GROWTH", resetCounters: true, clearLog: true });
    await open.openTab(said.tab);
    await open.frame.getByText(said.summary, { exact: true }).click();
    await open.frame.getByLabel(said.daily).check();
    expect(await open.violations()).toEqual([]);
    await open.press(said.make);
    await open.notice().getByText(said.done).waitFor();
    await open.workbench.settled();
  });
  afterAll(() => open.close());

  const values = (range: string) => open.workbench.values(`'${said.sheet}'!${range}`);
  const sheetId = () => open.workbench.book.port.sheets().find(({ name }) => name === said.sheet)?.id ?? "";

  test("has headline numbers beside those of the period before", async () => {
    expect(values("B4:E4")).toEqual([said.labels]);
    const [now, before, change] = values("B5:E7") as number[][];
    for (const column of [0, 1, 2, 3]) {
      const [a = 0, b = 0] = [now?.[column], before?.[column]];
      expect(a).toBeGreaterThan(0);
      expect(change?.[column]).toBeCloseTo((a - b) / b, 9);
    }
    expect(open.workbench.display(`'${said.sheet}'!E5`)[0]?.[0]).toMatch(/^\d\d\.\d%$/);
  });

  test("has five reports, each under its heading, with labels in the reader's language", () => {
    const [headings = []] = values("A9:T9");
    expect(headings.filter((heading) => heading !== "")).toEqual(said.headings);
    expect(values("D10:G10")).toEqual([said.columns]);
    expect(values("A11")[0]?.[0]).toBeInstanceOf(Date);
    // The numbers above are those of the days below.
    const days = (values("B11:B40") as number[][]).map(([count]) => count ?? 0);
    expect(days.reduce((sum, count) => sum + count, 0)).toBe(values("B5")[0]?.[0]);
  });

  test("has a chart of the days and one of the funnel", () => {
    const charts = open.workbench.book.port.charts.list(sheetId());
    expect(charts.map(({ type, options, anchor }) => [type, options.title, anchor.row, anchor.column])).toEqual([
      ["LINE", said.headings[0], 23, 3],
      ["BAR", said.headings[4], 23, 10],
    ]);
  });

  test("has cost a request a question, and runs every morning", async () => {
    expect((await open.workbench.api?.control.state())?.log).toHaveLength(8);
    expect(open.workbench.appsScript.state.triggers.list()).toHaveLength(1);
    expect(await open.violations()).toEqual([]);
  });

  test("does not stand in the way of a second one", async () => {
    await open.press(said.make);
    await open.until(() => open.workbench.book.port.sheets().some(({ name }) => name === `${said.sheet} 2`));
  });
});

test("a dashboard without a key leads to the sites, and makes nothing", async () => {
  const open = await openSidebar({ fixedNowMs });
  try {
    open.workbench.appsScript.setPerson("editor");
    await open.reopen();
    await open.openTab("Reports");
    await open.frame.getByText("Starter dashboard", { exact: true }).click();
    await open.press("Make the dashboard");
    await open.frame.getByRole("button", { name: "Go to Sites" }).waitFor();
    expect(open.workbench.book.port.sheets()).toHaveLength(1);
  } finally {
    await open.close();
  }
});
