// What a person is told of a report's columns, through the built Code.js, its trigger and a simulated Slack.
import { AlertDesk, countries, hourMs } from "./alertDesk";

let desk: AlertDesk;
beforeEach(() => {
  desk = new AlertDesk();
});
afterEach(() => desk.close());

test("a condition is told when it becomes true, and again only after it was false", async () => {
  const id = await desk.report();
  await desk.channel();
  await desk.condition(id, { limit: 100 });
  await desk.hour();
  expect(desk.told()).toEqual([]);
  for (const visits of [500, 600, 600, 50, 700]) {
    desk.rows = countries(["Japan", visits], ["China", 20]);
    await desk.hour();
  }
  expect(desk.messages()).toEqual([
    expect.stringMatching(
      /^Countries: The total of visits is above 100\nIt is 520; the limit is 100\.\nSince the data of 2026-05-06 1\d:\d\d\.\nJapan · 500\nChina · 20\nOpen the cells$/,
    ),
    expect.stringContaining("It is 720; the limit is 100."),
  ]);
  expect(desk.sends()).toEqual(["Countries ok", "Countries ok"]);
  expect((await desk.alertsOf(id)).conditions).toMatchObject([{ isTold: true }]);
});

test("the link opens the cells that are meant", async () => {
  const id = await desk.report("Countries", {}, { row: 3, column: 2 });
  await desk.channel();
  await desk.condition(id, { of: "row", row: { column: "country", text: "China" }, test: "below", limit: 30 });
  await desk.hour();
  const [message] = desk.inbox.state().messages;
  const links = message?.lines.flatMap(({ runs }) => runs.flatMap(({ href }) => href ?? []));
  expect(links).toHaveLength(1);
  expect(links?.[0]).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/[^/]+\/edit#gid=\d+&range=B5:C5$/);
});

test("at most five lines of rows are told, and how many more there are", async () => {
  desk.rows = countries(...Array.from({ length: 9 }, (_, index) => [`Country ${index}`, 1000 + index] as const));
  const id = await desk.report();
  await desk.channel();
  await desk.condition(id, { of: "any", limit: 1000 });
  await desk.hour();
  expect(desk.messages()[0]?.split("\n")).toEqual([
    "Countries: visits in at least one row is above 1,000",
    "True of 8 rows.",
    expect.stringContaining("Since the data of"),
    "Country 1 · 1,001",
    "Country 2 · 1,002",
    "Country 3 · 1,003",
    "Country 4 · 1,004",
    "and 4 more",
    "Open the cells",
  ]);
});

test("a change against the earlier period is told with both", async () => {
  const args = ["country", "visits", "today", "", "", "compare=previous"];
  const id = await desk.report("Compared", { call: { name: "PTENGINE_DC", args } });
  await desk.channel();
  await desk.condition(id, { test: "falls", limit: 0.2 });
  await desk.hour();
  // Both periods are answered alike.
  expect(desk.told()).toEqual([]);
  await desk.condition(id, { test: "rises", limit: -0.1 });
  await desk.hour();
  expect(desk.messages()[0]).toContain("It is 30, 0% against 30 in the earlier period.");
});

test("a row or number that is not there is no change, and the column that is gone is told once", async () => {
  const id = await desk.report();
  await desk.channel();
  await desk.condition(id, { of: "row", row: { column: "country", text: "Atlantis" }, test: "below" });
  await desk.condition(id, { limit: 5 });
  await desk.hour();
  expect(desk.told()).toEqual(["Countries: The total of visits is above 5"]);
  const call = { name: "PTENGINE_DC", args: ["country", "bounceRate", "today"] };
  await desk.call("saveReport", {
    ...{ id, name: "Countries", mode: "replace", header: "names", keyColumns: [], userName: "" },
    ...{ call, schedule: { every: "hour" } },
  });
  desk.rows = [{ country: "Japan", bounceRate: "40.00%" }];
  await desk.hour();
  await desk.hour();
  // Both conditions looked at it.
  expect(desk.told().slice(1)).toEqual(Array(2).fill("Countries: the column visits is gone"));
  expect((await desk.alertsOf(id)).conditions).toMatchObject([{ missing: "visits" }, { missing: "visits" }]);
});

