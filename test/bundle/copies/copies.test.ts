// A copy of a file: it is recognised, offers its reports, and takes them over unscheduled; texts of reports go to other files.
import type { SavedReports } from "../../../src/sidebar/reports";
import { DocumentDesk } from "../documentDesk";

let desk: DocumentDesk;
beforeEach(() => {
  desk = new DocumentDesk();
  desk.rows = [
    ["Japan", 10],
    ["China", 20],
  ];
});
afterEach(() => desk.close());

const properties = () => desk.script.state.properties("document");
const list = () => desk.call<SavedReports>("listReports");
const hiddenCells = () => {
  const tab = desk.book.port.sheets().find(({ isHidden }) => isHidden);
  const zone = tab && desk.book.port.dataZone(tab.id);
  return tab && zone
    ? desk.book.port.read(tab.id, zone).map((line) => line.map(({ value }) => String(value ?? "")))
    : [];
};
const definitions = () => hiddenCells().map((line) => line.at(-1) ?? "");
const triggers = () => desk.script.state.triggers.list().length;

/** Google copies cells, names and notes, and perhaps the document's properties; triggers and grants stay with the old file. */
function copyFile(id: string, withProperties: boolean, hasTrigger = false): void {
  Object.defineProperty(desk.book.port, "id", { value: id, configurable: true });
  if (!withProperties) for (const [name] of properties().entries()) properties().delete(name);
  const old = hasTrigger ? [] : desk.script.state.triggers.list();
  for (const { id: trigger } of old) desk.script.state.triggers.delete(trigger);
  if (!withProperties) properties().set([["PTENGINE_SETTINGS", '{"profileId":"566d12f9"}']]);
  desk.addSite("566d12f9");
}

async function hourlyReport(): Promise<string> {
  const id = await desk.save(3, 2, {
    name: "Countries",
    schedule: { every: "hour" },
    userName: "Keiko",
    keyColumns: [],
  });
  desk.note(3, 2, "mine");
  await desk.run(id);
  await list();
  return id;
}

test("the definitions stand readable on the hidden tab, without a key or a person's name, and are written only when they change", async () => {
  await hourlyReport();
  expect(definitions()).toHaveLength(2);
  expect(definitions()[1]).toContain('"name":"Countries","formula":"=PTENGINE_DC(');
  expect(definitions().join("")).not.toMatch(/Keiko|pt-desk/);
  const kept = properties().get("PTENGINE_DEFINITIONS");
  const writes: string[] = [];
  const { port } = desk.book;
  const write = port.write.bind(port);
  port.write = (sheetId, cells) => {
    writes.push(sheetId);
    write(sheetId, cells);
  };
  await list();
  await list();
  expect(writes).toEqual([]);
  const [tab] = port.sheets().filter(({ isHidden }) => isHidden);
  desk.type(`${tab?.name}!${"ABCDEFGH"[(hiddenCells()[0]?.length ?? 1) - 1]}2`, ["edited"]);
  await list();
  expect(definitions()[1]).toContain('"name":"Countries"');
  expect(properties().get("PTENGINE_DEFINITIONS")).toBe(kept);
});

test("a person's own cells beside the definitions stay, and the definitions go when the last report does", async () => {
  const id = await hourlyReport();
  const [tab] = desk.book.port.sheets().filter(({ isHidden }) => isHidden);
  desk.type(`${tab?.name}!A20`, ["mine"]);
  await desk.call("deleteReport", { id });
  expect(hiddenCells().flat().filter(Boolean)).toEqual(["mine"]);
  expect(properties().get("PTENGINE_DEFINITIONS")).toBeNull();
});

