// Two people may have keys of the same site: what one does with theirs changes nothing for the other.
import { createHash } from "node:crypto";
import { given, private_, TwoPeople } from "./twoPeople";

let people: TwoPeople;
beforeEach(async () => {
  people = await TwoPeople.open();
  await people.formula("=PTENGINE_GOALS()");
  await people.workbench.time?.moveBy(1_000);
});
afterEach(() => people.close());

const editorsKey = `pt-${"e".repeat(32)}`;

/** Asked in the minute after, so that its plan lets it. */
async function formulaAsksAnew(): Promise<boolean> {
  await people.workbench.time?.moveBy(60_000);
  await people.forgetRequests();
  expect(await people.formula("=PTENGINE_GOALS()")).toBe("id");
  return (await people.asked()).length > 0;
}

it.each(["withdrawSite", "removeSite"])(
  "%s of an editor forgets nothing that the owner's key has answered",
  async (name) => {
    people.workbench.appsScript.state.properties("user:editor").set([[`PTENGINE_API_KEY:${given}`, editorsKey]]);
    people.as("editor");
    expect((await people.call(name, { profileId: given })).ok).toBe(true);
    expect(await formulaAsksAnew()).toBe(false);
  },
);

it("whoever removes the key of a site that the file was not given leaves no word of it in the file", async () => {
  expect((await people.call("removeSite", { profileId: private_ })).ok).toBe(true);
  expect(people.kept().filter(({ key, value }) => `${key} ${value}`.includes(private_))).toEqual([]);
});

it("a moment ahead of all clocks, written into the settings, makes no formula ask anew", async () => {
  const hash = createHash("sha256");
  const identity = hash.update(`identity ${people.keys.given}`).digest("base64url").slice(0, 16);
  const forgottenAtMs = { [identity]: 1e15, [given]: 1e15 };
  people.workbench.appsScript.state
    .properties("document")
    .set([["PTENGINE_SETTINGS", JSON.stringify({ profileId: given, forgottenAtMs })]]);
  expect(await formulaAsksAnew()).toBe(false);
});
