/**
 * Microsoft Teams: the webhook of a workflow, and the older connector. Both take an Adaptive Card in a message.
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 * https://learn.microsoft.com/adaptive-cards/schema-explorer/adaptive-card
 */
import { z } from "zod";
import { type ReadMessage, Refusal, type ShownLine, type ShownRun, withAllLinks } from "./shown";

const maxBytes = 28 * 1024;

const look = {
  weight: z.enum(["Default", "Lighter", "Bolder"]).optional(),
  size: z.enum(["Default", "Small", "Medium", "Large", "ExtraLarge"]).optional(),
};
const textRun = z.strictObject({ type: z.literal("TextRun"), text: z.string(), ...look });
const spacing = z.enum(["None", "Small", "Default", "Medium", "Large"]).optional();
const element = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("RichTextBlock"),
    inlines: z.array(z.union([textRun, z.string()])).min(1),
    spacing,
  }),
  z.strictObject({ type: z.literal("TextBlock"), text: z.string(), wrap: z.boolean().optional(), spacing, ...look }),
]);
const action = z.strictObject({ type: z.literal("Action.OpenUrl"), title: z.string(), url: z.url() });
const card = z.strictObject({
  $schema: z.string().optional(),
  type: z.literal("AdaptiveCard"),
  version: z.enum(["1.0", "1.1", "1.2", "1.3", "1.4", "1.5"]),
  msteams: z.strictObject({ width: z.literal("Full") }).optional(),
  body: z.array(element).min(1),
  actions: z.array(action).optional(),
});
const payload = z.strictObject({
  type: z.literal("message"),
  summary: z.string().optional(),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.literal("application/vnd.microsoft.card.adaptive"),
        contentUrl: z.null().optional(),
        content: card,
      }),
    )
    .min(1),
});

/** A TextBlock reads Markdown; a run of a RichTextBlock does not. */
function markdownRuns(text: string): ShownRun[] {
  return text.split(/(\[[^\]]*\]\([^)\s]*\)|\*\*[^*]+\*\*|<at>[^<]*<\/at>)/).flatMap((part): ShownRun[] => {
    if (part === "") return [];
    const [, label, href] = /^\[([^\]]*)\]\(([^)\s]*)\)$/.exec(part) ?? [];
    if (href !== undefined) return [{ text: label ?? "", href }];
    if (part.startsWith("<at>")) return [{ text: `@${part.slice(4, -5)}`, isMention: true }];
    return part.startsWith("**") ? [{ text: part.slice(2, -2), isBold: true }] : [{ text: part }];
  });
}

function lineOf(read: z.infer<typeof element>): ShownLine {
  const runs =
    read.type === "TextBlock"
      ? markdownRuns(read.text)
      : read.inlines.map((run) =>
          typeof run === "string" ? { text: run } : { text: run.text, isBold: run.weight === "Bolder" },
        );
  return withAllLinks({ kind: "text", runs });
}

const wrapped = (status: number) =>
  `Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error ${status} with ContextId tcid=0,server=workbench,cv=0..`;

/** The connector tells with a good status that something is wrong: https://github.com/MicrosoftDocs/msteams-docs/issues/1810 */
export const connectorRefusal = (status: number) => new Refusal(200, wrapped(status));

export const workflowRefusal = (status: number, code: string, message: string, headers = {}) =>
  new Refusal(status, JSON.stringify({ error: { code, message } }), headers);

export function readTeams(body: unknown, bytes: number): ReadMessage | undefined {
  const read = payload.safeParse(body);
  if (!read.success || bytes > maxBytes) return undefined;
  const lines = read.data.attachments.flatMap(({ content }): ShownLine[] => [
    ...content.body.map(lineOf),
    ...(content.actions ?? []).map(
      ({ title, url }): ShownLine => ({ kind: "button", runs: [{ text: title, href: url }] }),
    ),
  ]);
  return { lines, notification: read.data.summary ?? "" };
}

export const isTooLarge = (bytes: number) => bytes > maxBytes;