describe.each([true, false])("a copy with the document's properties: %s", (withProperties) => {
  test("says that it is one, runs nothing by itself, and takes its reports over with one press, unscheduled", async () => {
    const id = await hourlyReport();
    expect(desk.noteAt(3, 2)).toMatch(/^mine\n\nPtengine report “Countries”/);
    copyFile("copy-1", withProperties);
    const { fileCopy, reports, trigger } = await list();
    expect(fileCopy).toMatchObject({
      reports: [{ name: "Countries", address: "Sheet1!B3:C5" }],
      unreadable: 0,
      isNewer: false,
    });
    expect([reports, trigger, triggers()]).toEqual([[], undefined, 0]);
    await desk.call("start");
    expect(triggers()).toBe(0);

    const taken = await desk.call<SavedReports>("takeOverReports");
    expect(taken.fileCopy).toBeUndefined();
    expect(taken.reports).toMatchObject([{ id, name: "Countries", address: "Sheet1!B3", state: "complete" }]);
    expect(taken.reports[0]?.report).not.toHaveProperty("schedule");
    expect(taken.reports[0]?.report).not.toHaveProperty("owner");
    expect(desk.noteAt(3, 2)).toBe("mine");
    expect(triggers()).toBe(0);
    desk.rows = [["India", 3]];
    expect(await desk.run(id)).toMatchObject({ result: "ok" });
    expect(desk.book.cells("B3:C6").map((line) => line.map(({ display }) => display))).toEqual([
      ["country", "visits"],
      ["India", "3"],
      ["", ""],
      ["", ""],
    ]);
  });

  test("a copy of a copy is one again, whether the first was taken over or not", async () => {
    await hourlyReport();
    copyFile("copy-1", withProperties);
    copyFile("copy-2", withProperties);
    expect((await list()).fileCopy?.reports).toHaveLength(1);
    await desk.call("takeOverReports");
    expect((await list()).fileCopy).toBeUndefined();
    copyFile("copy-3", withProperties);
    expect((await list()).fileCopy?.reports).toHaveLength(1);
  });

  test("nothing of it runs before it is taken over: not from the menu, not by a trigger", async () => {
    await hourlyReport();
    // As alerts and the formulas' refresh have one, which a person may set up in the copy.
    copyFile("copy-1", withProperties, true);
    const cells = () => desk.book.cells("A1:L30");
    const before = cells();
    const asked = desk.asked.length;
    desk.rows = [["India", 3]];
    expect(triggers()).toBe(1);
    await desk.moveBy(3 * 3_600_000);
    const { executions } = await desk.scheduler.run(desk.script, [
      { entry: "menu", functionName: "menuRunReports", args: [] },
    ]);
    expect(executions[0]?.result).toMatchObject({ ok: true });
    expect([cells(), desk.asked.length]).toEqual([before, asked]);
  });

  test("without its hidden tab it offers what came along, and otherwise is a file like any other", async () => {
    await hourlyReport();
    copyFile("copy-1", withProperties);
    const { port } = desk.book;
    for (const tab of port.sheets().filter(({ isHidden }) => isHidden)) port.deleteSheet(tab.id);
    expect((await list()).fileCopy?.reports.length).toBe(withProperties ? 1 : undefined);
    if (!withProperties) return;
    expect((await desk.call<SavedReports>("takeOverReports")).reports).toHaveLength(1);
    expect(definitions()).toHaveLength(2);
  });
});

