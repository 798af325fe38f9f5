// The simulated services over real HTTP: what they take, what they refuse, and what they make of marks in a text.
import { Inbox, publicPrefixes } from "../../../workbench/inbox/inbox";
import type { ChannelKind } from "../../../workbench/inbox/protocol";
import { channelKinds } from "../../../workbench/inbox/protocol";
import { type RunningInbox, startInbox } from "../../../workbench/inbox/server";

let nowMs = 0;
let inbox: Inbox;
let running: RunningInbox;
beforeEach(async () => {
  inbox = new Inbox(() => nowMs);
  running = await startInbox(inbox);
});
afterEach(() => running.close());

const card = (element: object) => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.card.adaptive",
      content: { type: "AdaptiveCard", version: "1.4", body: [element] },
    },
  ],
});
const good: Readonly<Record<ChannelKind, object>> = {
  slack: { text: "Hello" },
  googleChat: { text: "Hello" },
  teamsWorkflow: card({ type: "TextBlock", text: "Hello" }),
  teamsConnector: card({ type: "TextBlock", text: "Hello" }),
};

const addressOf = (kind: ChannelKind) => inbox.change({ add: kind }).channels.at(-1)?.address ?? "";

async function post(address: string, body: unknown, contentType = "application/json") {
  const [prefix = "", local = ""] = Object.entries(running.routes).find(([from]) => address.startsWith(from)) ?? [];
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const init = { method: "POST", headers: { "content-type": contentType }, body: text };
  const answer = await fetch(local + address.slice(prefix.length), init);
  return [answer.status, await answer.text(), answer.headers.get("retry-after")] as const;
}

/** What is shown, with mentions in ! ! and links in [ ]. */
const shown = () =>
  inbox
    .state()
    .messages.at(-1)
    ?.lines.map(({ runs }) =>
      runs
        .map(({ text, href, isMention }) => (isMention ? `!${text}!` : href === undefined ? text : `[${text}]`))
        .join(""),
    )
    .join("\n");

