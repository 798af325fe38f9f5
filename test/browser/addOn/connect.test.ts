// Sites and keys in the sidebar.
import { readSetting } from "../../../workbench/connectedSite";
import { randomKey } from "../../../workbench/workbench";
import { story } from "../../support/story";
import { type OpenSidebar, openSidebar } from "./openSidebar";

const profileId = "566d12f9";
const otherProfileId = "0a1b2c3d";

story("connecting a site", (step) => {
  const apiKey = randomKey();
  const otherKey = randomKey();
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar({
      isConnected: false,
      api: {
        keys: [
          { key: apiKey, profileId, scopes: ["query"], plan: "GROWTH" },
          { key: otherKey, profileId: otherProfileId, scopes: ["query"], plan: "FREE" },
        ],
      },
    });
  });
  afterAll(() => open.close());

  const field = (label: string) => open.frame.getByLabel(label, { exact: true });
  async function connect(site: string, key: string, name = ""): Promise<void> {
    await field("Site ID").fill(site);
    await field("API key").fill(key);
    await field("Name, such as its domain (optional)").fill(name);
    await open.press("Connect");
  }
  const requestCount = async () => (await open.workbench.api?.control.state())?.log.length;

  step("a person without a site is asked for one at once, and told what to fill in", async () => {
    await open.frame.getByText("Connect your Ptengine site to begin").waitFor();
    await open.press("Connect");
    expect(await open.frame.getByText("Fill this in").count()).toBe(2);
    expect(await requestCount()).toBe(0);
  });

  step("a masked key is refused without a request", async () => {
    await connect(profileId, "pt-a…6Uc");
    await open.notice().getByText("This is no API key").waitFor();
    expect(await requestCount()).toBe(0);
  });

  step("a wrong key is refused with what to do, and nothing is kept", async () => {
    await connect(profileId, randomKey());
    await open.notice().getByText("The API key is not valid").waitFor();
    expect(await field("Site ID").inputValue()).toBe(profileId);
    await open.until(() => field("API key").evaluate((input) => input === document.activeElement));
    expect(open.workbench.appsScript.state.properties("user:owner").entries()).toEqual([]);
  });

  step("a right key is checked with one request, kept, and shown no more", async () => {
    const before = await requestCount();
    await connect(profileId, apiKey, "Shop");
    await open.notice().getByText("Shop is connected").waitFor();
    expect(await requestCount()).toBe((before ?? 0) + 1);
    expect(await open.frame.content()).not.toContain(apiKey.slice(5, -4));
    await open.frame.getByText(`${profileId} · ${apiKey.slice(0, 4)}…${apiKey.slice(-3)}`).waitFor();
  });

  step("the first query can be built right away", async () => {
    await open.press("Start with a dashboard");
    await open.frame.getByRole("button", { name: /^Site overview/ }).waitFor();
    await open.openTab("Sites");
    await open.press("Build a query");
    expect(await open.previewed()).toHaveLength(1);
  });

  step("another site is added and chosen for the document", async () => {
    await open.openTab("Sites");
    await open.frame.getByText("Connect a site", { exact: true }).click();
    await connect(otherProfileId, otherKey, "Blog");
    await open.notice().getByText("Blog is connected").waitFor();
    expect(readSetting(open.workbench.appsScript.state, "profileId")).toBe(profileId);
    await open.press("Make it the default");
    await open.frame.getByText("0 formulas in this file name no site").waitFor();
    await open.frame.getByRole("group", { name: "Make it the default" }).getByRole("button").first().click();
    await open.frame.locator(".site-line", { hasText: "Blog" }).waitFor();
    expect(readSetting(open.workbench.appsScript.state, "profileId")).toBe(otherProfileId);
  });

  step("a site gets another name", async () => {
    await open.frame.getByRole("button", { name: "Rename", exact: true }).first().click();
    await field("Name of the site").fill("Weblog");
    await open.press("Save");
    await open.frame.locator(".site-line", { hasText: "Weblog" }).waitFor();
  });

  step("a key is removed only after asking, and no other site takes the place of the default", async () => {
    const remove = open.frame.locator(".site", { hasText: "Weblog" });
    await remove.getByRole("button", { name: "Remove the key", exact: true }).click();
    await open.frame.getByText("The key is forgotten").waitFor();
    await open.frame.getByRole("button", { name: "Cancel" }).click();
    await remove.getByRole("button", { name: "Remove the key", exact: true }).click();
    await open.frame.getByRole("group", { name: "Remove the key" }).getByRole("button").first().click();
    await open.frame.locator(".site-line", { hasText: otherProfileId }).waitFor();
    const kept = open.workbench.appsScript.state.properties("user:owner").entries();
    expect(kept.map(([name]) => name).sort()).toEqual(
      [
        `PTENGINE_API_KEY:${profileId}`,
        `PTENGINE_SITES:${open.workbench.book.port.id}`,
        `PTENGINE_SITE_NAME:${profileId}`,
      ].sort(),
    );
    expect(readSetting(open.workbench.appsScript.state, "profileId")).toBe(otherProfileId);
  });

  step("a site is taken out of the file and allowed again, each after asking", async () => {
    const shop = open.frame.locator(".site", { hasText: "Shop" });
    await shop.getByRole("button", { name: "Take out of this file" }).click();
    await open.frame.getByText("No other site takes its place").waitFor();
    await open.frame.getByRole("group", { name: "Take out of this file" }).getByRole("button").first().click();
    await shop.getByRole("button", { name: "Allow in this file" }).click();
    await shop.getByText("Everybody who can edit this file").waitFor();
    await open.frame.getByRole("group", { name: "Allow in this file" }).getByRole("button").first().click();
    await shop.getByText("allowed in this file").waitFor();
  });

  step("the document speaks another language when it is told to", async () => {
    await open.frame.getByLabel("Language of labels and errors in this document").selectOption("JP");
    await open.until(() => readSetting(open.workbench.appsScript.state, "lang") === "JP");
  });

  step("the sidebar has no complaint and says whose key formulas use", async () => {
    await open.frame.getByText("owner@example.com").waitFor();
    expect(open.complaints).toEqual([]);
    expect(await open.violations()).toEqual([]);
  });
});

