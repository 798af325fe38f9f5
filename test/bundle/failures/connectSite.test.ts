/** Connecting a site: what it keeps, what it asks, and what it refuses. */
import { randomKey } from "../../../workbench/workbench";
import { type Cells, expectGoodMessage, openCells } from "./cells";
import { connectBySidebar } from "./connectBySidebar";

const profileId = "566d12f9";
const otherProfileId = "0badcafe";
const goodKey = randomKey();
const newerKey = randomKey();
const uploadKey = randomKey();
const otherKey = randomKey();

let cells: Cells;
beforeAll(async () => {
  cells = await openCells({
    isConnected: false,
    api: {
      keys: [
        { key: goodKey, profileId, scopes: ["query"], plan: "GROWTH" },
        { key: newerKey, profileId, scopes: ["query"], plan: "GROWTH" },
        { key: uploadKey, profileId, scopes: ["upload"], plan: "GROWTH" },
        { key: otherKey, profileId: otherProfileId, scopes: ["query"], plan: "GROWTH" },
      ],
    },
  });
});
beforeEach(() => cells.forgetAll());
afterAll(() => cells.workbench.close());

const connect = (site: string, key: string) => connectBySidebar(cells.workbench, [site, key]);
const kept = () =>
  cells.workbench.appsScript.state
    .dump()
    // The question that checks a key is a question like others, and its answer is remembered.
    .filter(({ service, key }) => service === "properties" && !key.startsWith("PTENGINE_ANSWER:"))
    .map(({ scope, key, value }) => [scope, key, value]);
/** What stands where once the owner has connected these sites. */
const ownerOf = (...sites: string[]) => [
  ["user:owner", "PTENGINE_API_KEY:566d12f9", goodKey],
  ["user:owner", `PTENGINE_SITES:${cells.workbench.book.port.id}`, sites.join(",")],
  ["document", "PTENGINE_SETTINGS", JSON.stringify({ profileId })],
];
const byText = (list: readonly (readonly string[])[]) => list.map((entry) => entry.join(" ")).sort();

describe("with a right key", () => {
  test("one request checks it, and then key and site are kept", async () => {
    expect(await connect(profileId, goodKey)).toBe("");
    expect(await cells.requests()).toEqual(["conversion/goals"]);
    expect(byText(kept())).toEqual(byText(ownerOf(profileId)));
  });

  test("formulas work from then on", async () => {
    await connect(profileId, goodKey);
    expect((await cells.enter('=PTENGINE_DC("country","visits")')).value).toBe("country");
  });

  test("spaces around what was pasted do not matter", async () => {
    await connect(`  ${profileId}\n`, `\t${goodKey} `);
    expect(byText(kept())).toEqual(byText(ownerOf(profileId)));
  });

  test("a second site is kept beside the first, which stays the document's own", async () => {
    await connect(profileId, goodKey);
    await connect(otherProfileId, otherKey);
    expect(byText(kept())).toEqual(
      byText([...ownerOf(profileId, otherProfileId), ["user:owner", "PTENGINE_API_KEY:0badcafe", otherKey]]),
    );
    expect((await cells.enter('=PTENGINE_GOALS("profile=0badcafe")')).value).toBe("id");
  });

  test("a newer key of the same site takes the older one's place", async () => {
    await connect(profileId, goodKey);
    await connect(profileId, newerKey);
    expect(kept()).toContainEqual(["user:owner", "PTENGINE_API_KEY:566d12f9", newerKey]);
    expect(kept().map(([, , value]) => value)).not.toContain(goodKey);
  });

  test("an editor's key is kept as the editor's, which no formula sees", async () => {
    cells.workbench.appsScript.setPerson("editor");
    await connect(profileId, goodKey);
    expect(kept()).toContainEqual(["user:editor", "PTENGINE_API_KEY:566d12f9", goodKey]);
    expect(kept().map(([scope]) => scope)).not.toContain("user:owner");
    expect(await cells.messageOf('=PTENGINE_DC("country","visits")')).toContain("owner");
  });
});

describe("what is refused keeps nothing", () => {
  test.each([
    ["an unknown key", () => [profileId, randomKey()], /^Ptengine 4011: /],
    ["the key of another site", () => [profileId, otherKey], /^Ptengine 4030: /],
    ["a key for upload only", () => [profileId, uploadKey], /^Ptengine 4031: /],
  ])("%s, after one request", async (_, typed, message) => {
    const [site = "", key = ""] = typed();
    const told = await connect(site, key);
    expect(told).toMatch(message);
    expectGoodMessage(told);
    expect(told).not.toContain(key);
    expect(await cells.requests()).toHaveLength(1);
    expect(kept()).toEqual([]);
  });

  test.each([
    ["a part of a key", [profileId, "pt-a6"]],
    ["a key with its middle left out", [profileId, "pt-a1b2…6Uc9"]],
    ["two lines", [profileId, `${"pt-a1b2c3d4"} e5f6a7b8`]],
    ["nothing", [profileId, ""]],
  ])("%s instead of a key, without a request", async (_, [site = "", key = ""]) => {
    expect(await connect(site, key)).toBe(
      "Ptengine: this is no API key. Copy the whole key from Ptengine; it begins with pt-.",
    );
    expect(await cells.requests()).toEqual([]);
    expect(kept()).toEqual([]);
  });

  test.each([
    ["an address", "https://www.ptengine.jp/app/566d12f9/home"],
    ["words", "my site"],
    ["nothing", ""],
  ])("%s instead of a site's id, without a request", async (_, typed) => {
    expect(await connect(typed, goodKey)).toBe(
      "Ptengine: this is no site ID. Copy the 8 characters that stand behind /app/ in the address of your site in Ptengine.",
    );
    expect(await cells.requests()).toEqual([]);
    expect(kept()).toEqual([]);
  });

  test("a key that was pasted where the site's id belongs is not repeated", async () => {
    const told = await connect(goodKey, profileId);
    expect(told).toMatch(/^Ptengine: /);
    expect(told).not.toContain(goodKey);
    expect(await cells.requests()).toEqual([]);
    expect(kept()).toEqual([]);
  });

  test("a right key while the API fails, after two requests", async () => {
    await cells.control.change({ faults: [{ kind: "serverError", remaining: null }] });
    expect(await connect(profileId, goodKey)).toBe(
      "Ptengine 5000: Ptengine had a fault of its own. Try again in a few minutes.",
    );
    expect(await cells.requests()).toHaveLength(2);
    expect(kept()).toEqual([]);
  });

  test("a wrong key leaves the one that was there", async () => {
    await connect(profileId, goodKey);
    await connect(profileId, randomKey());
    expect(byText(kept())).toEqual(byText(ownerOf(profileId)));
  });
});

test.each([
  ["ja_JP", "サイドバーを開く", /^Ptengine: view.*「contry」/],
  ["zh_CN", "打开侧边栏", /^Ptengine: view.*“contry”/],
] as const)(
  "a document speaks the language of its locale until somebody chooses: %s",
  async (locale, label, message) => {
    const localized = await openCells({
      isConnected: false,
      book: { locale },
      api: { keys: [{ key: goodKey, profileId, scopes: ["query"], plan: "GROWTH" }] },
    });
    expect(localized.workbench.ui.menu.map((item) => item.label)).toContain(label);
    expect(await connectBySidebar(localized.workbench, [profileId, goodKey])).toBe("");
    expect(await localized.messageOf('=PTENGINE_DC("contry")')).toMatch(message);
    await localized.workbench.close();
  },
);
