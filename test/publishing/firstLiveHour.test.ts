// The page that is worked through on a live sheet: what it says to type shows here what it says should be seen.
import { realClock } from "../../workbench/apps-script/clock";
import { createWorkbench, type Workbench } from "../../workbench/workbench";
import { readPage, rowsOfTables } from "./markdown";

const page = readPage("docs/first-live-hour.md");

/** Lines such as | A1 | `=TODAY()` | `TRUE` |. */
const typed = rowsOfTables(page).filter(([cell]) => /^[A-Z]+\d+$/.test(cell ?? ""));

const unquoted = (text: string) => /^`(.*)`$/.exec(text)?.[1];

let workbench: Workbench;
beforeAll(async () => {
  // As the page asks, the file's zone is not the script's; at this moment it is another day in each. The clock runs, for
  // formulas that ask the same wait for each other.
  const offsetMs = Date.parse("2026-05-12T02:00:00Z") - Date.now();
  const nowMs = () => Date.now() + offsetMs;
  workbench = await createWorkbench({
    book: { timeZone: "America/Los_Angeles", now: nowMs },
    appsScript: { clock: { isRunning: true, nowMs, sleep: realClock.sleep } },
    api: { clockOffsetMs: offsetMs },
  });
  workbench.setFormula("D1", "visits");
  workbench.setFormula("D3", "pageView");
});
afterAll(() => workbench.close());

it("the page has formulas to type, each with what should be seen", () => {
  expect(typed.length).toBeGreaterThanOrEqual(17);
  for (const [, formula, seen] of typed) {
    expect(unquoted(formula!)).toMatch(/^=/);
    expect(unquoted(seen!) ?? seen).toMatch(/./);
  }
});

/** What a cell may show: the text in quotes alone, else an error and every text in quotes. */
function isAsSaid(shown: string, said: string): boolean {
  const exact = unquoted(said);
  if (exact !== undefined) return shown === exact;
  const texts = [...said.matchAll(/`(.+?)`/g)].map(([, text]) => text);
  return said.startsWith("an error") && (/^#[A-Z]+[!?]$/.test(shown) || texts.includes(shown));
}

it.each(typed)("%s: %s shows %s", async (_cell, formula, said) => {
  workbench.setFormula("A30", unquoted(formula!)!);
  await workbench.settled();
  const shown = workbench.display("A30")[0]?.[0] ?? "";
  expect([shown, isAsSaid(shown, said!)]).toEqual([shown, true]);
});

it("what a pointer on a refused cell shows is as told", async () => {
  const told = async (formula: string) => {
    workbench.setFormula("A30", formula);
    await workbench.settled();
    return workbench.error("A30")?.message;
  };
  const [refused, misspelt] = ["A4", "A14"].map((cell) => unquoted(typed.filter(([name]) => name === cell)[0]![1]!)!);
  expect(await told(refused!)).toMatch(/^Ptengine: .*00000000/);
  expect(await told(misspelt!)).toMatch(/contry.*country/);
});

it.each(["listing.md", "listing.ja.md", "listing.zh.md", "reviewer.md"])(
  "the formula that %s shows is answered",
  async (name) => {
    const [formula, ...others] = readPage(`docs/publishing/${name}`).match(/=PTENGINE_[A-Z_]+\([^)\n]*\)/g) ?? [];
    expect(others).toEqual([]);
    workbench.setFormula("A40", formula!);
    await workbench.settled();
    expect(
      workbench
        .display("A40:B41")
        .flat()
        .every((text) => text !== ""),
    ).toBe(true);
    workbench.setFormula("A40", "");
  },
);

it("the formulas ask together as many requests as the page says", async () => {
  for (const [, formula] of typed) {
    workbench.setFormula("A30", unquoted(formula!)!);
    await workbench.settled();
  }
  const { log = [] } = (await workbench.api?.control.state()) ?? {};
  // What the listing's formulas asked begins thirty days ago.
  const asked = log.filter(({ body }) => (body as { startDate: string }).startDate > "2026-05");
  expect(asked.length).toBe(Number(/together they ask (\d+) requests/.exec(page)?.[1]));
});
