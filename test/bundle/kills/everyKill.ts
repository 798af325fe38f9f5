/** Ends a run of a written report at every one of its service calls, and judges what is left of it and what the next hour makes of it. */
import { type Kill, killEverywhere } from "./killDesk";
import type { KilledReport } from "./killedReport";

/** How a killed run may leave a whole document; the page says of "old", "half" and "new" that a run was cut off. */
export const wholeStates = ["new cells, complete", "new cells, new", "old cells, complete", "old cells, old"];

interface Seen {
  readonly shown: string[][];
  readonly looks: string;
  readonly signs: unknown;
}

const seen = (report: KilledReport): Seen => ({ shown: report.shown(), looks: report.looks(), signs: report.signs() });

/** The document after the next hour's run with nothing in its way, and perhaps after one by hand before it. */
export async function afterNextHour(report: KilledReport, isRunByHand = false): Promise<Seen> {
  report.restore();
  if (isRunByHand) await report.run();
  await report.nextHour();
  return seen(report);
}

const nameOf = ({ when, index, name }: Kill) => `${when} call ${index}, ${name}`;

export interface Verdict {
  /** Each kind of state that a kill left: what the cells show, and what the list of reports says of them. */
  readonly left: readonly string[];
  /** Which of the wholes the next hour's run made of it. */
  readonly repaired: readonly number[];
}

/** Fails where cells of others change, or where the next hour's run leaves anything but one of the wholes. */
export async function killEveryRun(report: KilledReport, wholes: readonly Seen[]): Promise<Verdict> {
  report.restore();
  const [old, foreign] = [JSON.stringify(report.shown()), report.foreign()];
  const [whole] = wholes;
  const fingerprints = new Set<string>();
  const left = new Set<string>();
  const repaired = new Set<number>();

  async function look(kill: Kill): Promise<void> {
    const name = nameOf(kill);
    const before = fingerprints.size;
    // A document that is the same as after another kill goes on in the same way.
    if (fingerprints.add(report.fingerprint()).size === before) return;
    const shown = JSON.stringify(report.shown());
    const cells = shown === old ? "old" : shown === JSON.stringify(whole?.shown) ? "new" : "neither";
    left.add(`${cells} cells, ${(await report.listed())?.state}`);
    expect([name, report.foreign()]).toEqual([name, foreign]);

    await report.nextHour();
    const after = seen(report);
    const index = wholes.findIndex((one) => JSON.stringify(one) === JSON.stringify(after));
    expect([name, index < 0 ? after : "whole"]).toEqual([name, "whole"]);
    repaired.add(index);
    expect([name, report.foreign()]).toEqual([name, foreign]);
    expect([name, report.desk.log()[0]]).toMatchObject([name, { trigger: "schedule", result: "ok" }]);
    expect([name, await report.listed()]).toMatchObject([name, { state: "complete" }]);
  }

  const call = { name: "runReports", input: { ids: [report.id] } };
  const callCount = await killEverywhere(report.desk, call, { begin: () => report.restore(), look });
  expect(callCount).toBeGreaterThan(60);
  return { left: [...left].sort(), repaired: [...repaired].sort() };
}
