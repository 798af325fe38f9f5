// Which site, whose key and which language the properties name, and that a key is used only where its owner has given it to.
import {
  asLanguage,
  changeDocumentSettings,
  grantedSites,
  readDocumentSettings,
  readSettings,
} from "../../src/client/settings";
import { refused } from "../query/refused";
import { FakePlatform } from "../support/fakePlatform";

const siteA = { profileId: "aaaaaaaa", apiKey: "pt-a" };
const siteB = { profileId: "bbbbbbbb", apiKey: "pt-b" };
const sites = { aaaaaaaa: "pt-a", bbbbbbbb: "pt-b" };

const siteIn = (platform: FakePlatform, asked?: string) => readSettings(platform).site(asked);

test("a question that names no site asks the document's", () => {
  expect(siteIn(new FakePlatform({ sites }))).toEqual(siteA);
  expect(siteIn(new FakePlatform({ sites, settings: { profileId: "bbbbbbbb" } }))).toEqual(siteB);
});

test("a site may be asked for, whatever the default is", () => {
  expect(siteIn(new FakePlatform({ sites }), "bbbbbbbb")).toEqual(siteB);
});

describe("a key", () => {
  const keyOnly = { user: { "PTENGINE_API_KEY:aaaaaaaa": "pt-a" } };

  test("is not used in a document that it was not given to, not even the only one there is", () => {
    expect(() => siteIn(new FakePlatform(keyOnly))).toThrow(refused("noKey"));
    expect(() => siteIn(new FakePlatform(keyOnly), "aaaaaaaa")).toThrow(
      refused("siteNotGranted", { profileId: "aaaaaaaa" }),
    );
    const chosen = new FakePlatform({ ...keyOnly, settings: { profileId: "aaaaaaaa" } });
    expect(() => siteIn(chosen)).toThrow(refused("siteNotGranted", { profileId: "aaaaaaaa" }));
  });

  test("is refused in the same words whether there is one or not", () => {
    const platform = new FakePlatform({ sites: { bbbbbbbb: "pt-b" }, ...keyOnly });
    const refusalOf = (profileId: string) => {
      try {
        return siteIn(platform, profileId);
      } catch (problem) {
        const { code, parameters } = problem as { code: string; parameters: object };
        return [code, Object.keys(parameters)];
      }
    };
    expect(refusalOf("aaaaaaaa")).toEqual(refusalOf("cccccccc"));
  });

  test("is not used in a copy of the document", () => {
    const platform = new FakePlatform({ sites });
    platform.documentId = "copy";
    expect(() => siteIn(platform)).toThrow(refused("siteNotGranted"));
  });

  test("is not used where no document is open, whatever is kept under no id", () => {
    const platform = new FakePlatform({ user: { "PTENGINE_SITES:": "aaaaaaaa", ...keyOnly.user } });
    platform.documentId = "";
    expect(() => siteIn(platform, "aaaaaaaa")).toThrow(refused("siteNotGranted"));
  });

  test("that is gone while its site is still given is named", () => {
    const platform = new FakePlatform({ sites });
    platform.userValues.delete("PTENGINE_API_KEY:aaaaaaaa");
    expect(() => siteIn(platform)).toThrow(refused("noKeyForSite", { profileId: "aaaaaaaa" }));
  });

  test.each(["__proto__", "constructor", "toString"])(
    "is not found by the name %s, which every object has",
    (asked) => {
      expect(() => siteIn(new FakePlatform({ sites }), asked)).toThrow(
        expect.objectContaining({ name: "PtengineError" }),
      );
    },
  );
});

test("a document whose default was taken out says so, and takes no other", () => {
  const platform = new FakePlatform({ sites });
  platform.documentValues.clear();
  expect(() => siteIn(platform)).toThrow(refused("noDefaultSite"));
});

test("text that is no site id is refused before it is shown anywhere as one", () => {
  expect(() => siteIn(new FakePlatform({ sites }), "all your keys are safe")).toThrow(refused("badProfileText"));
});

test("the list of given sites is read without what is no id", () => {
  expect(grantedSites({ "PTENGINE_SITES:d": "aaaaaaaa,,no id,bbbbbbbb" }, "d")).toEqual(["aaaaaaaa", "bbbbbbbb"]);
});

test.each([
  [{}, "EN"],
  [{ lang: "JP" }, "JP"],
  [{ lang: "zh" }, "ZH"],
  [{ lang: " en " }, "EN"],
  [{ lang: "FR" }, "EN"],
  [{ lang: "" }, "EN"],
])("with %j the language is %s", (settings, language) => {
  expect(readSettings(new FakePlatform({ settings })).language).toBe(language);
});

test.each([
  ["ja_JP", "JP"],
  ["zh_CN", "ZH"],
  ["de_DE", "EN"],
])("until somebody chooses, the language follows the spreadsheet's locale: %s is %s", (locale, language) => {
  const platform = new FakePlatform();
  platform.spreadsheet.locale = () => locale;
  expect(readSettings(platform).language).toBe(language);
});

test.each([
  ["EN", "EN"],
  ["jp", "JP"],
  ["ja", undefined],
  [undefined, undefined],
])("%s as a language is %s", (text, language) => {
  expect(asLanguage(text)).toBe(language);
});

test("the document's refresh token is a setting, else blank, and another may stand in for it", () => {
  expect(readSettings(new FakePlatform()).refreshToken).toBe("");
  expect(readSettings(new FakePlatform({ settings: { stamp: "7" } })).refreshToken).toBe("7");
  expect(readSettings(new FakePlatform({ settings: { stamp: "7" } }), "8").refreshToken).toBe("8");
});

test.each(["", "{", "[]", "7", '{"profileId":7,"lang":["JP"],"stamp":{}}'])(
  "settings that somebody has made unreadable count as none: %s",
  (text) => {
    const platform = new FakePlatform({ document: { PTENGINE_SETTINGS: text } });
    expect(readSettings(platform)).toMatchObject({ refreshToken: "", profileId: undefined, language: "EN" });
  },
);

test("a change keeps what else stands there", () => {
  const platform = new FakePlatform({ settings: { lang: "JP", later: "x" } });
  changeDocumentSettings(platform, { profileId: "aaaaaaaa" });
  expect(platform.settings()).toEqual({ lang: "JP", later: "x", profileId: "aaaaaaaa" });
  expect(readDocumentSettings(platform)).toMatchObject({ lang: "JP", profileId: "aaaaaaaa" });
});

test("one property of the document is read, and the user's once more when a site is asked for", () => {
  const platform = new FakePlatform({ sites });
  const settings = readSettings(platform);
  expect(platform.serviceCalls).toEqual(["documentProperties.get"]);
  settings.site();
  settings.site("bbbbbbbb");
  expect(platform.serviceCalls).toEqual(["documentProperties.get", "userProperties.all"]);
});
