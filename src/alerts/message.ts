/** What is told, before it is put as a service takes it: plain texts, whoever wrote what stands in them. */
export interface Message {
  readonly title: string;
  readonly lines: readonly string[];
  /** At most five. */
  readonly rows: readonly string[];
  readonly link?: { readonly text: string; readonly url: string } | undefined;
}

export const maxRows = 5;
const lengths = { title: 200, line: 300, row: 160 };

/** Orders of direction turn round what stands beside them, and line breaks make a line of their own of it. */
const disturbing = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+|\p{Cs}/gu;

/** Signs without width hide one name in another, and a name of nothing else shows nothing; those within emoji and scripts stay. */
const unseen = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;

/** One line, shortened with a sign, never in the middle of a character. */
export function plain(text: string, length: number): string {
  // No message holds much of a long text, and it need not be looked at whole.
  const line = text
    .slice(0, length * 4)
    .replace(unseen, "")
    .replace(disturbing, " ")
    .replace(/\s+/g, " ")
    .trim();
  const isWhole = line.length <= length && text.length <= length * 4;
  return isWhole ? line : `${line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** As it is kept and sent: bounded, whatever it was made of. */
export const bounded = ({ title, lines, rows, link }: Message): Message => ({
  title: plain(title, lengths.title),
  // A text without a sign would be refused.
  lines: lines.map((line) => plain(line, lengths.line)).filter((line) => line !== ""),
  rows: rows
    .slice(0, maxRows)
    .map((row) => plain(row, lengths.row))
    .filter((row) => row !== ""),
  ...(link && { link }),
});
