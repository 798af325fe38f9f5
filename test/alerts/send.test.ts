// Addresses, what each service's answers mean, and what of a text can arrive.
import fc from "fast-check";
import type { Message } from "../../src/alerts/message";
import { bounded, plain } from "../../src/alerts/message";
import { numberText, percentText } from "../../src/alerts/numbers";
import { bodyFor } from "../../src/alerts/payloads";
import { send, verdictOf } from "../../src/alerts/send";
import { maskedAddress, readAddress, type Service, serviceOf } from "../../src/alerts/webhooks";
import { readGoogleChat } from "../../workbench/inbox/googleChat";
import type { ReadMessage } from "../../workbench/inbox/shown";
import { readSlack } from "../../workbench/inbox/slack";
import { readTeams } from "../../workbench/inbox/teams";
import { FakePlatform } from "../support/fakePlatform";

const addresses = {
  slack: "https://hooks.slack.com/services/T00000000/B00000000/abcdefghijklmnopqrstuvwx",
  googleChat: "https://chat.googleapis.com/v1/spaces/AAAAabcdefg/messages?key=AIzaSyA-b_c&token=abc_def-ghi%3D",
  workflow:
    "https://default1234.a1.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/0f0f/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=abc-def",
  logicApp:
    "https://prod-15.uksouth.logic.azure.com/workflows/0f0f/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=abc",
  connector: "https://contoso.webhook.office.com/webhookb2/0f0f-1@2e2e-2/IncomingWebhook/3d3d/4c4c-4",
};

test.each<[keyof typeof addresses, Service]>([
  ["slack", "slack"],
  ["googleChat", "googleChat"],
  ["workflow", "teams"],
  ["logicApp", "teams"],
  ["connector", "teams"],
])("the address of %s is known, with spaces around it and with the port that Teams shows", (name, service) => {
  const address = addresses[name];
  expect(readAddress(` ${address}\n`)).toBe(address);
  expect(readAddress(address.replace(/^(https:\/\/[^/]+)/, "$1:443"))).toBe(address);
  expect(serviceOf(address)).toBe(service);
  expect(maskedAddress(address)).toBe(`…${address.slice(-4)}`);
});

test.each([
  "",
  "hooks.slack.com/services/T00000000/B00000000/abcdefghijklmnopqrstuvwx",
  "http://hooks.slack.com/services/T00000000/B00000000/abcdefghijklmnopqrstuvwx",
  "https://hooks.slack.com.evil.example/services/T00000000/B00000000/abcdefghij",
  "https://evil.example/?https://hooks.slack.com/services/T00000000/B00000000/abc",
  "https://hooks.slack.com@evil.example/services/T00000000/B00000000/abcdefghij",
  "https://user:pass@hooks.slack.com/services/T00000000/B00000000/abcdefghij",
  "https://hooks.slack.com/services/../../evil/aaaaaaaaaaaaaaaa",
  "https://hooks.slack.com:8443/services/T00000000/B00000000/abcdefghij",
  "https://evilwebhook.office.com/webhookb2/0f0f/IncomingWebhook/3d3d/4c4c",
  "https://webhook.office.com/webhookb2/0f0f/IncomingWebhook/3d3d/4c4c",
  "https://chat.googleapis.com/v1/spaces/AAAA/members?key=aaaaaaaaaa&token=b",
  `${addresses.slack}#x`,
])("no address: %s", (text) => {
  expect(() => readAddress(text)).toThrow("webhookAddress");
});

type Verdict = readonly [kind: string, code?: string | number, isOfMessage?: boolean];
const told = (address: string, status: number, text: string, headers: Record<string, string> = {}): Verdict => {
  const verdict = verdictOf({ status, text, headers }, address, 0);
  if (verdict.kind === "sent") return [verdict.kind];
  if (verdict.kind === "unknown") return [verdict.kind, verdict.error.code];
  const { code } = verdict.error;
  return verdict.isOfMessage ? [verdict.kind, code, true] : [verdict.kind, code];
};
const teams = (status: number) =>
  `Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error ${status} with ContextId tcid=1..`;