describe("the definitions in a copy", () => {
  /** As somebody has left them. */
  function edit(lines: (lines: readonly string[]) => readonly string[]): void {
    const [tab] = desk.book.port.sheets().filter(({ isHidden }) => isHidden);
    const column = (hiddenCells()[0]?.length ?? 1) - 1;
    lines(definitions()).forEach((text, row) => {
      desk.book.port.write(tab?.id ?? "", [{ row, column, content: { kind: "typed", text } }]);
    });
  }

  test("of a newer version are said to be so, and nothing is made of them", async () => {
    await hourlyReport();
    copyFile("copy-1", false);
    edit((lines) => lines.map((line) => line.replace('"version":1', '"version":2')));
    expect((await list()).fileCopy).toMatchObject({ isNewer: true, reports: [] });
    expect(await desk.told("takeOverReports", {})).toMatchObject({ ok: false, error: { code: "definitionsNewer" } });
    expect(properties().get("PTENGINE_DEFINITIONS")).toBeNull();
  });

  test.each([
    ["is no question", (line: string) => line.replace("country", "county")],
    ["is a calculation", (line: string) => line.replace(/=PTENGINE_DC\(/, "=1+PTENGINE_DC(")],
    ["is cut off", (line: string) => line.slice(0, 40)],
    ["has another's id", (line: string) => line.replace(/"id":"[^"]+"/, '"id":"../../x"')],
  ])("one that %s is left out and counted, and keeps no other from being taken over", async (_, spoil) => {
    await hourlyReport();
    await desk.save(12, 2, { name: "Other" });
    copyFile("copy-1", false);
    edit(([first = "", ...lines]) => [first, ...lines.map((line) => (line.includes("Other") ? spoil(line) : line))]);
    expect((await list()).fileCopy).toMatchObject({ unreadable: 1, reports: [{ name: "Countries" }] });
    expect((await desk.call<SavedReports>("takeOverReports")).reports).toMatchObject([{ name: "Countries" }]);
  });

  test("a name that reaches beyond its table takes over no cells of others: they are asked about", async () => {
    const id = await hourlyReport();
    desk.type("H20", ["mine"]);
    copyFile("copy-1", false);
    const { port } = desk.book;
    const [named] = port.namedRanges().filter(({ name }) => name.startsWith("PTENGINE_REPORT_"));
    if (!named) throw new Error("The report has no place.");
    port.setNamedRange({ ...named, zone: { top: 2, left: 1, bottom: 28, right: 10 } });
    expect((await list()).fileCopy).toMatchObject({ reports: [{ address: "Sheet1!B3:K29" }] });
    await desk.call("takeOverReports");
    expect(await desk.run(id)).toMatchObject({ result: "failed", code: "cellsInTheWay" });
    expect(desk.book.cells("H20")[0]?.[0]?.value).toBe("mine");
  });

  test("a take-over that was ended can be done again", async () => {
    await hourlyReport();
    await desk.save(12, 2, { name: "Other" });
    copyFile("copy-1", false);
    desk.killAfterName = "Range.setNote";
    await desk.tryCall("takeOverReports", {});
    await desk.pass(120_000);
    expect((await list()).fileCopy).toBeDefined();
    expect((await desk.call<SavedReports>("takeOverReports")).reports).toHaveLength(2);
  });
});

describe("the text of reports in another file", () => {
  test("makes the same reports for that file's site, unscheduled, each where nothing is in its way", async () => {
    await hourlyReport();
    await desk.save(12, 2, { name: "Other", mode: "update", keyColumns: ["country"] });
    const { text } = await desk.call<{ text: string }>("reportsAsText");
    expect(text).not.toMatch(/566d12f9|Keiko|pt-desk/);
    const other = new DocumentDesk();
    try {
      other.rows = desk.rows;
      other.addSite("othersite");
      other.script.state.properties("document").set([["PTENGINE_SETTINGS", '{"profileId":"othersite"}']]);
      other.type("B3", ["mine"]);
      const made = await other.call<SavedReports & { made: number }>("pasteReports", { text });
      expect(made.made).toBe(2);
      expect(made.reports.map(({ name, address }) => [name, address]).sort()).toEqual([
        ["Countries", "Countries!B3"],
        ["Other", "Sheet1!B12"],
      ]);
      for (const { report } of made.reports) {
        expect(report).toMatchObject({ query: { options: { profile: "othersite" } } });
        expect(report).not.toHaveProperty("schedule");
      }
      await other.run(made.reports[0]?.id ?? "");
      expect(other.asked).toEqual(["othersite"]);
      expect(other.book.cells("B3")[0]?.[0]?.value).toBe("mine");
    } finally {
      await other.close();
    }
  });

  test("pasted twice, each report has a place of its own, and a text that is too much for the file makes none of it", async () => {
    await desk.save(3, 2, { name: "Countries" });
    await desk.save(12, 2, { name: "A/B: [1]" });
    const { text } = await desk.call<{ text: string }>("reportsAsText");
    const other = new DocumentDesk();
    try {
      const paste = (pasted: string) => other.call<SavedReports & { made: number }>("pasteReports", { text: pasted });
      await paste(text);
      const { reports } = await paste(text);
      const places = reports.map(({ address }) => address);
      expect(places).toHaveLength(4);
      expect(new Set(places).size).toBe(4);
      const [header = "", line = "", last = ""] = text.split("\n");
      const twice = await paste([header, line, line, last].join("\n"));
      expect(new Set(twice.reports.map(({ address }) => address)).size).toBe(7);
      const tabs = other.book.port.sheets().length;
      const many = [header, ...Array.from({ length: 900 }, () => line)].join("\n");
      expect(await other.told("pasteReports", { text: many })).toMatchObject({
        ok: false,
        error: { code: "fileFull" },
      });
      expect((await other.call<SavedReports>("listReports")).reports).toHaveLength(7);
      expect(other.book.port.sheets()).toHaveLength(tabs);
    } finally {
      await other.close();
    }
  });

  test.each([
    ["no text of reports", "hello", "definitionsUnreadable"],
    ["none at all", '{"ptengine":"reports","version":1}', "definitionsUnreadable"],
    ["a newer version's", '{"ptengine":"reports","version":9}\n{}', "definitionsNewer"],
    ["a line that is none", '{"ptengine":"reports","version":1}\n{"name":"=HYPERLINK(1)"}', "definitionsBadLine"],
  ])("refuses %s before anything is made", async (_, text, code) => {
    expect(await desk.told("pasteReports", { text })).toMatchObject({ ok: false, error: { code } });
    expect((await list()).reports).toEqual([]);
    expect(desk.book.port.sheets()).toHaveLength(1);
  });
});
