/** A template → what is drawn on a dashboard's tab, and which cells of the data tab that shows. */
import { abTestComparisons, experienceMetrics } from "../catalogue/experience";
import { inLanguage } from "../catalogue/languages";
import type { Labels, Language } from "../catalogue/types";
import type { Band, Box, Card, Conditional, Part, Template } from "../templates/template";
import { word } from "../templates/words";
import { dashboardTexts } from "../text/dashboardTexts";
import { drawCardBand, drawRankedCards } from "./cards";
import { drawChart } from "./charts";
import type { DashboardData } from "./data";
import { fitted } from "./figures";
import { colors, firstColumn, gridColumns, marginPixels, Page, textFormula, widthOf } from "./page";
import { writeSentence } from "./sentences";
import { asRows, chosenRows, type Drawn, drawTable, headerPixels, indent, rowPixels } from "./tables";
import { safeText } from "./typed";

export type Choices = Readonly<Record<string, string>>;

/** Only what belongs to the choices that were made. */
export const applies = ({ if: wanted, unless }: Conditional, choices: Choices): boolean =>
  (!wanted || Boolean(choices[wanted])) && (!unless || !choices[unless]);

export const partsOf = ({ parts }: Template, choices: Choices): readonly Part[] =>
  parts.filter((part) => applies(part, choices));

/** The words of choices put in the place of their names; `{result}` is the rate of what an A/B test is compared by. */
export const withChoices = (text: string, choices: Choices): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => (name === "result" ? resultOf(choices) : (choices[name] ?? "")));

const resultOf = ({ metric }: Choices): string =>
  abTestComparisons.find(({ name }) => name === metric)?.metrics.at(-1) ?? "";

/** As reports call it. */
const resultLabels = (choices: Choices): Labels | undefined =>
  experienceMetrics.find(({ name }) => name === resultOf(choices))?.labels;

export interface Layout {
  readonly page: Page;
  /** The cell that holds the period. */
  readonly period: { readonly row: number; readonly column: number };
  readonly periods: readonly string[];
}

const [titlePixels, linePixels, statusPixels, sectionPixels, sentencePixels] = [38, 24, 36, 30, 48];
/** The head's last columns hold the period and the time. */
const sideSpan = 4;
const mainSpan = gridColumns - sideSpan;
const [bodySize, sentenceSize, sectionSize] = [10, 11, 12];

function drawTitle(page: Page, title: string, language: Language, period: string): Layout["period"] {
  page.addRows(1, marginPixels);
  const row = page.addRows(1, titlePixels);
  const column = firstColumn + gridColumns - 2;
  page.put(row, firstColumn, mainSpan, fitted(title, { widthPixels: widthOf(mainSpan), size: 20, isBold: true }), {
    size: 20,
    isBold: true,
    color: colors.text,
  });
  page.merge(row, firstColumn, 1, mainSpan);
  const label = inLanguage(dashboardTexts.period, language);
  page.put(row, column - 2, 2, label, { color: colors.muted, align: "right", size: bodySize });
  page.merge(row, column - 2, 1, 2);
  page.put(row, column, 2, period, { size: bodySize, isBold: true, background: colors.header, align: "center" });
  page.merge(row, column, 1, 2);
  return { row, column };
}

function drawHead(page: Page, language: Language): void {
  const days = page.reserve(1, 1, ({ head }) => [
    [safeText(fitted(head.days, { widthPixels: widthOf(mainSpan), size: bodySize }))],
  ]);
  const row = page.addRows(1, linePixels);
  const muted = { color: colors.muted, size: bodySize };
  page.put(row, firstColumn, mainSpan, textFormula(page.reference(days)), muted);
  page.merge(row, firstColumn, 1, mainSpan);
  const updated = page.reserve(1, 2, ({ head }) => [[safeText(head.updated), head.due]]);
  const column = firstColumn + mainSpan;
  const [text, due] = [page.reference(updated), page.reference(updated, 0, 1)];
  // It grows old by itself: nothing has to run for that to be seen.
  const late = `IF(${due}="";"";IF(NOW()>${due};"⚠ ";""))&${text}`;
  // Before the first run, too, it is told why nothing is there.
  const formula = `=IF(${text}="";"${inLanguage(dashboardTexts.notYet, language)}";${late})`;
  page.put(row, column, sideSpan, formula, { ...muted, align: "right" });
  page.merge(row, column, 1, sideSpan);
  const areas = [{ row, column, rows: 1, columns: 1 }];
  page.rules.push({ areas, when: { formula: `=LEFT(${page.address(row, column)})="⚠"` }, color: colors.warning });
  const status = page.reserve(1, 1, ({ head }) => [
    [safeText(fitted(head.status, { widthPixels: widthOf(gridColumns), size: bodySize, lines: 2 }))],
  ]);
  const statusRow = page.addRows(1, statusPixels);
  page.put(statusRow, firstColumn, gridColumns, textFormula(page.reference(status)), {
    size: bodySize,
    color: colors.warning,
    isWrapped: true,
  });
  page.merge(statusRow, firstColumn, 1, gridColumns);
}

