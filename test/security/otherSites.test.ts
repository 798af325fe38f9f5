// Whose key, in which document: nobody reads a site of somebody in the file that the file was not given.
import { given, nobodys, private_, TwoPeople } from "./twoPeople";

let people: TwoPeople;
beforeEach(async () => {
  people = await TwoPeople.open();
});
afterEach(() => people.close());

const visits = (profileId: string) =>
  `=PTENGINE_DC("total","visits","2026-04-01","2026-04-30",,"profile=${profileId}")`;

it("a formula reads the site that its file was given", async () => {
  expect(Number(await people.formula(visits(given)))).toBeGreaterThan(0);
  expect(await people.asked()).toEqual([given]);
});

it.each([
  ["=PTENGINE_GOALS()", "the default"],
  [visits(given), "named"],
])("a file that was never connected reads nothing with its owner's keys: %s", async (formula) => {
  people.workbench.appsScript.state.properties("user:owner").delete(`PTENGINE_SITES:${people.documentId}`);
  expect(await people.formula(formula)).toMatch(/^Ptengine: /);
  expect(await people.asked()).toEqual([]);
});

it("a copy of the file, which has another id, reads nothing though its settings were copied", async () => {
  const owner = people.workbench.appsScript.state.properties("user:owner");
  owner.set([["PTENGINE_SITES:the-original", given]]);
  owner.delete(`PTENGINE_SITES:${people.documentId}`);
  expect(await people.formula(visits(given))).toMatch(/^Ptengine: .*566d12f9/);
  expect(await people.asked()).toEqual([]);
});

it("another site of the owner is refused in the same words as one that nobody has", async () => {
  const told = await people.formula(visits(private_));
  expect(told).toMatch(/^Ptengine: .*0badcafe/);
  expect(await people.formula(visits(nobodys))).toBe(told.replace(private_, nobodys));
  expect(await people.asked()).toEqual([]);
});

it("no message lists the owner's sites, however the document's settings are spoiled", async () => {
  const properties = people.workbench.appsScript.state.properties("document");
  for (const settings of ["", "{", '{"profileId":""}', '{"profileId":"0badcafe"}', '{"profileId":{"toString":1}}']) {
    properties.set([["PTENGINE_SETTINGS", settings]]);
    const told = await people.formula("=PTENGINE_GOALS()");
    expect(told).toMatch(/^Ptengine: /);
    expect(told.replace(settings.includes(private_) ? private_ : "none", "")).not.toMatch(/0badcafe|566d12f9/);
  }
  expect(await people.asked()).toEqual([]);
});

describe("an editor without a key", () => {
  beforeEach(() => void people.as("editor"));

  it.each(["useSite", "grantSite", "withdrawSite", "removeSite"])("changes nothing by %s", async (name) => {
    const before = people.kept();
    for (const profileId of ["", given, private_, nobodys, "__proto__", "\ud800aaaaaaa"]) {
      expect((await people.call(name, { profileId })).ok).toBe(false);
    }
    expect(people.kept()).toEqual(before);
  });

  it("sees in the sidebar which site the file asks, and none of the owner's keys", async () => {
    const { value } = await people.call("start", {});
    expect(value).toMatchObject({ sites: [], profileId: given });
    expect(JSON.stringify(value)).not.toContain(private_);
  });

  it("previews nothing with the owner's key", async () => {
    const asked = { name: "PTENGINE_GOALS", args: [`profile=${given}`], maxRows: 1 };
    expect(await people.call("ask", asked)).toMatchObject({ ok: false, error: { code: "siteNotGranted" } });
    expect(await people.asked()).toEqual([]);
  });

  it("connects a site of their own, which the owner's formulas do not ask", async () => {
    expect((await people.call("connectSite", { profileId: nobodys, key: people.keys.editors })).ok).toBe(true);
    await people.forgetRequests();
    expect(await people.formula(visits(nobodys))).toMatch(/^Ptengine: .*deadbeef/);
    expect(await people.formula("=PTENGINE_GOALS()")).toBe("id");
    expect(await people.asked()).toEqual([given]);
  });
});

describe("a site that is taken out of the file", () => {
  it("makes no other the default: what used it says so, also where another was given", async () => {
    keepBoth();
    expect((await people.call("withdrawSite", { profileId: given })).ok).toBe(true);
    expect(await people.formula("=PTENGINE_GOALS()")).toMatch(/^Ptengine: .*566d12f9/);
    expect(await people.asked()).toEqual([]);
  });

  it("takes along what its key has answered", async () => {
    await people.formula("=PTENGINE_GOALS()");
    await people.call("withdrawSite", { profileId: given });
    expect(people.kept().filter(({ key }) => key.startsWith("PTENGINE_ANSWER"))).toEqual([]);
    await people.workbench.time?.moveBy(60_000);
    await people.forgetRequests();
    await people.call("grantSite", { profileId: given });
    await people.workbench.time?.moveBy(1_000);
    expect(await people.formula("=PTENGINE_GOALS()")).toBe("id");
    expect(await people.asked()).toEqual([given]);
  });

  function keepBoth(): void {
    people.workbench.appsScript.state
      .properties("user:owner")
      .set([[`PTENGINE_SITES:${people.documentId}`, `${given},${private_}`]]);
  }
});

it("answers of a form are kept in the cache alone", async () => {
  const form = '=PTENGINE_FORM("Newsletter Form","Version A","2026-04-01","2026-04-30")';
  await people.formula(form);
  const requests = await people.asked();
  expect(requests.length).toBeGreaterThan(0);
  const remembered = people
    .kept()
    .filter(({ key, value }) => key.startsWith("PTENGINE_ANSWER") && /submit/i.test(value));
  expect(remembered).toEqual([]);
});
