// A list to choose from by typing: its keys, its roles, and texts that an input method composes.
import type { CDPSession } from "playwright-core";
import { story } from "../../support/story";
import { type OpenSidebar, openSidebar } from "./openSidebar";

/** As Chromium, and Windows with it, tell a key that the input method takes; Safari tells it by the code alone. */
const inputMethodKeyCode = 229;

story("a combobox", (step) => {
  let open: OpenSidebar;
  let devTools: CDPSession;
  beforeAll(async () => {
    open = await openSidebar();
    devTools = await open.page.context().newCDPSession(open.page);
  }, 60_000);
  afterAll(() => open.close());

  const press = async (...keys: string[]) => {
    for (const key of keys) await open.page.keyboard.press(key);
  };
  const compose = (text: string) =>
    devTools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  const pressInComposition = (key: string) =>
    devTools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, windowsVirtualKeyCode: inputMethodKeyCode });
  const options = () => open.frame.locator("[role=option]");
  const activeOption = async (label: string) => {
    const id = await open.box(label).getAttribute("aria-activedescendant");
    return open.frame.locator(`[id="${id}"] .option-label`).textContent();
  };
  const isExpanded = (label: string) => open.box(label).getAttribute("aria-expanded");

  step("closes when the sheet is pressed", async () => {
    await open.box("View").click();
    await options().first().waitFor();
    const { x, y } = await open.pointOf(2, 3);
    await open.page.mouse.click(x, y);
    await options().first().waitFor({ state: "detached" });
    expect(await isExpanded("View")).toBe("false");
  });

  step("begins at the first match of what is typed, whatever was chosen before", async () => {
    await open.choose("View", "city");
    await open.box("View").focus();
    await open.page.keyboard.type("page");
    await options().first().waitFor();
    expect(await options().count()).toBeGreaterThan(1);
    expect(await activeOption("View")).toBe(await options().first().locator(".option-label").textContent());
    await press("Escape");
    expect(await open.box("View").inputValue()).toBe("Region / city");
  });

  step("opens by an arrow at what is chosen, moves by arrows and pages, and stops at both ends", async () => {
    await open.box("View").focus();
    await press("ArrowDown");
    expect(await activeOption("View")).toBe("Region / city");
    await press("PageDown");
    expect(await activeOption("View")).not.toBe("Region / city");
    await press("PageUp");
    expect(await activeOption("View")).toBe("Region / city");
    for (let page = 0; page < 20; page += 1) await press("PageUp");
    await press("ArrowUp");
    const first = await options().first().locator(".option-label").textContent();
    expect(await activeOption("View")).toBe(first);
    await press("Escape");
  });

  step("closes when the focus leaves it, and chooses nothing by that", async () => {
    await open.box("View").focus();
    await press("ArrowDown", "ArrowDown", "Tab");
    expect(await isExpanded("View")).toBe("false");
    expect(await open.box("View").inputValue()).toBe("Region / city");
  });

  step("tells screen readers its options, which are chosen, and finds no fault with axe while it is open", async () => {
    await open.choose("Metrics", "visits");
    await open.box("Metrics").click();
    expect(await open.frame.getByRole("listbox", { name: "Metrics" }).getAttribute("aria-multiselectable")).toBe(
      "true",
    );
    expect(await open.frame.getByRole("listbox").getByRole("option", { selected: true }).count()).toBe(1);
    expect(await open.violations()).toEqual([]);
    await press("Escape");
    await open.box("Metrics").focus();
    await press("Backspace");
    expect(await open.frame.locator(".chips li").count()).toBe(0);
  });

  step("leaves Enter, Escape, Backspace and arrows to an input method that composes", async () => {
    await open.box("Metrics").click();
    await compose("ｖｉｓ");
    await options().first().waitFor();
    const active = await activeOption("Metrics");
    for (const key of ["ArrowDown", "Enter", "Backspace", "Escape"]) await pressInComposition(key);
    expect(await open.frame.locator(".chips li").count()).toBe(0);
    expect(await isExpanded("Metrics")).toBe("true");
    expect(await activeOption("Metrics")).toBe(active);
    expect(await open.box("Metrics").inputValue()).toBe("ｖｉｓ");
    // The composition ends, and what it has made is searched and chosen as ever.
    await devTools.send("Input.insertText", { text: "ｖｉｓｉｔｓ" });
    expect(await open.box("Metrics").inputValue()).toBe("ｖｉｓｉｔｓ");
    // Safari has ended it before it tells of the Enter that did.
    await pressInComposition("Enter");
    expect(await open.frame.locator(".chips li").count()).toBe(0);
    await press("Enter");
    expect(await open.frame.locator(".chips li").allTextContents()).toEqual([expect.stringContaining("Visits")]);
    await press("Escape");
  });
});
