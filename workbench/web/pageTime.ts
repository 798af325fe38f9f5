/** Clock and triggers as the page shows them. */
import type { AppsScript } from "../apps-script/appsScript";
import type { Person } from "../apps-script/ports/values";
import type { Book } from "../sheet/book/book";
import type { WorkbenchTime } from "../time";
import type { TimeState } from "./pageProtocol";

const everybody: readonly Person[] = ["owner", "editor"];

export interface PageTimeParts {
  readonly time: WorkbenchTime | undefined;
  readonly appsScript: AppsScript;
  readonly book: Book;
}

export function timeState({ time, appsScript: { state }, book }: PageTimeParts): TimeState | undefined {
  if (!time) return undefined;
  const { triggers } = state;
  return {
    nowMs: time.nowMs(),
    isRunning: time.isRunning,
    timeZone: book.timeZone,
    triggers: triggers
      .list()
      .filter(({ documentId }) => documentId === book.port.id)
      .map(({ id, handler, person, nextRunMs }) => ({
        id,
        handler,
        person,
        nextRunMs,
        lastRun: [...triggers.runs].reverse().find(({ triggerId }) => triggerId === id),
      })),
    runs: triggers.runs,
    unauthorized: everybody.filter((person) => !state.isAuthorized(person)),
  };
}

/** Calls back whenever one of these may have changed. */
export function listenToTime({ time, appsScript }: PageTimeParts, listener: () => void): () => void {
  const stops = [time?.listen(listener), appsScript.state.triggers.listen(listener)];
  return () => {
    for (const stop of stops) stop?.();
  };
}
