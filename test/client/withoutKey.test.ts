// Whatever the API repeats of the key that asked it, nothing of it comes out of the room that talks with the API.
import { readResponse } from "../../src/client/request";
import { withoutKey } from "../../src/client/withoutKey";
import { PtengineError } from "../../src/errors";
import type { HttpResponse } from "../../src/platform/ports";
import type { Call } from "../../src/ptengine/call";
import { apiRefusal } from "../support/fakePlatform";

const call: Call = {
  endpoint: "conversionGoals",
  profileId: "566d12f9",
  body: { profileId: "566d12f9" },
  shape: "goals",
  freshMinutes: 360,
};

/** Keys of every look that the sidebar accepts. */
const keys = ["pt-0123456789abcdef", "Secret.Token/1+2==", 'a"b\\c<d>&e%41', "12345678", "__proto__", "$&$1-(.*)[x]"];

const escaped = (text: string) =>
  [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const entities = (text: string) => [...text].map((sign) => `&#${sign.charCodeAt(0)};`).join("");

/** The key as the texts of an answer may write it. */
const writings: readonly (readonly [string, (key: string) => string])[] = [
  ["as it is", (key) => key],
  ["in capitals", (key) => key.toUpperCase()],
  ["in small letters", (key) => key.toLowerCase()],
  ["within JSON within JSON", (key) => JSON.stringify(JSON.stringify({ key }))],
  ["in an address", (key) => encodeURIComponent(key)],
  ["in an address within an address", (key) => encodeURIComponent(encodeURIComponent(key))],
  ["escaped for a page", entities],
];

const isHeldBy = (text: string, key: string) => {
  const seen = [text, text.toLowerCase(), JSON.stringify(text)];
  return seen.some((one) => one.includes(key) || one.includes(key.toLowerCase()));
};

/** Everything that is told of a response, or kept of it. */
function toldOf(response: HttpResponse, key: string): string {
  try {
    return JSON.stringify(readResponse(response, call, key));
  } catch (problem) {
    if (!(problem instanceof PtengineError)) throw problem;
    return JSON.stringify([problem.code, problem.parameters]);
  }
}

const answerOf = (text: string): HttpResponse => ({ status: 200, headers: {}, text });

describe.each(keys)("the key %s", (key) => {
  test.each(writings)("%s comes out neither of a refusal nor of an answer", (_, write) => {
    const text = `of ${write(key)} and ${write(key)}`;
    const goals = { conversions: [{ id: text, name: text, [text]: { deep: [text] } }], [text]: text };
    const responses = [
      ...[4012, 4030, 4290, 5000, 4999].map((code) => apiRefusal(code, text, 403)),
      answerOf(JSON.stringify({ code: text, message: text })),
      answerOf(JSON.stringify({ code: 200, message: text, data: goals })),
      answerOf(JSON.stringify({ code: 200, message: text, data: text })),
    ];
    for (const response of responses) expect(isHeldBy(toldOf(response, key), write(key))).toBe(false);
  });

  test("escaped for JSON sign by sign comes out of no answer", () => {
    const text = `{"code":200,"data":{"conversions":[{"id":"1","name":"${escaped(key)}"}]}}`;
    expect(toldOf(answerOf(text), key)).toBe(JSON.stringify({ conversions: [{ id: "1", name: "…" }] }));
  });
});

test("a key of digits alone is no number of an answer", () => {
  const text = JSON.stringify({ code: 200, data: { conversions: [], visits: 12345678, users: 9 } });
  expect(withoutKey(JSON.parse(text), text, "12345678")).toEqual({
    code: 200,
    data: { conversions: [], visits: "…", users: 9 },
  });
});

test("an answer without the key is the same object, and a large or hostile one takes no time", () => {
  for (const part of ["p", "\\\\", "pt-0123456789abcde", "%25", "&#x0"]) {
    const text = JSON.stringify({ data: part.repeat(Math.ceil(4_000_000 / part.length)) });
    const parsed: unknown = JSON.parse(text);
    const beganAt = performance.now();
    expect(withoutKey(parsed, text, "pt-0123456789abcdef")).toBe(parsed);
    expect(performance.now() - beganAt).toBeLessThan(1_000);
  }
});