describe("an editor of another person's file", () => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar();
    open.workbench.setFormula("A1", '=PTENGINE_DC("total","visits")');
    await open.workbench.settled();
    open.workbench.appsScript.setPerson("editor");
    await open.reopen();
  });
  afterAll(() => open.close());

  test("learns that formulas use another person's key, and that previews need an own one", async () => {
    // Nothing stands in the way of what needs no key.
    expect(await open.frame.getByRole("tab", { name: "Build" }).getAttribute("aria-selected")).toBe("true");
    await open.openTab("Sites");
    await open.notice().getByText("Its formulas use the key of owner@example.com, for you too.").waitFor();
    await open.notice().getByText("You need a key of your own only for previews").waitFor();
    await open.frame.getByText("had its answer with another person's key").waitFor();
    expect(await open.frame.getByLabel("Site ID").isVisible()).toBe(false);
    expect(await open.violations()).toEqual([]);
    await open.openTab("Build");
    await open.previewed();
    await open.notice().getByText("Previews and tables use your own key").waitFor();
    await open.press("Go to Sites");
    expect(await open.frame.getByRole("tab", { name: "Sites" }).getAttribute("aria-selected")).toBe("true");
  });
});

describe("a file whose owner has set no key", () => {
  test("is told in the sidebar after a formula has failed", async () => {
    const open = await openSidebar({ isConnected: false });
    open.workbench.setFormula("A1", '=PTENGINE_DC("total","visits")');
    await open.workbench.settled();
    await open.reopen();
    await open.notice().getByText("The last formula that asked was refused").waitFor();
    await open.close();
  });
});
