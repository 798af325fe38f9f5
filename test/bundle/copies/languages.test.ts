// Reports that are taken to a file of another language and another site, and back: the same questions, with their conditions for alerts.
import type { SavedReports } from "../../../src/sidebar/reports";
import { DocumentDesk } from "../documentDesk";

interface ShownAlerts {
  readonly channel?: object;
  readonly report: {
    readonly conditions: readonly { readonly text: string }[];
    readonly columns: readonly { readonly name: string; readonly label: string; readonly kind: string }[];
  };
}
type Pasted = SavedReports & { readonly made: number; readonly conditions: number };

const rows = [
  ["Japan", 10],
  ["China", 20],
] as const;

const desks: DocumentDesk[] = [];
async function openFile(language: string, site?: string): Promise<DocumentDesk> {
  const desk = new DocumentDesk();
  desks.push(desk);
  desk.rows = rows;
  if (site) {
    desk.addSite(site);
    desk.script.state.properties("document").set([["PTENGINE_SETTINGS", JSON.stringify({ profileId: site })]]);
  }
  await desk.call("useLanguage", { documentLanguage: language });
  return desk;
}
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});

const textOf = async (desk: DocumentDesk) => (await desk.call<{ text: string }>("reportsAsText")).text;
const paste = (desk: DocumentDesk, text: string) => desk.call<Pasted>("pasteReports", { text });
const alertsOf = (desk: DocumentDesk, reportId: string) => desk.call<ShownAlerts>("readAlerts", { reportId });
/** Ids are each file's own. */
const withoutIds = (text: string) => text.replace(/"id":"\w+"/g, '"id":""');
const header = (desk: DocumentDesk) => desk.book.cells("B3:C3")[0]?.map(({ display }) => display);

const calls: readonly (readonly [name: string, function_: string, args: readonly string[]])[] = [
  [
    "Days",
    "PTENGINE_DC",
    ["day", "visits,bounceRate", "last7days", "", "国=日本; deviceType!=Tablet", "compare=previous"],
  ],
  [
    "Pages",
    "PTENGINE_HEATMAP",
    ["https://shop.example/a,b", "blocks", "", "yesterday", "", "PC", "", "sortBy=impressions"],
  ],
  ["Funnel", "PTENGINE_FUNNEL", ["Purchase complete", "dropoffPaths", "lastmonth"]],
  [
    "Events",
    "PTENGINE_EVENT",
    ["eventName,eventDimension(price)", "", "2026-04-01", "2026-04-03", "eventName=purchase"],
  ],
];

test("English → Japanese → Chinese → English: the same names, views, filters and conditions, with headers in each file's language", async () => {
  const english = await openFile("EN");
  const id = await english.save(3, 2, { name: "Countries", header: "labels", mode: "update", keyColumns: ["country"] });
  await english.run(id);
  const row = { column: "country", text: "China" };
  const condition = { reportId: id, column: "visits", of: "row", row, test: "above", limit: 15 };
  await english.call("addCondition", { condition });
  for (const [index, [name, functionName, args]] of calls.entries()) {
    await english.save(3, 4 + index * 2, { name, call: { name: functionName, args } });
  }
  const text = await textOf(english);
  expect(header(english)).toEqual(["Country / area", "Visits"]);
  expect(text).toContain(
    '"alerts":[{"column":"visits","of":"row","row":{"column":"country","text":"China"},"test":"above","limit":15}]',
  );

  let carried = text;
  const headers: unknown[] = [];
  const told: unknown[] = [];
  for (const [language, site] of [
    ["JP", "japan001"],
    ["ZH", "china001"],
    ["EN", "english1"],
  ] as const) {
    const desk = await openFile(language, site);
    const { made, conditions, reports } = await paste(desk, carried);
    expect([made, conditions]).toEqual([calls.length + 1, 1]);
    const [first] = reports.filter(({ name }) => name === "Countries");
    expect(await desk.run(first?.id ?? "")).toMatchObject({ result: "ok" });
    expect(desk.asked).toEqual([site]);
    headers.push(header(desk));
    const { channel, report } = await alertsOf(desk, first?.id ?? "");
    expect([channel, report.columns.map(({ name }) => name)]).toEqual([undefined, ["country", "visits"]]);
    told.push(report.conditions.map((one) => one.text));
    carried = await textOf(desk);
    expect(carried).not.toMatch(/japan001|china001|english1|566d12f9/);
    expect(withoutIds(carried)).toBe(withoutIds(text));
  }
  expect(headers).toEqual([
    ["国・地域", "訪問数"],
    ["国家/地区", "访问次数"],
    ["Country / area", "Visits"],
  ]);
  expect(told).toEqual(["訪問数", "访问次数", "Visits"].map((column) => [`${column} of China is above 15`]));
});

test.each([true, false])(
  "in a copy, with the document's properties: %s, conditions come along for whoever takes it over and had them, and no address does",
  async (withProperties) => {
    const desk = await openFile("EN");
    const id = await desk.save(3, 2, { name: "Countries" });
    await desk.run(id);
    const condition = { reportId: id, column: "visits", of: "sum", test: "above", limit: 15 };
    await desk.call("addCondition", { condition });
    const { state } = desk.script;
    const address = `https://hooks.slack.com/services/T0/B0/${"x".repeat(24)}`;
    state.properties("user:owner").set([[`PTENGINE_WEBHOOK:${desk.port.id}`, address]]);
    await desk.call("listReports");
    Object.defineProperty(desk.book.port, "id", { value: "copy-1", configurable: true });
    if (!withProperties) {
      for (const [name] of state.properties("document").entries()) state.properties("document").delete(name);
      state.properties("document").set([["PTENGINE_SETTINGS", '{"profileId":"566d12f9"}']]);
    }
    await desk.call("takeOverReports");
    await desk.call("takeOverReports");
    const { channel, report } = await alertsOf(desk, id);
    expect(channel).toBeUndefined();
    expect(report.conditions).toMatchObject([{ text: "The total of visits is above 15", isTold: false }]);
    expect(state.dump().filter(({ key, value }) => /copy-1/.test(key) && /hooks/.test(value))).toEqual([]);
    await desk.moveBy(2 * 3_600_000);
    expect(desk.log().filter(({ trigger }) => trigger === "alert")).toEqual([]);
    desk.script.setPerson("editor");
    expect((await alertsOf(desk, id)).report.conditions).toEqual([]);
  },
);
