/** The add-on's sidebar in the workbench, driven as a person would. */
import { readFileSync } from "node:fs";
import type { Frame, Locator } from "playwright-core";
import type { WorkbenchOptions } from "../../../workbench/workbench";
import { forgetWhatIsShared } from "../../bundle/failures/cells";
import { type OpenPage, openPage, patienceMs } from "../openPage";

export interface OpenSidebar extends OpenPage {
  frame: Frame;
  /** Opens the sidebar anew, as from the menu. */
  reopen(): Promise<void>;
  /** Gives all requests back, forgets every answer, fault and log, and opens the sidebar anew. */
  startOver(): Promise<void>;
  /** Waits until something is true. */
  until(isTrue: () => boolean | Promise<boolean>): Promise<void>;
  /** A list to choose from by typing. */
  box(label: string): Locator;
  /** Types into a list until one choice is left, and takes the first. */
  choose(label: string, text: string): Promise<void>;
  press(button: string): Promise<void>;
  openTab(name: string): Promise<void>;
  /** Waits for a preview and answers its rows as they are shown. */
  previewed(): Promise<string[][]>;
  notice(): Locator;
  /** Keeps what the sidebar shows among the pictures, if there are to be any. */
  picture(name: string): Promise<void>;
  /** What axe finds against the sidebar as it stands now. */
  violations(): Promise<string[]>;
}

/** The folder for pictures to be looked at; without it there are none. */
export const pictures = process.env.TEST_PICTURES;

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** At Build, unless what the sidebar shows first is looked at. */
export async function openSidebar(
  options: WorkbenchOptions = {},
  first: "build" | "asOpened" = "build",
): Promise<OpenSidebar> {
  const open = await openPage(options);
  const sidebar: OpenSidebar = {
    ...open,
    frame: await showSidebar(open, first),
    async reopen() {
      sidebar.frame = await showSidebar(open, first);
    },
    async startOver() {
      // A formula that is still asking would be counted with what comes.
      await open.workbench.settled();
      await open.workbench.api?.control.change({ plan: "GROWTH", resetCounters: true, clearLog: true, faults: [] });
      forgetWhatIsShared(open.workbench.appsScript.state);
      await sidebar.reopen();
    },
    async until(isTrue) {
      const endsAtMs = Date.now() + patienceMs;
      while (!(await isTrue())) {
        if (Date.now() > endsAtMs) throw new Error(`This never came true: ${isTrue}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    box: (label) => sidebar.frame.getByRole("combobox", { name: label, exact: true }),
    notice: () => sidebar.frame.locator(".notice").filter({ visible: true }),
    async choose(label, text) {
      const box = sidebar.box(label).last();
      await box.click();
      await box.fill(text);
      await sidebar.frame.locator("[role=option]").first().waitFor();
      await box.press("Enter");
      await box.press("Escape");
    },
    press: (button) => sidebar.frame.getByRole("button", { name: button, exact: true }).click(),
    openTab: (name) => sidebar.frame.getByRole("tab", { name, exact: true }).click(),
    async previewed() {
      await sidebar.frame.getByRole("button", { name: /^(Preview|预览|プレビュー)$/ }).click();
      await sidebar.frame.locator(".preview, .notice.error").filter({ visible: true }).first().waitFor();
      const rows = sidebar.frame.locator(".preview tbody tr");
      return rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")),
      );
    },
    async picture(name) {
      if (!pictures) return;
      await sidebar.frame.waitForTimeout(300);
      await sidebar.page.locator("#sidebar").screenshot({ path: `${pictures}/${name}.png` });
    },
    async violations() {
      if (!(await sidebar.frame.evaluate("'axe' in globalThis"))) await sidebar.frame.evaluate(axe);
      const found = await sidebar.frame.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
      );
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    },
  };
  return sidebar;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Opens it by the menu's function, and waits until it can be used. */
export async function showSidebar(
  { page, workbench }: OpenPage,
  first: "build" | "asOpened" = "build",
): Promise<Frame> {
  const earlier = await page.$("#sidebar iframe");
  const result = await workbench.runMenu("menuOpenSidebar");
  if (!result.ok) throw new Error(result.error.message);
  await earlier?.waitForElementState("hidden").catch(() => {});
  const handle = await page.waitForSelector("#sidebar iframe");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("The sidebar has no frame.");
  const opened = frame.locator("[role=tab][aria-selected=true]");
  await opened.waitFor();
  // A document in which nothing stands yet begins with the gallery of dashboards.
  if (first === "build" && /^(Reports|报表|レポート)/.test((await opened.textContent()) ?? ""))
    await frame.getByRole("tab", { name: /^(Build|创建|作成)$/ }).click();
  return frame;
}
