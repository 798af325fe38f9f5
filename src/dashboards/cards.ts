/** Headline numbers: each a card with its change, and a small line of its days or what it was before. */
import { inLanguage } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import type { TypedCell } from "../reports/cells";
import type { Band, Card, FigureType } from "../templates/template";
import { dashboardTexts } from "../text/dashboardTexts";
import { fill } from "../text/say";
import { tallestSeries } from "./charts";
import { columnOf, type DashboardData, figureOf, isWhole, numberOf, previous, ratio, sumOf } from "./data";
import { changeFormat, changeOf, fitted, numberFormats, sayFigure, sayRate, typedFigure } from "./figures";
import {
  colors,
  firstColumn,
  gridColumns,
  type Look,
  numberFormula,
  type Page,
  type Region,
  textFormula,
  widthOf,
} from "./page";
import { addChangeRules, type Drawn, sayValue } from "./tables";
import { safeText } from "./typed";

/** Label, value, change, and the line or what was before. */
const cardHeights = [26, 38, 22, 34];
/** A card that is its value alone has room for how old that is. */
const plainHeights = [26, 38, 22];
const [labelSize, valueSize, changeSize] = [9, 22, 10];

interface DrawnCard {
  readonly label: string;
  readonly type: FigureType;
  readonly isLowerBetter: boolean;
  /** Value, change or age, and a text beneath. */
  readonly region: Region;
  /** Numbers of days. */
  readonly trend: Region | undefined;
}

const ground: Look = { background: colors.card };

interface CardPlace {
  readonly rows: readonly number[];
  readonly left: number;
  readonly span: number;
}

/** Beneath its change: its days, or what it was. */
function drawBeneath(page: Page, card: DrawnCard, place: CardPlace, lastRow: number, line: Region | undefined): void {
  const { left, span } = place;
  const { region, trend } = card;
  if (!trend || !line) {
    const small: Look = { ...ground, size: labelSize, color: colors.muted };
    page.put(lastRow, left, span, textFormula(page.reference(region, 0, 2)), small);
    return;
  }
  const range = page.range(trend, 0, 0, trend.rows, 1);
  const options = page.range(line, 0, 0, line.rows, 2);
  page.put(lastRow, left, span, `=IF(${page.reference(trend)}="";"";SPARKLINE(${range};${options}))`, ground);
}

function drawCard(page: Page, card: DrawnCard, place: CardPlace, line: Region | undefined): void {
  const { rows, left, span } = place;
  const [labelRow = 0, valueRow = 0, changeRow = 0, lastRow] = rows;
  const { label, type, isLowerBetter, region } = card;
  const value: Look = { ...ground, size: valueSize, isBold: true, color: colors.text, format: numberFormats[type] };
  page.put(labelRow, left, span, label, { ...ground, size: labelSize, color: colors.muted });
  page.put(valueRow, left, span, numberFormula(page.reference(region)), value);
  const change: Look = { ...ground, size: changeSize, color: colors.muted, format: changeFormat(type) };
  page.put(changeRow, left, span, numberFormula(page.reference(region, 0, 1)), change);
  addChangeRules(page, changeRow, left, 1, isLowerBetter);
  if (lastRow !== undefined) drawBeneath(page, card, place, lastRow, line);
  page.merge(labelRow, left, rows.length, span);
  if (left > firstColumn) page.part(labelRow, left, rows.length);
  page.cards.push(page.address(valueRow, left).replace(/([A-Z]+)(\d+)/, "$$$1$$$2"));
}

function drawCards(page: Page, cards: readonly DrawnCard[], isPlain = false): void {
  const rows = (isPlain ? plainHeights : cardHeights).map((height) => page.addRows(1, height));
  const span = Math.floor(gridColumns / cards.length);
  const lines = () => [
    ["charttype", "line"],
    ["color", colors.now],
    ["linewidth", 2],
  ];
  const line = cards.some(({ trend }) => trend) ? page.reserve(3, 2, lines) : undefined;
  cards.forEach((card, index) => {
    drawCard(page, card, { rows, left: firstColumn + index * span, span }, line);
  });
}

