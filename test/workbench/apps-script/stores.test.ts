import { MovableClock } from "../../../workbench/apps-script/clock";
import { closeWorkshops, messageOf, openWorkshop, outcomeOf, runBody } from "./workshop";

afterEach(closeWorkshops);

describe("A cache", () => {
  const cache = "const cache = CacheService.getDocumentCache();";

  test("gives back texts until they expire, ten minutes unless told otherwise", async () => {
    const clock = new MovableClock(0);
    const { start } = openWorkshop(
      `function PUT() { ${cache} cache.put("a", "1"); cache.putAll({ b: "2", c: "3" }, 1000); }
function GET() { ${cache} return JSON.stringify([cache.get("a"), cache.getAll(["b", "c", "d"])]); }`,
      { clock },
    );
    await start("menu", "PUT", []);
    await clock.advance(599_999);
    expect(await outcomeOf(start("customFunction", "GET", []))).toBe('["1",{"b":"2","c":"3"}]');
    await clock.advance(1);
    expect(await outcomeOf(start("customFunction", "GET", []))).toBe('[null,{"b":"2","c":"3"}]');
    await clock.advance(400_000);
    expect(await outcomeOf(start("customFunction", "GET", []))).toBe("[null,{}]");
  });

  test("forgets what is removed", async () => {
    const body = `${cache} cache.putAll({ a: "1", b: "2", c: "3" }); cache.remove("a"); cache.removeAll(["b"]);
      return JSON.stringify(cache.getAll(["a", "b", "c"]));`;
    expect(await outcomeOf(runBody(body))).toBe('{"c":"3"}');
  });

  test.each([
    ['cache.put("k".repeat(250), "v".repeat(102400), 21600)', "no error but undefined"],
    ['cache.put("k".repeat(251), "v")', "Argument too large: key"],
    ['cache.get("k".repeat(251))', "Argument too large: key"],
    ['cache.put("k", "v".repeat(102401))', "Argument too large: value"],
    ['cache.put("k", "あ".repeat(40000))', "Argument too large: value"],
    ['cache.put("k", "v", 21601)', "Invalid argument: expirationInSeconds"],
    ['cache.put("k", "v", 0)', "Invalid argument: expirationInSeconds"],
    ['cache.put("", "v")', "Invalid argument: key"],
    [
      'cache.put("k", 1)',
      "The parameters (String,number) don't match the method signature for CacheService.Cache.put.",
    ],
    ["cache.get(null)", "The parameters (null) don't match the method signature for CacheService.Cache.get."],
    [
      'cache.get("k", 1)',
      "The parameters (String,number) don't match the method signature for CacheService.Cache.get.",
    ],
    ['cache.get(["k"])', "The parameters (String[]) don't match the method signature for CacheService.Cache.get."],
    ["cache.get(() => 1)", "The parameters ((class)) don't match the method signature for CacheService.Cache.get."],
  ])("keeps Google's limits: %s", async (statement, message) => {
    expect(await messageOf(runBody(`${cache} ${statement};`))).toBe(message);
  });

  test("keeps the 900 that expire last when it holds more than 1,000", async () => {
    const body = `${cache} for (let i = 1; i <= 1001; i++) cache.put("k" + i, "v", 1000 + i);
      return [cache.get("k101"), cache.get("k102")];`;
    expect(await outcomeOf(runBody(body))).toEqual([null, "v"]);
  });

  test("can be emptied from outside, and its texts be looked at", async () => {
    const { script, start } = openWorkshop(`function F() { ${cache} cache.put("k", "secret"); }`);
    await start("menu", "F", []);
    expect(script.state.dump()).toEqual([{ service: "cache", scope: "document", key: "k", value: "secret" }]);
    script.state.clearCache();
    expect(script.state.dump()).toEqual([]);
  });
});

describe("Properties", () => {
  const store = "const store = PropertiesService.getDocumentProperties();";

  test("are texts, whatever is set", async () => {
    const body = `${store} store.setProperty("n", 1).setProperty("b", true).setProperties({ f: 1.5, t: "x" });
      return JSON.stringify([store.getProperties(), store.getKeys(), store.getProperty("none")]);`;
    expect(await outcomeOf(runBody(body))).toBe('[{"n":"1","b":"true","f":"1.5","t":"x"},["n","b","f","t"],null]');
  });

  test("can be replaced and deleted", async () => {
    const body = `${store} store.setProperties({ a: "1", b: "2" }); store.setProperties({ c: "3", d: "4" }, true);
      store.deleteProperty("c"); const left = store.getKeys(); store.deleteAllProperties();
      return JSON.stringify([left, store.getKeys()]);`;
    expect(await outcomeOf(runBody(body))).toBe('[["d"],[]]');
  });

  test.each([
    ['store.setProperty("k", "v".repeat(9 * 1024))', "no error but undefined"],
    ['store.setProperty("k", "v".repeat(9 * 1024 + 1))', "Argument too large: value"],
    [
      'for (let i = 0; i < 57; i++) store.setProperty("k" + i, "v".repeat(9000))',
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    ],
    [
      'store.setProperty("k", { a: 1 })',
      "The parameters (String,(class)) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
    ["store.setProperties({ k: {} })", "Setting the property k to an object is not built in this workbench"],
    [
      "store.getProperty(undefined)",
      "The parameters (null) don't match the method signature for PropertiesService.Properties.getProperty.",
    ],
  ])("keep Google's limits: %s", async (statement, message) => {
    expect(await messageOf(runBody(`${store} ${statement};`))).toBe(message);
  });

  describe("of a user", () => {
    const code = `function SET(value) { PropertiesService.getUserProperties().setProperty("key", value); }
function GET() { return PropertiesService.getUserProperties().getProperty("key"); }`;

    test("are each person's own, but a formula always sees the owner's", async () => {
      const { script, start } = openWorkshop(code);
      await start("sidebar", "SET", ["of the owner"]);
      script.setPerson("editor");
      expect(await outcomeOf(start("sidebar", "GET", []))).toBeNull();
      await start("sidebar", "SET", ["of the editor"]);
      expect(await outcomeOf(start("sidebar", "GET", []))).toBe("of the editor");
      expect(await outcomeOf(start("customFunction", "GET", []))).toBe("of the owner");
    });

    test("cannot be set by an editor's formula", async () => {
      const { script, start } = openWorkshop(code);
      expect(await start("customFunction", "SET", ["a"])).toMatchObject({ ok: true });
      script.setPerson("editor");
      expect(await messageOf(start("customFunction", "SET", ["b"]))).toBe(
        "You do not have permission to call setProperty",
      );
    });
  });
});