test.each<[keyof typeof addresses, number, string, Verdict]>([
  ["slack", 200, "ok", ["sent"]],
  ["slack", 200, "<html>proxy</html>", ["unknown", "webhookUnknown"]],
  ["slack", 200, "no_service", ["refused", "webhookGone"]],
  ["slack", 400, "invalid_payload", ["refused", "webhookRefused", true]],
  ["slack", 400, "invalid_token", ["refused", "webhookGone"]],
  ["slack", 410, "channel_is_archived", ["refused", "webhookGone"]],
  ["slack", 500, "rollup_error", ["unknown", "webhookUnknown"]],
  ["slack", 302, "", ["refused", "webhookRefused", true]],
  ["googleChat", 200, '{"name":"spaces/A/messages/B"}', ["sent"]],
  ["googleChat", 200, "{}", ["unknown", "webhookUnknown"]],
  ["googleChat", 200, '{"error":{"code":403}}', ["refused", "webhookGone"]],
  ["googleChat", 429, '{"error":{"code":429}}', ["refused", "webhookBusy"]],
  ["googleChat", 502, "<html>", ["unknown", "webhookUnknown"]],
  ["connector", 200, "1", ["sent"]],
  ["connector", 200, "", ["unknown", "webhookUnknown"]],
  ["connector", 200, teams(429), ["refused", "webhookBusy"]],
  ["connector", 200, teams(413), ["refused", "webhookRefused", true]],
  ["connector", 200, teams(403), ["refused", "webhookGone"]],
  [
    "connector",
    200,
    "Webhook message delivery failed with error: Error contacting Microsoft Teams endpoint",
    ["unknown", "webhookUnknown"],
  ],
  ["workflow", 202, "", ["sent"]],
  ["workflow", 200, '{"error":{"code":"X"}}', ["unknown", "webhookUnknown"]],
  ["workflow", 401, '{"error":{"code":"DirectApiAuthorizationRequired"}}', ["refused", "webhookGone"]],
  ["workflow", 503, "", ["refused", "webhookDown"]],
])("%s answering %i %s", (name, status, text, verdict) => {
  expect(told(addresses[name], status, text)).toEqual(verdict);
});

test.each<[string | undefined, number]>([
  [undefined, 0],
  ["120", 120_000],
  ["Thu, 01 Jan 1970 00:01:00 GMT", 60_000],
  ["soon", 0],
  ["-5", 0],
  ["99999999999", 0],
  ["999999999", 86_400_000],
])("Retry-After: %s", (retryAfter, waitMs) => {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  expect(verdictOf({ status: 429, text: "", headers }, addresses.slack, 0)).toMatchObject({ kind: "refused", waitMs });
});

test.each<[string, number, Verdict]>([
  ["DNS error: https://hooks.slack.com/services/x", 100, ["refused", "webhookDown"]],
  ["Address unavailable: https://hooks.slack.com/services/x", 100, ["unknown", "webhookUnknown"]],
  ["Timeout: https://hooks.slack.com/services/x", 100, ["unknown", "webhookUnknown"]],
  ["Anything", 10_000, ["unknown", "webhookUnknown"]],
  ["Service invoked too many times for one day: urlfetch.", 100, ["refused", "googleQuota"]],
  ["1 日にサービス urlfetch を実行した回数が多すぎます。", 100, ["refused", "googleQuota"]],
])("a send that ends with %s", (words, tookMs, [kind, code]) => {
  const platform = new FakePlatform();
  platform.requestMs = tookMs;
  platform.answers.push(new Error(words));
  const verdict = send(platform, addresses.slack, { title: "T", lines: [], rows: [] });
  expect(verdict).toMatchObject({ kind, error: { code } });
  expect(JSON.stringify(verdict)).not.toContain("services/x");
});

const readers: Readonly<Record<Service, (body: string) => ReadMessage | undefined>> = {
  slack: (body) => readSlack(JSON.parse(body)),
  googleChat: (body) => readGoogleChat(JSON.parse(body), Buffer.byteLength(body)),
  teams: (body) => readTeams(JSON.parse(body), Buffer.byteLength(body)),
};

const link = { text: "Open", url: "https://docs.google.com/spreadsheets/d/x/edit#gid=0&range=A1:B2" };

