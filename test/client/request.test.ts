// One request and what its response means: answers, refusals, pages that are not ours, and no response at all.
import { readResponse, toRequest } from "../../src/client/request";
import { PtengineError } from "../../src/errors";
import type { HttpResponse } from "../../src/platform/ports";
import type { Call } from "../../src/ptengine/call";
import { sayError } from "../../src/text/sayError";
import { refused } from "../query/refused";
import { apiRefusal, apiResponse, htmlResponse } from "../support/fakePlatform";

const key = "pt-0123456789abcdef";
const call: Call = {
  endpoint: "conversionGoals",
  profileId: "566d12f9",
  body: { profileId: "566d12f9" },
  shape: "goals",
  freshMinutes: 360,
};
const goals = { conversions: [{ id: "1753350579776", name: "ptmind signup" }] };
const read = (response: HttpResponse) => readResponse(response, call, key);
const json = (value: unknown, status = 200): HttpResponse => ({ status, headers: {}, text: JSON.stringify(value) });

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (problem) {
    expect(problem).toBeInstanceOf(PtengineError);
    return sayError(problem, "EN");
  }
  throw new Error("Nothing was refused.");
}

describe("a request", () => {
  test("posts its body with the key in the header alone", () => {
    expect(toRequest(call, key, 20)).toEqual({
      method: "POST",
      timeoutSeconds: 20,
      url: "https://xbackend.ptengine.com/open-api/v1/conversion/goals",
      headers: { "x-api-key": key, Accept: "application/json" },
      body: '{"profileId":"566d12f9"}',
    });
  });

  test("with GET puts its body into the address", () => {
    const request = toRequest({ ...call, endpoint: "eventFields", body: { lang: "JP", text: "a b&c=日" } }, key, 20);
    expect(request.method).toBe("GET");
    expect(request.url).toBe(
      "https://xbackend.ptengine.com/open-api/v1/event/fields?lang=JP&text=a%20b%26c%3D%E6%97%A5",
    );
    expect(request).not.toHaveProperty("body");
    expect(toRequest({ ...call, endpoint: "eventFields", body: {} }, key, 20).url).toMatch(/\/event\/fields$/);
  });
});

describe("an answer", () => {
  test("is the data of the envelope, with what the document does not promise", () => {
    expect(read(apiResponse(goals))).toEqual(goals);
    expect(read(apiResponse({ ...goals, more: 1 }))).toMatchObject(goals);
  });

  test.each([
    ["no data", undefined],
    ["null", null],
    ["a text", "OK"],
    ["a list", []],
    ["other data", { goals: [] }],
    ["a list of other things", { conversions: ["signup"] }],
    ["a goal without a name", { conversions: [{ id: "1" }] }],
  ])("with %s is an error, never an empty table", (_, data) => {
    expect(() => read(apiResponse(data))).toThrow(refused("unreadableAnswer"));
  });
});

test.each([
  [4001, 400],
  [4002, 400],
  [4003, 400],
  [4006, 400],
  [4007, 400],
  [4008, 400],
  [4009, 400],
  [4010, 401],
  [4011, 401],
  [4012, 400],
  [4013, 400],
  [4014, 400],
  [4015, 400],
  [4016, 400],
  [4017, 400],
  [4018, 400],
  [4019, 400],
  [4030, 403],
  [4031, 403],
  [4040, 404],
  [4290, 429],
  [4291, 429],
  [5000, 500],
] as const)("the documented code %i stands for itself", (code, status) => {
  expect(() => read(apiRefusal(code, "Some words.", status))).toThrow(refused(code, { message: "Some words." }));
  expect(() => read(apiRefusal(code, "Some words.", 200))).toThrow(refused(code));
  expect(messageOf(() => read(json({ code }, status)))).toMatch(new RegExp(`^Ptengine ${code}: `));
});

test("a code as text is still shown as the API's", () => {
  const message = messageOf(() => read(json({ code: "4012", message: "No match" }, 400)));
  expect(message).toContain("4012");
  expect(() => read(json({ code: "4012" }, 400))).not.toThrow(refused("4012" as never));
});

test.each([
  [{ code: 4999, message: "New rule" }, 400],
  [{ code: 200, message: "OK" }, 400],
  [{ code: "constructor" }, 400],
  [{ code: "__proto__" }, 400],
  [{ code: null }, 404],
  [{ message: "No code" }, 400],
  [{}, 400],
  [{}, 200],
  [[], 200],
  [[], 403],
])("%j with status %i is no documented refusal", (body, status) => {
  const message = messageOf(() => read(json(body, status)));
  expect(message).toMatch(/^Ptengine: /);
  expect(message).toContain(String(status));
  expect(message).not.toMatch(/undefined|null|\[object/);
});

test("the API's words are kept where the code is not documented", () => {
  expect(messageOf(() => read(json({ code: 4999, message: "New rule about x" }, 400)))).toContain("New rule about x");
});

test.each([
  ["a page instead of an answer", htmlResponse(200), "notJson"],
  ["a page with a refusal", htmlResponse(403), "notJson"],
  ["an answer that was cut off", { status: 200, headers: {}, text: '{"code":200,"data":{"conver' }, "notJson"],
  ["an empty answer", { status: 200, headers: {}, text: "" }, "notJson"],
  ["a bare number", { status: 200, headers: {}, text: "5" }, "notJson"],
  ["a bare null", { status: 200, headers: {}, text: "null" }, "notJson"],
  ["a page of a broken gateway", htmlResponse(502), "serviceUnavailable"],
  ["nothing with a status of 503", { status: 503, headers: {}, text: "" }, "serviceUnavailable"],
  ["an unknown code with a status of 500", json({ code: 1, message: "x" }, 500), "serviceUnavailable"],
  ["a refusal that was cut off", { status: 500, headers: {}, text: '{"code":50' }, "serviceUnavailable"],
  ["what a gateway says in JSON of its own", json({ error: "Sign in" }, 200), "notJson"],
  ["nothing but brackets", json({}, 200), "notJson"],
] as const)("%s is told as what it is", (_, response, code) => {
  expect(() => read(response)).toThrow(refused(code, { status: response.status }));
});

test("a message of several lines is one line", () => {
  expect(() => read(apiRefusal(4012, "Matches:\n  a,\n  b "))).toThrow(refused(4012, { message: "Matches: a, b" }));
});

test("a refusal is kept short, however long its words and its code", () => {
  const long = "x".repeat(100_000);
  try {
    read(json({ code: long, message: long }, 400));
  } catch (problem) {
    const { code, parameters } = problem as PtengineError;
    expect(code).toBe("unknownApiError");
    expect(JSON.stringify(parameters).length).toBeLessThan(1_100);
    return;
  }
  throw new Error("Nothing was refused.");
});
