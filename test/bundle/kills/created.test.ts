// A report that is created or deleted, ended at every service call: what is left is listed, harms no cell, and can be finished.
import { type Kill, type KillDesk, killEverywhere, type Rows } from "./killDesk";
import { KilledReport, questionOf } from "./killedReport";

const two: Rows = [
  ["Japan", 10],
  ["China", 20],
];

let report: KilledReport;
beforeEach(() => {
  report = new KilledReport();
});
afterEach(() => report.close());

const nameOf = ({ when, index, name }: Kill) => `${when} call ${index}, ${name}`;
const runsOf = (desk: KillDesk) => desk.log().map(({ result, code }) => [result, code ?? ""].join(" ").trim());

test("a report whose creation was ended is not there, or is listed with its place and runs, or is listed without one and says so", async () => {
  report.desk.rows = two;
  report.select();
  report.keep();
  const input = { name: "Report", mode: "replace", header: "names", keyColumns: [], userName: "" };
  const call = { name: "saveReport", input: { ...input, call: questionOf("visits"), schedule: { every: "hour" } } };
  const left = new Set<string>();
  await killEverywhere(report.desk, call, {
    begin() {
      report.restore();
      // Whoever was ended while a hidden tab was made has left it selected.
      report.select();
    },
    async look(kill) {
      const name = nameOf(kill);
      expect([name, report.shown().flat().join("")]).toEqual([name, ""]);
      const { reports } = await report.desk.call("listReports");
      // A trigger comes within the minute after its hour.
      await report.desk.pass(60_000);
      await report.nextHour();
      const [saved] = reports;
      const isPlaced = saved?.address !== undefined;
      left.add([saved ? (isPlaced ? "placed" : "without a place") : "not there", ...runsOf(report.desk)].join(", "));
      const rows = isPlaced ? 3 : 0;
      expect([name, report.shown().filter(([text]) => text !== "").length]).toEqual([name, rows]);
    },
  });
  expect([...left].sort()).toEqual(["not there", "placed, ok", "without a place, failed placeLost"]);
});

test.each([true, false])(
  "a report whose deletion was ended is gone, or is listed and can be deleted again, its cells cleared: %s",
  async (areCellsCleared) => {
    await report.open("replace", two);
    const [foreign, old] = [report.foreign(), report.shown()];
    const input = { id: report.id, areCellsCleared };
    const left = new Set<string>();
    const fingerprints = new Set<string>();
    await killEverywhere(
      report.desk,
      { name: "deleteReport", input },
      {
        begin: () => report.restore(),
        async look(kill) {
          const name = nameOf(kill);
          const before = fingerprints.size;
          if (fingerprints.add(report.fingerprint()).size === before) return;
          const listed = await report.listed();
          const address = listed?.address ? "placed" : "without a place";
          left.add(listed ? `${address}, ${listed.state}` : "gone");
          // Whoever was ended had work to do that nobody may do at the same time, until its time is over.
          await report.desk.pass(120_000);
          if (listed) await report.desk.call("deleteReport", input);
          expect([name, await report.listed()]).toEqual([name, undefined]);
          expect([name, report.foreign()]).toEqual([name, foreign]);
          expect([name, report.shown()]).toEqual([name, areCellsCleared ? old.map((row) => row.map(() => "")) : old]);
          expect([name, report.desk.book.port.namedRanges()]).toEqual([name, []]);
          expect([name, report.desk.script.state.triggers.list()]).toEqual([name, []]);
        },
      },
    );
    const cleared = areCellsCleared ? ["placed, edited"] : [];
    expect([...left].sort()).toEqual(["gone", "placed, complete", ...cleared, "without a place, undefined"]);
  },
);
