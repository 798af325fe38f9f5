/**
 * Google Chat's incoming webhooks, as strict as they are documented.
 * https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create
 * https://developers.google.com/workspace/chat/format-messages
 */
import { z } from "zod";
import { type ReadMessage, Refusal, type ShownLine, type ShownRun, withAllLinks } from "./shown";

/** Text and cards together. */
const maxBytes = 32_000;

const button = z.strictObject({
  text: z.string().min(1),
  onClick: z.strictObject({ openLink: z.strictObject({ url: z.url() }) }),
});
const widget = z.union([
  z.strictObject({ textParagraph: z.strictObject({ text: z.string() }) }),
  z.strictObject({
    decoratedText: z.strictObject({
      topLabel: z.string().optional(),
      text: z.string(),
      wrapText: z.boolean().optional(),
    }),
  }),
  z.strictObject({ buttonList: z.strictObject({ buttons: z.array(button).min(1) }) }),
]);
type Widget = z.infer<typeof widget>;

const card = z.strictObject({
  header: z.strictObject({ title: z.string(), subtitle: z.string().optional() }).optional(),
  sections: z.array(z.strictObject({ header: z.string().optional(), widgets: z.array(widget).min(1).max(100) })).min(1),
});
const payload = z.strictObject({
  text: z.string().optional(),
  fallbackText: z.string().optional(),
  cardsV2: z.array(z.strictObject({ cardId: z.string().optional(), card })).optional(),
});

const error = (code: number, status: string, message: string) => JSON.stringify({ error: { code, message, status } });
export const chatRefusal = (code: number, status: string, message: string, headers = {}) =>
  new Refusal(code, error(code, status, message), headers);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex as string, 16));
    return entities[String(name).toLowerCase()] ?? whole;
  });

/** The few tags of a card's texts; others are not shown. */
function htmlLines(html: string): ShownLine[] {
  const lines: ShownRun[][] = [[]];
  let [bold, href] = [0, undefined as string | undefined];
  for (const part of html.split(/(<[^<>]*>)/)) {
    const [, tag, name = "", attributes = ""] = /^<(\/?)([a-z]+)([^<>]*)>$/i.exec(part) ?? [];
    if (tag === undefined) {
      const text = decoded(part);
      if (text !== "") lines.at(-1)?.push({ text, isBold: bold > 0, ...(href === undefined ? {} : { href }) });
    } else if (/^br$/i.test(name)) lines.push([]);
    else if (/^b$/i.test(name)) bold += tag ? -1 : 1;
    else if (/^a$/i.test(name)) href = tag ? undefined : (/href="?([^"\s]*)/i.exec(attributes)?.[1] ?? "");
  }
  return lines.map((runs) => ({ kind: "text", runs }));
}

/** `<users/all>`, `<https://…|text>` and bold, as Chat reads them in a text message. */
function markedLine(text: string): ShownLine {
  const runs = text.split(/(<users\/[^<>]*>|<[a-z]+:[^<>|]+(?:\|[^<>]*)?>|\*[^*\n]+\*)/).flatMap((part): ShownRun[] => {
    if (part === "") return [];
    if (part.startsWith("<users/")) return [{ text: `@${part.slice(7, -1)}`, isMention: true }];
    if (/^<[a-z]+:/.test(part)) {
      const [href = "", label] = part.slice(1, -1).split("|");
      return [{ text: label ?? href, href }];
    }
    return /^\*.+\*$/.test(part) ? [{ text: part.slice(1, -1), isBold: true }] : [{ text: part }];
  });
  return { kind: "text", runs };
}

function widgetLines(read: Widget): ShownLine[] {
  if ("textParagraph" in read) return htmlLines(read.textParagraph.text);
  if ("decoratedText" in read) return htmlLines(read.decoratedText.text);
  return read.buttonList.buttons.map(({ text, onClick }) => ({
    kind: "button",
    runs: [{ text, href: onClick.openLink.url }],
  }));
}

export function readGoogleChat(body: unknown, bytes: number): ReadMessage {
  const read = payload.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    const message = `Invalid JSON payload received. ${issue?.message} at 'message.${issue?.path.join(".")}'`;
    throw chatRefusal(400, "INVALID_ARGUMENT", message);
  }
  if (bytes > maxBytes) throw chatRefusal(400, "INVALID_ARGUMENT", "Message is too large.");
  const { text = "", cardsV2 = [], fallbackText = "" } = read.data;
  if (text === "" && cardsV2.length === 0) throw chatRefusal(400, "INVALID_ARGUMENT", "Message cannot be empty.");
  const lines = [
    ...(text === "" ? [] : text.split("\n").map(markedLine)),
    ...cardsV2.flatMap(({ card: { header, sections } }): ShownLine[] => [
      ...(header ? [{ kind: "text" as const, runs: [{ text: header.title, isBold: true }] }] : []),
      ...sections.flatMap(({ widgets }) => widgets.flatMap(widgetLines)),
    ]),
  ];
  return {
    lines: lines.map((line) => (line.kind === "button" ? line : withAllLinks(line))),
    notification: text || fallbackText,
  };
}
