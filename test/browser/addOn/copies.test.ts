// A copy of a file in the sidebar: it says so, its reports are taken over with one press, and a text of reports makes them again.
import { keepSite } from "../../../workbench/connectedSite";
import { type OpenSidebar, openSidebar, pictures } from "./openSidebar";

let open: OpenSidebar;
afterEach(() => open.close());

async function callServer(name: string, input: object): Promise<void> {
  const args = [name, input as never];
  await open.workbench.appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args });
}

async function savedReport(): Promise<void> {
  const call = { name: "PTENGINE_DC", args: ["country", "visits", "2026-04-01", "2026-04-03"] };
  const settings = { name: "Countries", mode: "replace", header: "names", keyColumns: [], userName: "Keiko" };
  const input = { ...settings, call, schedule: { every: "day", hour: 7 } };
  await callServer("saveReport", input);
}

/** With its parts, none of which has run. */
const madeDashboard = () =>
  callServer("makeDashboard", { template: "landingPages", choices: {}, subject: "", userName: "Keiko" });

/** As Google copies a file, without the properties. */
async function copyFile(): Promise<void> {
  const { appsScript, book } = open.workbench;
  Object.defineProperty(book.port, "id", { value: "copied-file" });
  const document = appsScript.state.properties("document");
  for (const [name] of document.entries()) document.delete(name);
  const key = appsScript.state.properties("user:owner").get("PTENGINE_API_KEY:566d12f9") ?? "";
  keepSite(appsScript.state, "copied-file", { profileId: "566d12f9", apiKey: key });
  document.set([["PTENGINE_SETTINGS", '{"profileId":"566d12f9"}']]);
  await open.reopen();
}

test("a copy is taken over with one press, and its reports go to another place as a text", async () => {
  open = await openSidebar();
  await savedReport();
  await madeDashboard();
  await callServer("listReports", {});
  await copyFile();
  await open.openTab("Reports");
  await open.frame.getByText("This file is a copy.").waitFor();
  await open.frame.getByText("Sheet1!A1").waitFor();
  await open.frame.getByText("Landing pages", { exact: true }).waitFor();
  expect(await open.frame.locator("#panel-reports .formula-item").count()).toBe(2);
  await open.picture("copy");
  expect(await open.violations()).toEqual([]);
  await open.frame.getByRole("button", { name: /^Take over \d+ reports$/ }).click();
  await open.frame.locator(".formula-item").getByRole("button", { name: "Run", exact: true }).nth(1).waitFor();
  await open.picture("taken");
  expect(await open.frame.getByText("This file is a copy.").count()).toBe(0);
  expect(open.workbench.appsScript.state.triggers.list()).toHaveLength(1);

  await open.frame.getByText("Take reports to another file").click();
  await open.press("Show the text");
  const text = await open.frame.getByLabel("The reports of this file").inputValue();
  expect(text).not.toMatch(/Keiko|566d12f9/);
  await open.frame.getByLabel("Paste reports of another file").fill(text);
  await open.picture("carry");
  expect(await open.violations()).toEqual([]);
  await open.press("Make these reports");
  await open.frame.getByText("1 report made.").waitFor();
  await open.frame.getByText("Countries!A1").or(open.frame.getByText("Sheet1!A1").nth(1)).first().waitFor();
});

if (pictures) {
  test.each(["ja_JP", "zh_CN"] as const)("pictures in %s", async (locale) => {
    open = await openSidebar({ book: { locale } });
    await savedReport();
    await madeDashboard();
    await callServer("listReports", {});
    await copyFile();
    await open.frame.getByRole("tab").nth(2).click();
    await open.frame.locator(".formula-item").first().waitFor();
    await open.picture(`copy-${locale}`);
  });
}