test("what is asked is shown at once: the values of now, and the message as it would come", async () => {
  const id = await desk.report();
  const { columns } = await desk.alertsOf(id);
  expect(columns).toMatchObject([
    { name: "country", kind: "name", rows: ["Japan", "China"] },
    { name: "visits", kind: "number", total: "30", last: "20", isCompared: false },
  ]);
  const condition = { reportId: id, column: "visits", of: "sum", test: "above", limit: 29.5 };
  expect(await desk.call("previewCondition", { condition })).toMatchObject({
    state: "true",
    message: { title: "Countries: The total of visits is above 29.50", rows: ["Japan · 10", "China · 20"] },
  });
  expect(await desk.call("previewCondition", { condition: { ...condition, limit: 30 } })).toMatchObject({
    state: "false",
  });
  expect(await desk.call("previewCondition", { condition: { ...condition, column: "gone" } })).toEqual({
    state: "columnGone",
    missing: "gone",
  });
});

test("hostile names arrive as plain text: no mention, no link but ours, no second line, nothing of 50,000 signs", async () => {
  const hostile = [
    "<!channel> <@U123> <users/all> @all @everyone",
    "<https://evil.example|Japan> https://evil.example www.evil.example mail@evil.example",
    "*bold* [link](https://evil.example) <at>all</at> <b>b</b> &lt;!here&gt;",
    `line\nbreak\u202e ${"x".repeat(50_000)}`,
  ];
  desk.rows = hostile.map((country, index) => ({ country, visits: String(1000 + index) }));
  const id = await desk.report("<!channel> *Report* https://evil.example");
  for (const kind of ["slack", "googleChat", "teamsWorkflow", "teamsConnector"] as const) {
    await desk.channel(kind);
    await desk.call("removeCondition", { reportId: id, id: (await desk.alertsOf(id)).conditions[0]?.id ?? "0" });
    await desk.condition(id, { of: "any", limit: 999 });
    await desk.hour();
    const { messages } = desk.inbox.state();
    expect([kind, messages.length]).toEqual([kind, 1]);
    const runs = messages.flatMap(({ lines }) => lines.flatMap((line) => line.runs));
    expect(runs.filter(({ isMention }) => isMention)).toEqual([]);
    const links = runs.flatMap(({ href }) => href ?? []);
    expect([kind, links]).toEqual([kind, [expect.stringMatching(/^https:\/\/docs\.google\.com\/spreadsheets/)]]);
    const shown = (messages[0]?.lines ?? []).map(({ runs: all }) =>
      all
        .map(({ text }) => text)
        .join("")
        .replaceAll("\u2060", ""),
    );
    expect([kind, shown.some((line) => line.includes("<!channel> <@U123> <users/all> @all @everyone"))]).toEqual([
      kind,
      true,
    ]);
    expect([kind, shown.some((line) => line.includes("<https://evil.example|Japan>"))]).toEqual([kind, true]);
    expect([kind, shown.some((line) => line.includes("[link](https://evil.example)"))]).toEqual([kind, true]);
    expect([kind, shown.some((line) => line.includes("line break"))]).toEqual([kind, true]);
    expect(shown.join("\n").length).toBeLessThan(1_500);
  }
});

test("more conditions than are looked at, or than can be kept, are refused with how many there are", async () => {
  const id = await desk.report();
  for (let limit = 1; limit <= 20; limit += 1) await desk.condition(id, { limit });
  await expect(desk.condition(id, {})).rejects.toThrow(/tooManyConditions.*20/);
  const [first, ...others] = (await desk.alertsOf(id)).conditions;
  for (const one of others) await desk.call("removeCondition", { reportId: id, id: one.id });
  expect((await desk.alertsOf(id)).conditions).toEqual([first]);
  const row = { column: "country", text: "日".repeat(500) };
  const long = { of: "row", row, column: "本".repeat(500) };
  for (let index = 0; index < 2; index += 1) await desk.condition(id, long);
  await expect(desk.condition(id, long)).rejects.toThrow(/tooManyConditions.*3/);
});