test.each(Object.keys(readers) as Service[])(
  "whatever texts there are, %s takes the message, shows them as they are, and makes one link of it: ours",
  (service) => {
    const pieces = fc.constantFrom(
      "<!channel>",
      "<@U1>",
      "<users/all>",
      "@all",
      "<https://e.example|x>",
      "[x](https://e.example)",
      "https://e.example/p?q=1",
      "www.e.example",
      "a@e.example",
      "*b*",
      "_i_",
      "`c`",
      "&amp;",
      "&lt;!here&gt;",
      "<b>",
      "<at>x</at>",
      "\n",
      "\u202e",
      "日本",
      "🙂",
      "\ud800",
      "1.5",
      " ",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")),
      fc.constant("x".repeat(50_000)),
    );
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 8 }), (title, line, rows) => {
        const message: Message = bounded({
          title: `T ${title}`,
          lines: [`L ${line}`],
          rows: rows.map((row) => `R ${row}`),
          link,
        });
        const read = readers[service](bodyFor(service, message));
        const runs = (read?.lines ?? []).flatMap((one) => one.runs);
        expect(runs.filter(({ isMention }) => isMention)).toEqual([]);
        expect(runs.flatMap(({ href }) => href ?? [])).toEqual([link.url]);
        const shown = (read?.lines ?? []).map((one) =>
          one.runs
            .map((run) => run.text)
            .join("")
            .replaceAll("\u2060", "")
            .replace(/^• /, ""),
        );
        const whole = [message.title, ...message.lines, ...message.rows, link.text].map((one) =>
          one.replaceAll("\u2060", ""),
        );
        expect(shown).toEqual(whole);
        expect(Buffer.byteLength(bodyFor(service, message))).toBeLessThan(20_000);
      }),
      { numRuns: 100 },
    );
  },
);

test("a line is cut with a sign, and never in the middle of a character", () => {
  expect(plain("🙂".repeat(10), 6)).toBe("🙂🙂…");
  expect(plain(" a\r\n\u2028b\u202e ", 10)).toBe("a b");
});

test("signs that show nothing hide nothing: no link within a name, and no name of them alone", () => {
  expect(plain("ev\u200bil\u200b.exa\u2060mple\ufeff", 30)).toBe("evil.example");
  expect(plain("\u200b\u2060\u{e0041}", 30)).toBe("");
  expect(plain("👩\u200d💻", 30)).toBe("👩\u200d💻");
  const message = bounded({ title: "a_.example", lines: ["x_@y.example"], rows: [], link });
  expect(bodyFor("slack", message)).not.toMatch(/_[.@][a-z]/);
});

test.each<[number, Parameters<typeof numberText>[1], readonly string[], string]>([
  [1234567, "number", ["12"], "1,234,567"],
  [1234.5, "number", ["1,234.50"], "1,234.50"],
  [1234.5, "number", ["1.234,50"], "1.234,50"],
  [12345, "number", ["1.234"], "12.345"],
  [0.6525, "percent", ["65,25%"], "65,25%"],
  [0.5, "percent", ["65.25%"], "50%"],
  [3725, "duration", ["1:02:05"], "1:02:05"],
  [3725, "duration", ["3:05"], "62:05"],
  [-0.001, "number", ["1"], "0.00"],
  [12345.5, "number", ["1\u202f234,50"], "12\u202f345,50"],
  [12345, "number", ["1 234"], "12 345"],
  [0.5, "number", ["0.125"], "0.50"],
])("%d of a column of %s that shows %j is %s", (value, kind, texts, text) => {
  expect(numberText(value, kind, texts)).toBe(text);
});

test("a limit is told as it was typed: rounded, it would be another one", () => {
  expect(numberText(0.005, "number", ["1.25"], true)).toBe("0.005");
  expect(numberText(0.00125, "percent", ["65,25%"], true)).toBe("0,125%");
  expect([0.07, 0.2, 0.0105].map((part) => percentText(part, ".", true))).toEqual(["7%", "20%", "1.05%"]);
  expect(numberText(2 / 3, "number", ["1.25"])).toBe("0.67");
});

test("a percentage has decimals only where it needs them", () => {
  expect([0.2, 0.1234, 12, -0.5].map((part) => percentText(part))).toEqual(["20%", "12.34%", "1,200%", "-50%"]);
});
