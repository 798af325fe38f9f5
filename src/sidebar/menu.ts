/** The add-on's menu, and what its entries do. */
import type { HandlerName } from "../catalogue/handlers";
import { inLanguage } from "../catalogue/languages";
import type { Labels, Language } from "../catalogue/types";
import { isCarried } from "../copies/definitionsTab";
import { aroundReports } from "../dashboards/run";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import type { FormulaState } from "../refresh/formulaState";
import { cellAddress } from "../refresh/references";
import { type RefreshProgress, refreshSlice, showRefreshed } from "../refresh/refresh";
import { readOwner } from "../reports/owner";
import { isOutdated, type RunReport, runReports } from "../reports/run";
import { listReports, readReport } from "../reports/store";
import { copyTexts } from "../text/copyTexts";
import { menuTexts } from "../text/menuTexts";
import { refreshTexts } from "../text/refreshTexts";
import { reportTexts } from "../text/reportTexts";
import { fill, joined, singular } from "../text/say";
import { sayError } from "../text/sayError";
import { languageOfUser } from "./language";

export function showMenu(platform: Platform): void {
  const language = languageOfUser(platform);
  const entries: readonly (readonly [Labels, HandlerName])[] = [
    [menuTexts.openSidebar, "menuOpenSidebar"],
    [menuTexts.runReports, "menuRunReports"],
    [menuTexts.refreshFormulas, "menuRefreshFormulas"],
  ];
  platform.ui.setMenu(entries.map(([label, functionName]) => ({ label: inLanguage(label, language), functionName })));
}

/** A menu's run ends before Google ends it after six minutes. */
const maxMenuRunMs = 270_000;
/** A toast is small. */
const maxNamedCells = 5;
const maxNamedReports = 5;

/** What became of a refresh, in the sentence that says it best. */
function outcomeText({ isLeftToFormulas, isDone, requests, answered, losingCount, formulas }: RefreshProgress) {
  if (isLeftToFormulas) return refreshTexts.leftToFormulas;
  if (losingCount > 0) return refreshTexts.keptAsItWas;
  const hasFailed = formulas.some(({ state }) => state === "failed");
  if (isDone && answered === 0 && requests === 0 && hasFailed) return refreshTexts.allFailed;
  return isDone ? refreshTexts.refreshed : refreshTexts.refreshedInPart;
}

/** Refreshes what the rate limits allow, then lets the formulas calculate; what is left is told, and gone on with next time. */
export function refreshFromMenu(platform: Platform): void {
  const language = languageOfUser(platform);
  const title = inLanguage(menuTexts.refreshFormulas, language);
  const progress = refreshSlice(platform, maxMenuRunMs);
  showRefreshed(platform, progress);
  const { formulas, unreadTabs } = progress;
  const count = (wanted: FormulaState) => String(formulas.filter(({ state }) => state === wanted).length);
  const values = {
    formulas: String(formulas.length),
    requests: String(progress.requests),
    waiting: String(formulas.filter(({ isWaiting }) => isWaiting).length),
    losing: String(progress.losingCount),
    failed: count("failed"),
    stale: count("stale"),
    notPlanned: count("notPlanned"),
  };
  const told = [singular(fill(inLanguage(outcomeText(progress), language), values))];
  const { error, cell } = progress.cause ?? {};
  const place = cell ? `${cellAddress(cell.sheetName, cell.row, cell.column)}: ` : "";
  if (error) told.push(place + sayError(error, language));
  const full = formulas.filter(({ isFull }) => isFull);
  if (full.length > 0) {
    const cells = full.map(({ sheetName, row, column }) => cellAddress(sheetName, row, column));
    told.push(fill(inLanguage(refreshTexts.fullTables, language), { cells: joined(cells, maxNamedCells) }));
  }
  if (unreadTabs.length > 0) {
    told.push(fill(inLanguage(refreshTexts.unreadTabs, language), { tabs: joined(unreadTabs, maxNamedCells) }));
  }
  platform.ui.toast(title, told.join(" "));
}

/** All reports of the document, those that have waited longest first; what the time does not allow is put off. */
export function runReportsFromMenu(platform: Platform): void {
  const language = languageOfUser(platform);
  // What was copied along asks nothing before somebody has taken it over.
  if (isCarried(platform)) {
    platform.ui.toast(inLanguage(menuTexts.runReports, language), inLanguage(copyTexts.copyTitle, language));
    return;
  }
  const user = readOwner(platform).name;
  const around = aroundReports(platform);
  const ids = listReports(platform).map(({ id }) => id);
  around.before(ids);
  const done = runReports(platform, undefined, { trigger: "manual", user, durationMs: maxMenuRunMs });
  around.after(ids);
  platform.ui.toast(inLanguage(menuTexts.runReports, language), ranText(platform, done, language));
}

/** How many reports are written, and of the others which they are, and why the first of them is not. */
function ranText(platform: Platform, done: readonly RunReport[], language: Language): string {
  if (done.length === 0) return inLanguage(reportTexts.ranNone, language);
  const outdated = done.filter(isOutdated);
  const names = outdated.map(({ id }) => readReport(platform, id)?.name ?? id);
  const values = {
    count: String(done.length),
    written: String(done.length - outdated.length),
    names: joined(names, maxNamedReports),
  };
  const text = inLanguage(outdated.length > 0 ? reportTexts.ranSome : reportTexts.ranAll, language);
  const { code, details } = outdated[0]?.outcome ?? {};
  const cause = code === undefined ? [] : [sayError(new PtengineError(code, details), language)];
  return [singular(fill(text, values)), ...cause].join(" ");
}
