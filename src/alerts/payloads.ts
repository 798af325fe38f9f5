/**
 * A message → the body that each service takes. Every text goes where the service reads none for marks, mentions or
 * links; what its apps would make a link of by themselves is broken by a sign that is not seen.
 */
import type { Message } from "./message";
import type { Service } from "./webhooks";

/** U+2060, which joins words and has no width: behind it no address goes on. */
const joiner = "\u2060";

/** `https://…`, `shop.example` and `a@b.example` stay as they look, and lead nowhere; numbers stay as they are. */
const unlinked = (text: string) =>
  text.replace(/:(?=\/\/)/g, `:${joiner}`).replace(/(?<=\S)[.@](?=\p{L})/gu, (sign) => sign + joiner);

/** What stands between two places of a text that is read as HTML. */
const html = (text: string) => unlinked(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** In the text for notifications, which Slack reads for its marks: https://docs.slack.dev/messaging/formatting-message-text */
const slackText = (text: string) =>
  unlinked(text).replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] as string);

/** Its rich text takes marks only as elements of their own: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
function toSlack({ title, lines, rows, link }: Message): unknown {
  const section = (...elements: readonly object[]) => ({ type: "rich_text_section", elements });
  const text = (shown: string, style?: object) => ({ type: "text", text: unlinked(shown), ...(style && { style }) });
  return {
    text: slackText(title),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      {
        type: "rich_text",
        elements: [
          section(text(title, { bold: true })),
          ...lines.map((line) => section(text(line))),
          ...(rows.length > 0
            ? [{ type: "rich_text_list", style: "bullet", elements: rows.map((row) => section(text(row))) }]
            : []),
          ...(link ? [section({ type: "link", url: link.url, text: link.text })] : []),
        ],
      },
    ],
  };
}

/** A card's paragraphs are read as a little HTML: https://developers.google.com/workspace/chat/format-messages */
function toGoogleChat({ title, lines, rows, link }: Message): unknown {
  const paragraph = (text: string) => ({ textParagraph: { text } });
  const list = rows.map((row) => `• ${html(row)}`).join("<br>");
  return {
    fallbackText: unlinked(title),
    cardsV2: [
      {
        cardId: "alert",
        card: {
          sections: [
            {
              widgets: [
                paragraph(`<b>${html(title)}</b>`),
                ...lines.map((line) => paragraph(html(line))),
                ...(list === "" ? [] : [paragraph(list)]),
                ...(link
                  ? [{ buttonList: { buttons: [{ text: link.text, onClick: { openLink: { url: link.url } } }] } }]
                  : []),
              ],
            },
          ],
        },
      },
    ],
  };
}

/** A run of a RichTextBlock takes no Markdown: https://learn.microsoft.com/adaptive-cards/schema-explorer/text-run */
function toTeams({ title, lines, rows, link }: Message): unknown {
  const block = (text: string, look: object = {}, place: object = {}) => ({
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text: unlinked(text), ...look }],
    ...place,
  });
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    msteams: { width: "Full" },
    body: [
      block(title, { weight: "Bolder", size: "Medium" }),
      ...lines.map((line) => block(line)),
      ...rows.map((row) => block(`• ${row}`, {}, { spacing: "None" })),
    ],
    ...(link && { actions: [{ type: "Action.OpenUrl", title: link.text, url: link.url }] }),
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}

const makers: Readonly<Record<Service, (message: Message) => unknown>> = {
  slack: toSlack,
  googleChat: toGoogleChat,
  teams: toTeams,
};

export const bodyFor = (service: Service, message: Message): string => JSON.stringify(makers[service](message));
