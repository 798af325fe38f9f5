/** A message as a service shows it: runs of text, some of which are links or mentions, whoever made them so. */

export interface ShownRun {
  readonly text: string;
  readonly isBold?: boolean;
  readonly href?: string;
  /** Somebody's telephone rings. */
  readonly isMention?: boolean;
}

export interface ShownLine {
  readonly kind: "text" | "bullet" | "button";
  readonly runs: readonly ShownRun[];
}

export interface ReadMessage {
  readonly lines: readonly ShownLine[];
  /** What a notification shows of it; "" where the service makes one by itself. */
  readonly notification: string;
}

/** What a service answers to what it does not take. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${body}`);
  }
}

/** Addresses, domains and mail addresses, of which the services' apps make links by themselves; more rather than fewer. */
const linkable =
  /https?:\/\/[^\s<>]+|[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+\.[\p{L}]{2,}|(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}(?:\/[^\s<>]*)?/gu;

export function withLinks(run: ShownRun): ShownRun[] {
  if (run.href || run.isMention) return [run];
  const runs: ShownRun[] = [];
  let end = 0;
  for (const match of run.text.matchAll(linkable)) {
    if (match.index > end) runs.push({ ...run, text: run.text.slice(end, match.index) });
    runs.push({ ...run, text: match[0], href: match[0] });
    end = match.index + match[0].length;
  }
  if (end < run.text.length) runs.push({ ...run, text: run.text.slice(end) });
  return runs;
}

export const withAllLinks = (line: ShownLine): ShownLine => ({ ...line, runs: line.runs.flatMap(withLinks) });

export const textOf = (lines: readonly ShownLine[]): string =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join("")).join("\n");
