/**
 * Slack's incoming webhooks, as strict as they are documented.
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 * https://docs.slack.dev/reference/block-kit/blocks
 */
import { z } from "zod";
import { type ReadMessage, Refusal, type ShownLine, type ShownRun, withAllLinks } from "./shown";

const maxBlocks = 50;
const maxTextLength = 40_000;
const maxSectionLength = 3_000;

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});
const richElement = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style: style.optional() }),
  z.strictObject({ type: z.literal("link"), url: z.url(), text: z.string().optional(), style: style.optional() }),
  z.strictObject({ type: z.literal("user"), user_id: z.string() }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: z.string() }),
  z.strictObject({ type: z.literal("channel"), channel_id: z.string() }),
  z.strictObject({ type: z.literal("broadcast"), range: z.enum(["here", "channel", "everyone"]) }),
  z.strictObject({ type: z.literal("emoji"), name: z.string() }),
]);
type RichElement = z.infer<typeof richElement>;

const richSection = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(richElement) });
const richList = z.strictObject({
  type: z.literal("rich_text_list"),
  style: z.enum(["bullet", "ordered"]),
  elements: z.array(richSection),
});
const textObject = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(1).max(maxSectionLength),
    verbatim: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(maxSectionLength),
    emoji: z.boolean().optional(),
  }),
]);
const block = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("rich_text"),
    elements: z.array(z.discriminatedUnion("type", [richSection, richList])),
  }),
  z.strictObject({ type: z.literal("section"), text: textObject }),
  z.strictObject({ type: z.literal("divider") }),
]);
const payload = z.strictObject({
  text: z.string().optional(),
  mrkdwn: z.boolean().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
  blocks: z.array(z.unknown()).optional(),
});

const unescaped = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** `<!channel>`, `<@U123>`, `<https://…|text>` and bold, as Slack reads them in a text. */
function marked(text: string): ShownRun[] {
  const runs: ShownRun[] = [];
  let end = 0;
  const plain = (part: string) => {
    if (part !== "") runs.push({ text: unescaped(part) });
  };
  for (const match of text.matchAll(/<([!@#][^<>]*|[a-z]+:[^<>|]+(?:\|[^<>]*)?)>|\*(\S[^*\n]*)\*/g)) {
    plain(text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, mark, bold] = match;
    if (bold !== undefined) runs.push({ text: unescaped(bold), isBold: true });
    else if (mark && /^[!@#]/.test(mark)) runs.push({ text: `@${mark.slice(1)}`, isMention: true });
    else if (mark) {
      const [href = "", label] = mark.split("|");
      runs.push({ text: unescaped(label ?? href), href });
    }
  }
  plain(text.slice(end));
  return runs;
}

function richRun(element: RichElement): ShownRun {
  switch (element.type) {
    case "text":
      return { text: element.text, isBold: element.style?.bold === true };
    case "link":
      return { text: element.text ?? element.url, href: element.url };
    case "user":
      return { text: `@${element.user_id}`, isMention: true };
    case "usergroup":
      return { text: `@${element.usergroup_id}`, isMention: true };
    case "channel":
      return { text: `#${element.channel_id}`, href: element.channel_id };
    case "broadcast":
      return { text: `@${element.range}`, isMention: true };
    case "emoji":
      return { text: `:${element.name}:` };
  }
}

function linesOf(read: z.infer<typeof block>): ShownLine[] {
  switch (read.type) {
    case "divider":
      return [{ kind: "text", runs: [{ text: "—" }] }];
    case "section":
      return [
        { kind: "text", runs: read.text.type === "mrkdwn" ? marked(read.text.text) : [{ text: read.text.text }] },
      ];
    case "rich_text":
      return read.elements.flatMap((element): ShownLine[] =>
        element.type === "rich_text_section"
          ? [{ kind: "text", runs: element.elements.map(richRun) }]
          : element.elements.map(({ elements }) => ({ kind: "bullet", runs: elements.map(richRun) })),
      );
  }
}

export function readSlack(body: unknown): ReadMessage {
  const read = payload.safeParse(body);
  if (!read.success) throw new Refusal(400, "invalid_payload");
  const { text = "", blocks = [] } = read.data;
  if (text === "" && blocks.length === 0) throw new Refusal(400, "no_text");
  if (text.length > maxTextLength) throw new Refusal(400, "msg_too_long");
  const parsed = blocks.map((one) => block.safeParse(one));
  if (blocks.length > maxBlocks || parsed.some(({ success }) => !success)) throw new Refusal(400, "invalid_blocks");
  const notification = marked(text);
  const lines =
    blocks.length > 0
      ? parsed.flatMap(({ data }) => (data ? linesOf(data) : []))
      : [{ kind: "text" as const, runs: notification }];
  // A mention in the text rings although the blocks are shown in its place.
  const mentions = blocks.length > 0 ? notification.filter(({ isMention }) => isMention) : [];
  const all = [...lines, ...mentions.map((run): ShownLine => ({ kind: "text", runs: [run] }))];
  return { lines: all.map(withAllLinks), notification: notification.map((run) => run.text).join("") };
}
