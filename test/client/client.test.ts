// When a request is made, when a kept answer serves, and when a failure is tried once more.
import { createClient, type FetchOptions } from "../../src/client/client";
import { readSettings } from "../../src/client/settings";
import type { Call } from "../../src/ptengine/call";
import { refused } from "../query/refused";
import { apiRefusal, apiResponse, FakePlatform, htmlResponse, type ScriptedAnswer } from "../support/fakePlatform";

const minuteMs = 60_000;
const list: Call = {
  endpoint: "conversionGoals",
  profileId: "aaaaaaaa",
  body: { profileId: "aaaaaaaa" },
  shape: "goals",
  freshMinutes: 360,
};
const open: Call = { ...list, freshMinutes: 60 };
const goalsNamed = (name: string) => ({ conversions: [{ id: "1", name }] });

/** Each question is an execution of its own, as each formula is. */
class Desk {
  readonly platform = new FakePlatform({
    user: { "PTENGINE_API_KEY:aaaaaaaa": "pt-a", "PTENGINE_API_KEY:bbbbbbbb": "pt-b" },
    document: { PTENGINE_PROFILE_ID: "aaaaaaaa" },
  });

  ask(call: Call, options: Partial<FetchOptions> = {}, profileId?: string): unknown {
    const settings = readSettings(this.platform);
    const client = createClient(this.platform, settings);
    return client.answer(call, settings.site(profileId), { refreshToken: "", isStaleAllowed: false, ...options })
      .answer;
  }

  script(...answers: ScriptedAnswer[]): this {
    this.platform.answers.push(...answers);
    return this;
  }

  /** Names of answers in the cache; what executions share besides has other names. */
  get keptAnswers(): string[] {
    return [...this.platform.cached.keys()].filter((name) => name.startsWith("a1."));
  }