test.each<[ChannelKind, number, RegExp]>([
  ["slack", 200, /^ok$/],
  ["googleChat", 200, /"name":"spaces\//],
  ["teamsWorkflow", 202, /^$/],
  ["teamsConnector", 200, /^1$/],
])("%s takes a message at an address that was made, and shows it", async (kind, status, words) => {
  const [answered, text] = await post(addressOf(kind), good[kind]);
  expect([answered, words.test(text)]).toEqual([status, true]);
  expect(shown()).toBe("Hello");
});

test.each<[ChannelKind, number, string]>([
  ["slack", 404, "no_service"],
  ["googleChat", 404, "NOT_FOUND"],
  ["teamsWorkflow", 404, "WorkflowNotFound"],
  ["teamsConnector", 200, "HTTP error 404"],
])("%s refuses an address that was revoked or never made", async (kind, status, words) => {
  const address = addressOf(kind);
  inbox.change({ revoke: 1 });
  for (const one of [address, `${publicPrefixes[kind]}never/made`]) {
    const [answered, text] = await post(one, good[kind]);
    expect([answered, text.includes(words)]).toEqual([status, true]);
  }
  inbox.change({ revoke: 1 });
  await post(address, good[kind]);
  expect(inbox.state().messages).toHaveLength(1);
});

test.each<[ChannelKind, unknown, number, string]>([
  ["slack", "{", 400, "invalid_payload"],
  ["slack", {}, 400, "no_text"],
  ["slack", { text: "a", channel: "#b" }, 400, "invalid_payload"],
  [
    "slack",
    { blocks: [{ type: "section", text: { type: "plain_text", text: "x".repeat(3_001) } }] },
    400,
    "invalid_blocks",
  ],
  ["slack", { blocks: [{ type: "rich_text", elements: [{ type: "text", text: "a" }] }] }, 400, "invalid_blocks"],
  ["googleChat", "{", 400, "INVALID_ARGUMENT"],
  ["googleChat", { body: "a" }, 400, "INVALID_ARGUMENT"],
  ["googleChat", { text: "x".repeat(32_001) }, 400, "too large"],
  ["googleChat", { text: "" }, 400, "empty"],
  ["teamsWorkflow", "{", 400, "InvalidRequestContent"],
  ["teamsConnector", { text: "a" }, 200, "HTTP error 400"],
  ["teamsConnector", card({ type: "TextBlock", text: "x".repeat(28 * 1024) }), 200, "HTTP error 413"],
])("%s refuses %j", async (kind, body, status, words) => {
  const [answered, text] = await post(addressOf(kind), body);
  expect([answered, text.includes(words)]).toEqual([status, true]);
  expect(inbox.state().messages).toEqual([]);
});

test("a workflow says that it took a card which it then cannot post, and no content but JSON is read", async () => {
  expect(await post(addressOf("teamsWorkflow"), { text: "a" })).toEqual([202, "", null]);
  expect(inbox.state().messages).toEqual([]);
  expect(await post(addressOf("slack"), good.slack, "text/plain")).toEqual([400, "invalid_payload", null]);
});

test.each<[ChannelKind, number, number, string | null]>([
  ["slack", 1, 429, "1"],
  ["googleChat", 1, 429, null],
  ["teamsWorkflow", 4, 429, null],
  ["teamsConnector", 4, 200, null],
])("%s takes %i a second", async (kind, count, status, retryAfter) => {
  const address = addressOf(kind);
  for (let index = 0; index < count; index += 1) await post(address, good[kind]);
  const [answered, text, wait] = await post(address, good[kind]);
  expect([answered, wait]).toEqual([status, retryAfter]);
  expect(text).toMatch(/rate_limited|RESOURCE_EXHAUSTED|TooManyRequests|HTTP error 429/);
  nowMs += 1_001;
  await post(address, good[kind]);
  expect(inbox.state().messages).toHaveLength(count + 1);
});

test.each<[ChannelKind, object, string]>([
  ["slack", { text: "<!channel> <https://e.example|x> *b* a &amp; &lt;b&gt;" }, "!@channel! [x] b a & <b>"],
  [
    "slack",
    { blocks: [{ type: "section", text: { type: "plain_text", text: "<!here> https://e.example" } }] },
    "<!here> [https://e.example]",
  ],
  ["slack", { text: "<@U1>", blocks: [{ type: "divider" }] }, "—\n!@U1!"],
  ["googleChat", { text: "<users/all> *b* <https://e.example|x> e.example" }, "!@all! b [x] [e.example]"],
  [
    "googleChat",
    {
      cardsV2: [
        {
          card: {
            sections: [{ widgets: [{ textParagraph: { text: '<a href="https://e.example">x</a> &#60;b> &lt;' } }] }],
          },
        },
      ],
    },
    "[x] <b> <",
  ],
  ["teamsConnector", card({ type: "TextBlock", text: "[x](https://e.example) **b** <at>all</at>" }), "[x] b !@all!"],
  [
    "teamsConnector",
    card({ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "[x](y) **b**" }] }),
    "[x](y) **b**",
  ],
])("%s shows of %j what its reader would see", async (kind, body, text) => {
  await post(addressOf(kind), body);
  expect(shown()).toBe(text);
});

test("a lost connection has taken the message, and a page of another origin is not answered", async () => {
  const address = addressOf("slack");
  inbox.change({ faults: ["connectionLost"] });
  await expect(post(address, good.slack)).rejects.toThrow();
  expect(inbox.state().messages).toHaveLength(1);
  const [local = ""] = Object.values(running.routes);
  expect((await fetch(local, { method: "POST", headers: { origin: "https://evil.example" } })).status).toBe(403);
});

test("every fault has its answer at every service", async () => {
  for (const kind of channelKinds) {
    const address = addressOf(kind);
    for (const fault of ["down", "serverError", "busy", "busyRetryAfter", "errorInAnswer"] as const) {
      inbox.change({ faults: [fault] });
      const [status, text, wait] = await post(address, good[kind]);
      const isGood = fault === "errorInAnswer" || (fault === "busy" && kind === "teamsConnector");
      const wanted = isGood
        ? 200
        : { down: 503, serverError: 500, busy: 429, busyRetryAfter: 429, errorInAnswer: 200 }[fault];
      expect([kind, fault, status, wait !== null]).toEqual([kind, fault, wanted, fault === "busyRetryAfter"]);
      expect(text).not.toBe("1");
    }
  }
  expect(inbox.state().messages).toEqual([]);
});
