/** What became of a run, in a sentence: of one report what it wrote, of several how many, and which of them are not up to date. */
import type { ListedReport, RunReport } from "../../reports";
import type { Words } from "../words/words";
import { isOutdated } from "./results";

/** Rows below the header of what stands in the cells. */
export const rowsOf = ({ report }: ListedReport): number | undefined =>
  report?.written && Math.max(0, report.written.rows - (report.style.header === "none" ? 0 : 1));

/** More names than this are a list, and the list stands below. */
const maxNames = 5;

function sayOne({ outcome: { result } }: RunReport, name: string, count: number, words: Words): string {
  switch (result) {
    case "ok":
      return words.say("wroteRows", { name, count });
    case "empty":
      return words.say("wroteNoRows", { name });
    case "stale":
      return words.say("wroteOlder", { name });
    case "deferred":
      return words.say("putOff", { name });
    case "failed":
      return words.say("notWritten", { name });
  }
}

export function sayRan(ran: readonly RunReport[], listed: readonly ListedReport[], words: Words): string {
  const found = (id: string) => listed.find((one) => one.id === id);
  const nameOf = ({ id }: RunReport) => found(id)?.name ?? id;
  const [first] = ran;
  if (first && ran.length === 1) {
    const report = found(first.id);
    return sayOne(first, nameOf(first), (report && rowsOf(report)) ?? 0, words);
  }
  const outdated = ran.filter(({ outcome }) => isOutdated(outcome.result));
  if (outdated.length === 0) return words.say("wroteReports", { count: ran.length });
  const names = outdated.slice(0, maxNames).map(nameOf).join(", ") + (outdated.length > maxNames ? ", …" : "");
  return words.say("wroteSome", { written: ran.length - outdated.length, count: ran.length, names });
}
