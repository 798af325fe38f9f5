/** Formulas without a key, with a wrong one, or with the key of another site or another permission. */
import { randomKey, readBuiltAddOn } from "../../../workbench/workbench";
import { type Cells, expectGoodMessage, openCells } from "./cells";

const profileId = "566d12f9";
const otherProfileId = "0badcafe";
const goodKey = randomKey();
const uploadKey = randomKey();
const otherKey = randomKey();

let cells: Cells;
beforeAll(async () => {
  cells = await openCells({
    isConnected: false,
    api: {
      keys: [
        { key: goodKey, profileId, scopes: ["query"], plan: "GROWTH" },
        { key: uploadKey, profileId, scopes: ["upload"], plan: "GROWTH" },
        { key: otherKey, profileId: otherProfileId, scopes: ["query"], plan: "GROWTH" },
      ],
    },
  });
});
beforeEach(() => cells.forgetAll());
afterAll(() => cells.workbench.close());

/** Keeps keys for a person, who gives their sites to the document; the first is its default. */
function keep(scope: "user:owner" | "user:editor", keys: Readonly<Record<string, string>>): void {
  const person = scope === "user:owner" ? "owner" : "editor";
  for (const [site, apiKey] of Object.entries(keys)) cells.keepSite({ profileId: site, apiKey }, person);
  cells.changeSettings({ profileId: Object.keys(keys)[0] as string });
}

describe("without a key", () => {
  test("the message says who adds it and where, and nothing is asked", async () => {
    const { error, requests } = await cells.enter('=PTENGINE_DC("country","visits")');
    expect(error).toEqual({
      code: "#ERROR!",
      message:
        "Ptengine: this document has no API key yet. The file's owner connects a site in the sidebar: Extensions ▸ Ptengine.",
    });
    expect(requests).toEqual([]);
  });

  test("a wrong argument is told all the same", async () => {
    expect(await cells.messageOf('=PTENGINE_DC("contry","visits")')).toMatch(/^Ptengine: view: "contry"/);
    expect(await cells.messageOf('=PTENGINE_DC("country","visits","2026-04-30","2026-04-01")')).toMatch(
      /^Ptengine: start_date: /,
    );
  });

  test("what needs no request needs no key", async () => {
    expect((await cells.enter('=PTENGINE_FIELDS("dc")')).value).toBe("field");
    expect((await cells.enter('=PTENGINE_FILTER_VALUES("deviceType")')).value).toBe("deviceType");
    expect((await cells.enter('=PTENGINE_FILTER("country","include","Japan")')).value).toBe("country=Japan");
    expect((await cells.enter("=PTENGINE_FIELDS()")).value).toBe("source");
  });

  test("a key that only an editor has is none for a formula", async () => {
    keep("user:editor", { [profileId]: goodKey });
    cells.workbench.appsScript.setPerson("editor");
    const { error, requests } = await cells.enter("=PTENGINE_GOALS()");
    expect(error?.message).toContain("the file's owner");
    expect(requests).toEqual([]);
  });
});

describe("with keys of other sites", () => {
  test("a site that was not given to the document is refused, and nothing is asked", async () => {
    keep("user:owner", { [profileId]: goodKey });
    const { error, requests } = await cells.enter('=PTENGINE_DC("country","visits",,,,"profile=0badcafe")');
    expect(error?.message).toMatch(/^Ptengine: This file may not ask for the site 0badcafe\. /i);
    expect(requests).toEqual([]);
  });

  test("the document's own site without a key is named, not replaced by another", async () => {
    keep("user:owner", { [otherProfileId]: otherKey });
    cells.changeSettings({ profileId });
    const { error, requests } = await cells.enter("=PTENGINE_GOALS()");
    expect(error?.message).toMatch(/^Ptengine: This file may not ask for the site 566d12f9\. /i);
    expect(requests).toEqual([]);
  });

  test("the option profile chooses the site whose key is used", async () => {
    keep("user:owner", { [profileId]: goodKey, [otherProfileId]: otherKey });
    expect((await cells.enter('=PTENGINE_GOALS("profile=0badcafe")')).value).toBe("id");
    expect((await cells.enter('=PTENGINE_GOALS("profile=566d12f9")')).value).toBe("id");
  });

  test("a key that was written where the site belongs is not repeated", async () => {
    keep("user:owner", { [profileId]: goodKey });
    const { error, requests } = await cells.enter(`=PTENGINE_GOALS("profile=${goodKey}")`);
    expect(requests).toEqual([]);
    expect(error?.message).toMatch(/^Ptengine: /);
    expect(error?.message).not.toContain(goodKey);
  });
});

describe("with a key that the API refuses", () => {
  test.each([
    ["an unknown one", randomKey(), /^Ptengine 4011: the API key is not valid, /],
    ["that of another site", otherKey, /^Ptengine 4030: the API key belongs to another site\. .*profile=/],
    ["one for upload only", uploadKey, /^Ptengine 4031: the API key may not query data\. /],
  ])("%s is told by its code after one request", async (_, key, message) => {
    keep("user:owner", { [profileId]: key });
    for (const formula of ['=PTENGINE_DC("country","visits")', '=PTENGINE_EXPERIENCE("Spring Promo Popup")']) {
      const { error, requests } = await cells.enter(formula);
      expect(error?.message).toMatch(message);
      expectGoodMessage(error?.message ?? "");
      expect(error?.message).not.toContain(key);
      expect(requests).toHaveLength(1);
    }
  });

  test("a right key that replaces it heals the formula when it is entered again", async () => {
    keep("user:owner", { [profileId]: randomKey() });
    expect(await cells.messageOf("=PTENGINE_GOALS()")).toMatch(/^Ptengine 4011: /);
    keep("user:owner", { [profileId]: goodKey });
    expect((await cells.enter("=PTENGINE_GOALS()")).value).toBe("id");
  });
});

test("where Google does not let the script reach the network, the message says where to allow it", async () => {
  const addOn = readBuiltAddOn();
  const shut = await openCells({ addOn: { ...addOn, manifest: { ...addOn.manifest, oauthScopes: [] } } });
  const { error, requests } = await shut.enter("=PTENGINE_GOALS()");
  await shut.workbench.close();
  expect(error?.message).toBe(
    "Ptengine: the add-on may not connect to Ptengine yet. Open Extensions ▸ Ptengine and grant access.",
  );
  expect(requests).toEqual([]);
});
