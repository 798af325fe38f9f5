/** `npm run bench -- pages`: a formula of fifty pages, and ten that ask for one of them, on each plan. */
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import { Desk, minuteWindows, perMinute, planNames, startMs } from "./desk";
import { lowerBoundMs } from "./lowerBound";
import { pagesSheet } from "./sheets";

const header = ["plan", "minute", "questions", "requests", "429s", "first pass", "s, refresh", "s, bound", "ratio"];

/** Sheets calculates the formulas once, then somebody presses Refresh formulas, and they are calculated again. */
export async function runPages(addOn: AddOn, print: (line: string) => void): Promise<number> {
  const formulas = pagesSheet();
  const rows: (readonly string[])[] = [header];
  let broken = 0;
  for (const plan of planNames) {
    for (const minuteWindow of minuteWindows) {
      const desk = new Desk({ ...addOn, formulas, plan, seed: 1, api: { minuteWindow } });
      const first = await desk.calculate();
      const { questions } = await desk.refresh();
      const last = await desk.calculate();
      const tookMs = desk.nowMs() - startMs;
      const log = desk.requests();
      await desk.close();
      const bound = { questions, formulas: formulas.length, perMinute: perMinute[plan], minuteWindow, startMs };
      const boundMs = lowerBoundMs(bound);
      const answered = first.executions.filter(({ result }) => result.ok).length;
      broken += last.executions.filter(({ result }) => !result.ok).length;
      rows.push([
        plan,
        minuteWindow,
        ...[questions, log.length, log.filter(({ status }) => status === 429).length].map(String),
        `${answered}/${formulas.length}`,
        (tookMs / 1000).toFixed(1),
        (boundMs / 1000).toFixed(1),
        (tookMs / boundMs).toFixed(2),
      ]);
    }
  }
  print(textTable(rows));
  return broken;
}