/** As much of its age as a card has room for; nothing where it is as new as the rest. */
function ageIn(span: number, data: DashboardData, part: string): string {
  if (!data.parts[part]) return "";
  const room = { widthPixels: widthOf(span), size: changeSize };
  const ages = data.ageOf(part);
  return ages.find((age) => fitted(age, room) === age) ?? fitted(ages.at(-1) ?? "", room);
}

/** Of a number that is older than the others its age is said, instead of how it has changed. */
function valuesOf(
  now: number | undefined,
  before: number | undefined,
  { type, age = "" }: { readonly type: FigureType; readonly age?: string | undefined },
  language: Language,
): TypedCell[] {
  const text =
    before === undefined ? "" : fill(inLanguage(dashboardTexts.before, language), { value: sayFigure(before, type) });
  const change = age === "" || now === undefined ? (changeOf(now, before, type) ?? "") : safeText(age);
  return [now === undefined ? "" : typedFigure(now, type), change, safeText(text)];
}

function trendRegion(page: Page, { trend }: Card): Region | undefined {
  if (!trend) return undefined;
  const { part, metric, over } = trend;
  return page.reserve(tallestSeries, 1, (data) => {
    const { parts } = data;
    if (!isWhole(data, trend)) return [];
    const below = over && columnOf(parts[over.part], over.metric);
    return columnOf(parts[part], metric).map((value, index) => {
      const number = numberOf(value);
      return [(below ? ratio(number, numberOf(below[index])) : number) ?? ""];
    });
  });
}

export function drawCardBand({ page, language }: Drawn, cards: readonly Card[], isPlain = false): void {
  const span = Math.floor(gridColumns / cards.length);
  drawCards(
    page,
    cards.map((card) => ({
      label: inLanguage(card.label, language),
      type: card.type,
      isLowerBetter: card.isLowerBetter ?? false,
      trend: trendRegion(page, card),
      region: page.reserve(1, 3, (data) => {
        const { figure, type } = card;
        const [value = "", ...more] = valuesOf(
          figureOf(data, figure),
          figureOf(data, figure, true),
          { type, age: ageIn(span, data, figure.part) },
          language,
        );
        // What was asked for, and is not there, is no oversight.
        return [[value === "" && data.parts[figure.part] ? safeText("–") : value, ...more]];
      }),
    })),
    isPlain,
  );
}

type Ranked = Extract<Band, { readonly kind: "rankedCards" }>;

function rankedValues({ part, key, metric }: Ranked, index: number, span: number, data: DashboardData): TypedCell[] {
  const { language, parts } = data;
  const [keys, values, before] = [key, metric, previous(metric)].map((name) => columnOf(parts[part], name));
  const [now, total] = [numberOf(values?.[index]), sumOf(values ?? [])];
  const of = ratio(now, total);
  const text = of === undefined ? "" : fill(inLanguage(dashboardTexts.shareOfAll, language), { share: sayRate(of) });
  const age = ageIn(span, data, part);
  const [value = "", change = ""] = valuesOf(now, numberOf(before?.[index]), { type: "count", age }, language);
  const name = keys?.[index];
  const label = name === undefined ? "" : sayValue(key, name, language);
  return [value, change, safeText(text), safeText(fitted(label, { widthPixels: widthOf(span), size: labelSize }))];
}

/** A card for each of the first rows of a part. */
export function drawRankedCards({ page }: Drawn, band: Ranked): void {
  const span = Math.floor(gridColumns / band.count);
  const cards = Array.from({ length: band.count }, (_, index): DrawnCard => {
    const region = page.reserve(1, 4, (data) => [rankedValues(band, index, span, data)]);
    const label = textFormula(page.reference(region, 0, 3));
    return { label, type: "count", isLowerBetter: false, region, trend: undefined };
  });
  drawCards(page, cards);
}
