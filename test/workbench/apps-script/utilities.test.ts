import { closeWorkshops, messageOf, openEvaluator, outcomeOf } from "./workshop";

afterAll(closeWorkshops);

const run = openEvaluator();
const evaluate = (expression: string) => outcomeOf(run(expression));

describe("Utilities", () => {
  test.each([
    ["Utilities.base64Encode('A string')", "QSBzdHJpbmc="],
    ["Utilities.base64Encode('グ', Utilities.Charset.UTF_8)", "44Kw"],
    ["Utilities.base64Encode([-1, -2, -3])", "//79"],
    ["Utilities.base64EncodeWebSafe([-1, -2, -3])", "__79"],
    ["Utilities.base64Decode('//79')", [-1, -2, -3]],
    ["Utilities.base64DecodeWebSafe('__79')", [-1, -2, -3]],
    ["Utilities.newBlob(Utilities.base64Decode('44Kw')).getDataAsString()", "グ"],
    ["Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')[0]", 12],
    ["Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'a').slice(0, 3)", [-54, -105, -127]],
    ["Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, 'a').length", 20],
    [
      "Utilities.base64Encode(Utilities.computeHmacSha256Signature('value', 'key'))",
      "kPv88V50o2uJ29sqch2a7P/f3dxcg+J/dZJZT3GTJIE=",
    ],
    ["Utilities.ungzip(Utilities.gzip(Utilities.newBlob('text', 'text/plain', 'a.txt'))).getDataAsString()", "text"],
    ["Utilities.gzip(Utilities.newBlob('text', 'text/plain', 'a.txt')).getName()", "a.txt.gz"],
    ["Utilities.newBlob('é').getBytes()", [-61, -87]],
  ])("computes %s", async (expression, value) => {
    expect(await evaluate(expression)).toEqual(value);
  });

  test("takes a text for ASCII where no charset is named", async () => {
    const digest = (rest: string) => evaluate(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ${rest})`);
    expect(await digest("'日本'")).toEqual(await digest("'??'"));
    expect(await digest("'日本', Utilities.Charset.UTF_8")).not.toEqual(await digest("'日本'"));
  });

  test.each([
    [
      "computeDigest('SHA_256', 'a')",
      "The parameters (String,String) don't match the method signature for Utilities.computeDigest.",
    ],
    [
      "computeDigest(Utilities.Charset.UTF_8, 'a')",
      "The parameters (Utilities.Charset,String) don't match the method signature for Utilities.computeDigest.",
    ],
    ["base64Decode('%')", "Could not decode string."],
    [
      "formatDate('2026-04-01', 'GMT', 'yyyy')",
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
    ["formatDate(new Date(0), 'Nowhere', 'yyyy')", "Invalid argument: Nowhere"],
    ["formatDate(new Date(0), 'GMT', 'b')", "Illegal pattern character 'b'"],
    ["parseDate('yesterday', 'GMT', 'yyyy-MM-dd')", 'Unparseable date: "yesterday"'],
    ["ungzip(Utilities.newBlob('x'))", "Blob object must have the content type of application/x-gzip to be ungzipped."],
    ["formatString('%s', 1)", "Utilities.formatString is not built in this workbench"],
  ])("refuses %s", async (call, message) => {
    expect(await messageOf(run(`Utilities.${call}`))).toBe(message);
  });

  test.each([
    ["yyyy-MM-dd HH:mm:ss.SSS", "2026-04-09 00:05:07.089"],
    ["yy/M/d h:m a", "26/4/9 12:5 AM"],
    ["k K hh", "24 0 12"],
    ["EEE, d MMM yyyy; EEEE MMMM", "Thu, 9 Apr 2026; Thursday April"],
    ["D u G", "99 4 AD"],
    ["Z X XX XXX z", "+0900 +09 +0900 +09:00 GMT+9"],
    ["yyyy'T'HH 'o''clock' ''", "2026T00 o'clock '"],
  ])("formats a date as Java does: %s", async (pattern, text) => {
    const instant = Date.UTC(2026, 3, 8, 15, 5, 7, 89);
    expect(await evaluate(`Utilities.formatDate(new Date(${instant}), "Asia/Tokyo", ${JSON.stringify(pattern)})`)).toBe(
      text,
    );
  });

  test.each([
    ["2026-04-09 13:05", "Asia/Tokyo", "yyyy-MM-dd HH:mm", Date.UTC(2026, 3, 9, 4, 5)],
    ["9 Apr 26 1 PM", "GMT", "d MMM yy h a", Date.UTC(2026, 3, 9, 13)],
    ["2026-04-09T13:05:06+0200", "GMT", "yyyy-MM-dd'T'HH:mm:ssZ", Date.UTC(2026, 3, 9, 11, 5, 6)],
  ])("reads %s in %s by %s", async (text, zone, pattern, instant) => {
    const call = `Utilities.parseDate(${JSON.stringify(text)}, "${zone}", ${JSON.stringify(pattern)}).getTime()`;
    expect(await evaluate(call)).toBe(instant);
  });
});