function drawSentence({ page }: Drawn, band: Extract<Band, { kind: "sentence" }>, cards: readonly Card[]): void {
  const room = { widthPixels: widthOf(gridColumns), size: sentenceSize, lines: 2 };
  const region = page.reserve(1, 1, (data) => [
    [safeText(fitted(writeSentence(band.sentence, band.part, data, cards), room))],
  ]);
  const row = page.addRows(1, sentencePixels);
  page.put(row, firstColumn, gridColumns, textFormula(page.reference(region)), {
    size: sentenceSize,
    color: colors.text,
    background: colors.sentence,
    isWrapped: true,
    format: "@",
  });
  page.merge(row, firstColumn, 1, gridColumns);
}

/** Its part has been asked for, and has no rows to show; a ring of nothing but zeros is none either. */
function hasNothing(box: Box, { parts }: DashboardData): boolean {
  const rows = chosenRows(asRows(parts[box.part]), "rowsOf" in box ? box.rowsOf : undefined);
  return Boolean(parts[box.part]) && !rows.some((row) => box.kind !== "ring" || row[box.metric]);
}

/** The box's title, and behind it that there is nothing, or how old its numbers are where they are not of the last run. */
function drawBoxTitle({ page, language }: Drawn, box: Box, row: number, left: number): void {
  const title = inLanguage(box.title, language);
  const room = { widthPixels: widthOf(box.span), size: sectionSize, isBold: true };
  const region = page.reserve(1, 1, (data) => {
    const nothing = hasNothing(box, data) ? [inLanguage(dashboardTexts.noneInPeriod, language)] : [];
    const asides = [...nothing, ...data.ageOf(box.part)].map((one) => ` · ${one}`);
    const aside = asides.find((one) => fitted(title + one, room) === title + one) ?? asides.at(-1) ?? "";
    return [[safeText(aside)]];
  });
  // What stands right of something else begins a little further; blanks of this size are a third wider.
  const shown = left > firstColumn ? indent.slice(1) + title : title;
  const formula = `="${shown.replace(/"/g, '""')}"&${page.reference(region)}`;
  page.put(row, left, box.span, formula, { size: sectionSize, isBold: true, color: colors.text });
  page.merge(row, left, 1, box.span);
  page.borders.push({
    row,
    column: left,
    rows: 1,
    columns: box.span,
    side: "bottom",
    color: colors.line,
    isThick: false,
  });
}

function drawBoxes(drawn: Drawn, boxes: readonly Box[]): void {
  const { page } = drawn;
  const titleRow = page.addRows(1, sectionPixels);
  const tallest = Math.max(...boxes.map((box) => box.rows));
  const own = boxes.map((box) => (box.kind === "table" ? (box.rowHeight ?? rowPixels) : rowPixels));
  const first = page.addRows(1, headerPixels);
  page.addRows(tallest, Math.max(...own));
  let left = firstColumn;
  for (const box of boxes) {
    drawBoxTitle(drawn, box, titleRow, left);
    if (box.kind === "table") drawTable(drawn, box, first, left);
    else drawChart(drawn, box, first, left, tallest + 1);
    if (left > firstColumn) page.part(titleRow, left, tallest + 2);
    left += box.span;
  }
}

function drawBand(drawn: Drawn, band: Band, cards: readonly Card[], choices: Choices): void {
  if (band.kind === "cards") drawCardBand(drawn, cards, band.isPlain);
  else if (band.kind === "rankedCards") drawRankedCards(drawn, band);
  else if (band.kind === "sentence") drawSentence(drawn, band, cards);
  else {
    const boxes = band.boxes.filter((box) => applies(box, choices));
    drawBoxes(drawn, boxes);
  }
}

/** In the language of the document, with cells that refer to the data tab of this name. */
export function layoutOf(
  template: Template,
  title: string,
  choices: Choices,
  language: Language,
  dataTab: string,
): Layout {
  const page = new Page(dataTab);
  const periods = inLanguage(dashboardTexts.periods, language).split(", ");
  const period = drawTitle(page, title, language, choices.period ?? "");
  drawHead(page, language);
  const drawn: Drawn = {
    page,
    language,
    named: (name) => withChoices(name, choices),
    say: (labels) => inLanguage(labels === word.result ? (resultLabels(choices) ?? labels) : labels, language),
  };
  const cards = template.bands.flatMap((band) =>
    band.kind === "cards" ? band.cards.filter((card) => applies(card, choices)) : [],
  );
  for (const band of template.bands) {
    drawBand(drawn, band, cards, choices);
    page.addRows(1, marginPixels);
  }
  return { page, period, periods };
}
