// Which site, whose key and which language the properties name.
import { asLanguage, readSettings } from "../../src/client/settings";
import { refused } from "../query/refused";
import { FakePlatform } from "../support/fakePlatform";

const keyA = { "PTENGINE_API_KEY:aaaaaaaa": "pt-a" };
const keyB = { "PTENGINE_API_KEY:bbbbbbbb": "pt-b" };
const siteA = { profileId: "aaaaaaaa", apiKey: "pt-a" };
const siteB = { profileId: "bbbbbbbb", apiKey: "pt-b" };

test.each([
  [
    "the document's site",
    { ...keyA, ...keyB, PTENGINE_PROFILE_ID: "bbbbbbbb" },
    { PTENGINE_PROFILE_ID: "aaaaaaaa" },
    siteA,
  ],
  ["else the user's site", { ...keyA, ...keyB, PTENGINE_PROFILE_ID: "bbbbbbbb" }, {}, siteB],
  ["else the only site there is a key for", keyA, {}, siteA],
  ["the only key does not hide the document's site", { ...keyB, ...keyA }, { PTENGINE_PROFILE_ID: "bbbbbbbb" }, siteB],
])("the default site is %s", (_, user, document, site) => {
  expect(readSettings(new FakePlatform({ user, document })).site()).toEqual(site);
});

test("a site may be asked for, whatever the default is", () => {
  const platform = new FakePlatform({ user: { ...keyA, ...keyB }, document: { PTENGINE_PROFILE_ID: "aaaaaaaa" } });
  expect(readSettings(platform).site("bbbbbbbb")).toEqual(siteB);
});

test("without any key, or with several and no default, there is no site", () => {
  expect(() => readSettings(new FakePlatform()).site()).toThrow(refused("noKey"));
  expect(() => readSettings(new FakePlatform({ user: { ...keyA, ...keyB } })).site()).toThrow(
    expect.objectContaining({ name: "PtengineError" }),
  );
});

test.each([
  ["asked for", {}, "cccccccc"],
  ["of the document", { PTENGINE_PROFILE_ID: "cccccccc" }, undefined],
])("a site %s that has no key is named", (_, document, asked) => {
  expect(() => readSettings(new FakePlatform({ user: keyA, document })).site(asked)).toThrow(
    refused("noKeyForSite", { profileId: "cccccccc" }),
  );
});

test.each(["__proto__", "constructor", "toString"])(
  "the site %s has no key, though every object has such a name",
  (asked) => {
    expect(() => readSettings(new FakePlatform({ user: keyA })).site(asked)).toThrow(refused("noKeyForSite"));
  },
);

test.each([
  [{}, "EN"],
  [{ PTENGINE_LANG: "JP" }, "JP"],
  [{ PTENGINE_LANG: "zh" }, "ZH"],
  [{ PTENGINE_LANG: " en " }, "EN"],
  [{ PTENGINE_LANG: "FR" }, "EN"],
  [{ PTENGINE_LANG: "" }, "EN"],
])("with %j the language is %s", (document, language) => {
  expect(readSettings(new FakePlatform({ document })).language).toBe(language);
});

test.each([
  ["EN", "EN"],
  ["jp", "JP"],
  ["ja", undefined],
  [undefined, undefined],
])("%s as a language is %s", (text, language) => {
  expect(asLanguage(text)).toBe(language);
});

test("the document's refresh token is its property, else blank", () => {
  expect(readSettings(new FakePlatform()).refreshToken).toBe("");
  expect(readSettings(new FakePlatform({ document: { PTENGINE_STAMP: "7" } })).refreshToken).toBe("7");
});

test("the document's properties are read once, the user's once more when a site is asked for", () => {
  const platform = new FakePlatform({ user: keyA });
  const settings = readSettings(platform);
  expect(platform.serviceCalls).toEqual(["documentProperties.all"]);
  settings.site();
  settings.site("aaaaaaaa");
  expect(platform.serviceCalls).toEqual(["documentProperties.all", "userProperties.all"]);
});