test("a duration is compared in seconds and told as the sheet shows it", async () => {
  desk.rows = [{ country: "Japan", avgVisitDuration: "3m 5s" }];
  const args = ["country", "avgVisitDuration", "today", "", "", "durations=days"];
  const id = await desk.report("Visits", { call: { name: "PTENGINE_DC", args } });
  await desk.channel();
  expect((await desk.alertsOf(id)).columns[1]).toMatchObject({ kind: "duration", total: "3:05", last: "3:05" });
  await desk.condition(id, { column: "avgVisitDuration", of: "last", test: "above", limit: 184 });
  await desk.condition(id, { column: "avgVisitDuration", of: "last", test: "above", limit: 186 });
  await desk.hour();
  expect(desk.told()).toEqual(["Visits: avgVisitDuration in the last row is above 3:04"]);
});

test("a column counts as what it is, whatever format somebody has given to its cells", async () => {
  desk.rows = [{ country: "Japan", avgVisitDuration: "3m 5s", bounceRate: "40.50%" }];
  const args = ["country", "avgVisitDuration,bounceRate", "today", "", "", "durations=days"];
  const id = await desk.report("Visits", { call: { name: "PTENGINE_DC", args } });
  await desk.channel();
  await desk.condition(id, { column: "avgVisitDuration", of: "last", test: "below", limit: 60 });
  const sheetId = desk.book.port.sheets()[0]?.id ?? "";
  desk.book.port.write(
    sheetId,
    [1, 2].map((column) => ({ row: 1, column, format: "0.0000" })),
  );
  expect((await desk.alertsOf(id)).columns).toMatchObject([
    { kind: "name" },
    { kind: "duration" },
    { kind: "percent" },
  ]);
  await desk.hour();
  expect(desk.told()).toEqual([]);
  desk.rows = [{ country: "Japan", avgVisitDuration: "50s", bounceRate: "40.50%" }];
  await desk.hour();
  expect(desk.messages()[0]).toContain("It is 0:00:50; the limit is 0:01:00.");
});

test("a condition that a newer version has kept stays as it is, and keeps no other from being told", async () => {
  const id = await desk.report();
  await desk.channel();
  await desk.condition(id, { limit: 20 });
  const properties = desk.script.state.properties("user:owner");
  const name = `PTENGINE_ALERTS:${desk.port.id}`;
  const newer = { id: "new1", reportId: id, column: "visits", of: "median", test: "above", limit: 1 };
  const kept = JSON.parse(properties.get(name) ?? "{}") as { readonly conditions: readonly object[] };
  properties.set([[name, JSON.stringify({ ...kept, conditions: [newer, ...kept.conditions] })]]);
  await desk.condition(id, { limit: 25 });
  await desk.call("watchReports", { isWatching: true });
  expect(properties.get(name)).toContain(JSON.stringify(newer));
  await desk.hour();
  expect(desk.told().sort()).toEqual(["20", "25"].map((limit) => `Countries: The total of visits is above ${limit}`));
});

test("a report is known wherever rows and tabs have moved it, and cells that are edited or gone tell nothing", async () => {
  const id = await desk.report("Countries", {}, { row: 3, column: 2 });
  await desk.channel();
  await desk.condition(id, { of: "row", row: { column: "country", text: "China" }, test: "above", limit: 100 });
  const { port } = desk.book;
  const sheetId = port.sheets()[0]?.id ?? "";
  port.insertRows(sheetId, 1, 2);
  port.renameSheet(sheetId, "@all <!channel>");
  desk.rows = countries(["Japan", 10], ["China", 200]);
  // A trigger comes once in each hour, at any of its minutes.
  await desk.moveBy(2 * hourMs);
  const [message] = desk.inbox.state().messages;
  const hrefs = message?.lines.flatMap(({ runs }) => runs.flatMap(({ href }) => href ?? []));
  expect(hrefs).toEqual([expect.stringMatching(/&range=B7:C7$/)]);
  await desk.condition(id, { of: "any", test: "below", limit: 5 });
  desk.book.setFormula("C6", "1");
  await desk.moveBy(2 * hourMs);
  port.insertSheet("Other", 1);
  port.deleteSheet(sheetId);
  await desk.moveBy(2 * hourMs);
  expect(desk.told()).toHaveLength(1);
  expect((await desk.alertsOf(id)).conditions).toHaveLength(2);
});
