/** Changes what a dashboard was made for: its goal, page, experience or period. */
import { readSettings } from "../client/settings";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { isSame } from "../reports/equal";
import { locked, lockWaitMs } from "../reports/lock";
import { sheetAt } from "../reports/receipt";
import { maxNameLength, type Report, readReport, savedAs } from "../reports/store";
import { templateOf } from "../templates";
import { ensureDrawn, renameTab } from "./draw";
import { chosenIn, type DashboardWish, partsOf, reportsPlacer } from "./make";
import type { PlacedPart } from "./parts";
import { readPeriod, runOf } from "./run";
import { showDashboard } from "./show";
import { type Dashboard, type DashboardPart, periodNameOf, propertyOf, readDashboard, tabName } from "./store";

/** Without a period, the one that its cell says. */
export interface DashboardChange extends Pick<DashboardWish, "choices" | "subject" | "period"> {
  readonly id: string;
}

interface Asked {
  readonly part: DashboardPart;
  readonly report: Report | undefined;
}

/** A report of another question: what its cells hold answers the earlier one, and is not shown any more. */
function askedOf(platform: Platform, part: DashboardPart, placed: PlacedPart | undefined): Asked {
  const report = readReport(platform, part.id);
  if (!report || !placed) return { part, report: undefined };
  const name = placed.name.slice(0, maxNameLength);
  if (isSame(report.query, placed.query)) return { part, report: { ...report, name } };
  const { last, lastRunMs, lastGoodMs, growingSinceMs, ...unasked } = report;
  const isOfOtherDays = isSame({ ...report.query, dates: placed.query.dates }, placed.query);
  // Days are said beside the numbers; a goal or a page is not.
  const kept = isOfOtherDays ? part : { key: part.key, id: part.id };
  return { part: kept, report: { ...unasked, name, query: placed.query } };
}

function writePeriod(platform: Platform, { id, choices }: Dashboard): void {
  const range = platform.spreadsheet.namedRange(periodNameOf(id));
  if (!range) return;
  const { row, column } = range.area;
  sheetAt(platform, range).setValues({ row, column, rows: 1, columns: 1 }, [[choices.period ?? ""]]);
}

/** Its tab is drawn anew, with no numbers of what was chosen before; the next run fills it. */
export function changeDashboard(platform: Platform, { id, ...wish }: DashboardChange): void {
  locked(platform, lockWaitMs, () => {
    const known = readDashboard(platform, id);
    const template = templateOf(known.template);
    if (!template) throw new PtengineError("dashboardGone");
    // Whoever changes one must be able to ask.
    readSettings(platform).site(known.profileId);
    const period = wish.period ?? readPeriod(platform, known).text;
    const wished = { ...known, ...chosenIn(template, known.language, { ...wish, period }) };
    const placed = partsOf(wished, 1);
    // Refuses where somebody has changed what it fills, and keeps the days of what stands there.
    const shown = tabName(platform, known.dataTab) === undefined ? known : showDashboard(platform, known);
    const asked = shown.parts.map((part) =>
      askedOf(
        platform,
        part,
        placed.find((one) => one.part.key === part.key),
      ),
    );
    const changed: Dashboard = { ...shown, ...wished, parts: asked.map(({ part }) => part) };
    // In one call: no kill leaves a report that answers another question than the title says.
    const reports = asked.map(({ report }) => report && savedAs(platform, report));
    platform.documentProperties.setAll(Object.assign({ [propertyOf(id)]: JSON.stringify(changed) }, ...reports));
    const drawn = ensureDrawn(platform, changed, reportsPlacer(platform, runOf(platform, changed)));
    // One that is left to whoever has written on it keeps its name, too.
    if (drawn.tab === known.tab) renameTab(platform, known, changed.title);
    // A tab that is drawn already has the cell as it was.
    if (wish.period !== undefined) writePeriod(platform, drawn);
    showDashboard(platform, drawn);
  });
}