  get requestCount(): number {
    return this.platform.requests.length;
  }
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe("a kept answer", () => {
  beforeEach(() => {
    desk.script(apiResponse(goalsNamed("first")), apiResponse(goalsNamed("second")));
    desk.ask(open);
  });

  test("makes no request while it is fresh", () => {
    desk.platform.nowMs += 59 * minuteMs;
    expect(desk.ask(open)).toEqual(goalsNamed("first"));
    expect(desk.requestCount).toBe(1);
  });

  test("costs at most four calls to Google's stores", () => {
    desk.platform.serviceCalls.length = 0;
    desk.ask(open);
    expect(desk.platform.serviceCalls.length).toBeLessThanOrEqual(4);
    expect(desk.requestCount).toBe(1);
  });

  test("is asked for again when its time is over", () => {
    desk.platform.nowMs += 60 * minuteMs;
    expect(desk.ask(open)).toEqual(goalsNamed("second"));
    expect(desk.ask(open)).toEqual(goalsNamed("second"));
    expect(desk.requestCount).toBe(2);
  });

  test("serves less long with the option cache, and never longer", () => {
    desk.platform.nowMs += 10 * minuteMs;
    expect(desk.ask(open, { cacheMinutes: 11 })).toEqual(goalsNamed("first"));
    expect(desk.ask(open, { cacheMinutes: 10 })).toEqual(goalsNamed("second"));
    desk.script(apiResponse(goalsNamed("third")));
    desk.platform.nowMs += 60 * minuteMs;
    expect(desk.ask(open, { cacheMinutes: 360 })).toEqual(goalsNamed("third"));
  });

  test("is not read with cache=0, but the new one is kept", () => {
    expect(desk.ask(open, { cacheMinutes: 0 })).toEqual(goalsNamed("second"));
    expect(desk.ask(open)).toEqual(goalsNamed("second"));
    expect(desk.requestCount).toBe(2);
  });

  test("does not serve a formula with another refresh token", () => {
    expect(desk.ask(open, { refreshToken: "8" })).toEqual(goalsNamed("second"));
    expect(desk.ask(open, { refreshToken: "8" })).toEqual(goalsNamed("second"));
    expect(desk.requestCount).toBe(2);
  });

  test("does not serve after the document's refresh token has changed", () => {
    desk.platform.documentValues.set("PTENGINE_STAMP", "8");
    expect(desk.ask(open)).toEqual(goalsNamed("second"));
    expect(desk.requestCount).toBe(2);
  });

  test("serves no other site", () => {
    expect(desk.ask({ ...open, body: { profileId: "bbbbbbbb" } }, {}, "bbbbbbbb")).toEqual(goalsNamed("second"));
    expect(desk.platform.requests.map(({ headers }) => headers["x-api-key"])).toEqual(["pt-a", "pt-b"]);
  });

  test("does not serve a new key of the same site", () => {
    desk.platform.userValues.set("PTENGINE_API_KEY:aaaaaaaa", "pt-new");
    expect(desk.ask(open)).toEqual(goalsNamed("second"));
  });

  test("that the cache has lost is asked for again", () => {
    desk.platform.cached.clear();
    expect(desk.ask(open)).toEqual(goalsNamed("second"));
  });
});

test("the document's current refresh token and a blank one count as the same", () => {
  desk.platform.documentValues.set("PTENGINE_STAMP", "7");
  desk.script(apiResponse(goalsNamed("first")));
  desk.ask(list);
  expect(desk.ask(list, { refreshToken: "7" })).toEqual(goalsNamed("first"));
  expect(desk.ask(list, { refreshToken: "" })).toEqual(goalsNamed("first"));
  expect(desk.requestCount).toBe(1);
});

test("a list is fresh for six hours at most", () => {
  desk.script(apiResponse(goalsNamed("first")), apiResponse(goalsNamed("second")));
  desk.ask(list);
  desk.platform.nowMs += 5 * 60 * minuteMs;
  expect(desk.ask(list)).toEqual(goalsNamed("first"));
  desk.platform.nowMs += 60 * minuteMs;
  expect(desk.ask(list)).toEqual(goalsNamed("second"));
});

test("an answer that the cache cannot take is shown all the same", () => {
  desk.platform.documentCache.putAll = () => {
    throw new Error("Service invoked too many times in a short time: cache.");
  };
  desk.script(apiResponse(goalsNamed("first")));
  expect(desk.ask(list)).toEqual(goalsNamed("first"));
});

test("an answer too large to keep is shown all the same", () => {
  const { codec } = desk.platform;
  const noise = Array.from({ length: 40_000 }, (_, index) => codec.digest(String(index))).join("");
  desk.script(apiResponse(goalsNamed(noise)));
  expect(desk.ask(list)).toEqual(goalsNamed(noise));
  expect(desk.keptAnswers).toEqual([]);
});

describe("a failure that may pass", () => {
  test.each([
    ["a broken gateway", htmlResponse(502)],
    ["a service that is down", { status: 503, headers: {}, text: "" }],
    ["an error of the service", apiRefusal(5000, "Internal server error")],
    ["a connection that fails", new Error("Address unavailable: https://xbackend.ptengine.com/")],
    ["a name that is not found", new Error("DNS error: https://xbackend.ptengine.com/")],
  ] as [string, ScriptedAnswer][])("%s is tried once more after a pause", (_, failure) => {
    desk.script(failure, apiResponse(goalsNamed("second try")));
    expect(desk.ask(list)).toEqual(goalsNamed("second try"));
    expect(desk.requestCount).toBe(2);
    expect(desk.platform.slept).toHaveLength(1);
    expect(desk.platform.slept[0]).toBeGreaterThan(0);
    expect(desk.platform.slept[0]).toBeLessThanOrEqual(3000);
  });

  test("is tried once, not more", () => {
    desk.script(htmlResponse(502), htmlResponse(503), apiResponse(goalsNamed("never")));
    expect(() => desk.ask(list)).toThrow(refused("serviceUnavailable", { status: 503 }));
    expect(desk.requestCount).toBe(2);
  });

  test("is told as the second failure if that is another", () => {
    desk.script(htmlResponse(502), apiRefusal(4012, "No match"));
    expect(() => desk.ask(list)).toThrow(refused(4012));
  });

  test("is not tried again when the formula's time would not suffice", () => {
    desk.platform.requestMs = 20_000;
    desk.script(htmlResponse(504), apiResponse(goalsNamed("too late")));
    expect(() => desk.ask(list)).toThrow(refused("serviceUnavailable", { status: 504 }));
    expect(desk.requestCount).toBe(1);
    expect(desk.platform.slept).toEqual([]);
  });

  test("is tried again with what the second attempt may take within 30 seconds", () => {
    const startMs = desk.platform.nowMs;
    desk.platform.requestMs = 8_000;
    desk.script(htmlResponse(502), apiResponse(goalsNamed("second try")));
    desk.ask(list);
    expect(desk.platform.nowMs - startMs).toBeLessThan(30_000);
  });

  test("leaves nothing in the cache", () => {
    desk.script(htmlResponse(502), htmlResponse(502));
    expect(() => desk.ask(list)).toThrow(refused("serviceUnavailable"));
    expect(desk.keptAnswers).toEqual([]);
  });
});

describe("a failure that will not pass", () => {
  test.each([4001, 4003, 4011, 4012, 4013, 4018, 4019, 4030, 4031, 4040, 4290, 4291] as const)(
    "the code %i is not tried again",
    (code) => {
      desk.script(apiRefusal(code, "No."), apiResponse(goalsNamed("never")));
      expect(() => desk.ask(list)).toThrow(refused(code));
      expect(desk.requestCount).toBe(1);
      expect(desk.keptAnswers).toEqual([]);
    },
  );

  test.each([
    ["Google's daily quota", new Error("Service invoked too many times for one day: urlfetch."), "googleQuota"],
    ["Google's bandwidth", new Error("Bandwidth quota exceeded: https://x/"), "googleQuota"],
    ["Google's permission", new Error("You do not have permission to call UrlFetchApp.fetch"), "notAuthorized"],
    ["a page instead of an answer", htmlResponse(200), "notJson"],
    ["an unknown refusal", apiRefusal(4999, "x", 400), "unknownApiError"],
    ["an answer of another form", apiResponse({ goals: [] }), "unreadableAnswer"],
  ] as const)("%s is not tried again", (_, failure, code) => {
    desk.script(failure, apiResponse(goalsNamed("never")));
    expect(() => desk.ask(list)).toThrow(refused(code));
    expect(desk.requestCount).toBe(1);
  });
});

describe("a refused key", () => {
  const another: Call = { ...list, body: { profileId: "aaaaaaaa", lang: "en" } };

  beforeEach(() => {
    desk.script(apiRefusal(4031, "No."), apiResponse(goalsNamed("allowed")));
    expect(() => desk.ask(list)).toThrow(refused(4031));
  });

  test("is not tried again for another question", () => {
    expect(() => desk.ask(another)).toThrow(refused(4031));
    expect(desk.requestCount).toBe(1);
  });

  test("is tried again when a person asks for it", () => {
    const settings = readSettings(desk.platform);
    createClient(desk.platform, settings).clearFailures(settings.site(undefined));
    expect(desk.ask(another)).toEqual(goalsNamed("allowed"));
    expect(desk.requestCount).toBe(2);
  });
});
