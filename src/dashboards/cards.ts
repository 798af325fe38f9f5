/** Headline numbers: each a card with its change, and a small line of its days or what it was before. */
import { inLanguage } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import type { TypedCell } from "../reports/cells";
import type { Band, Card, FigureType } from "../templates/template";
import { dashboardTexts } from "../text/dashboardTexts";
import { fill } from "../text/say";
import { tallestSeries } from "./charts";
import { columnOf, type DashboardData, figureOf, numberOf, previous, ratio, sumOf } from "./data";
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
/** A card that is its value alone ends with a little room. */
const plainHeights = [26, 38, 10];
const [labelSize, valueSize, changeSize] = [9, 22, 10];

interface DrawnCard {
  readonly label: string;
  readonly type: FigureType;
  readonly isLowerBetter: boolean;
  /** Value, change, and a text beneath. */
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

/** How much it has changed, and beneath that its days or what it was. */
function drawChange(page: Page, card: DrawnCard, place: CardPlace, line: Region | undefined): void {
  const { rows, left, span } = place;
  const [, , changeRow = 0, lastRow = 0] = rows;
  const { type, isLowerBetter, region, trend } = card;
  const change: Look = { ...ground, size: changeSize, color: colors.muted, format: changeFormat(type) };
  page.put(changeRow, left, span, numberFormula(page.reference(region, 0, 1)), change);
  addChangeRules(page, changeRow, left, 1, isLowerBetter);
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
  const [labelRow = 0, valueRow = 0, nextRow = 0, lastRow] = rows;
  const { label, type, region } = card;
  const value: Look = { ...ground, size: valueSize, isBold: true, color: colors.text, format: numberFormats[type] };
  page.put(labelRow, left, span, label, { ...ground, size: labelSize, color: colors.muted });
  page.put(valueRow, left, span, numberFormula(page.reference(region)), value);
  if (lastRow === undefined) page.put(nextRow, left, span, "", ground);
  else drawChange(page, card, place, line);
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

/** `none` is what stands there without a number. */
function valuesOf(
  now: number | undefined,
  before: number | undefined,
  type: FigureType,
  language: Language,
  none: TypedCell = "",
): TypedCell[] {
  const text =
    before === undefined ? "" : fill(inLanguage(dashboardTexts.before, language), { value: sayFigure(before, type) });
  return [now === undefined ? none : typedFigure(now, type), changeOf(now, before, type) ?? "", safeText(text)];
}

function trendRegion(page: Page, { trend }: Card): Region | undefined {
  if (!trend) return undefined;
  const { part, metric, over } = trend;
  return page.reserve(tallestSeries, 1, ({ parts }) => {
    const below = over && columnOf(parts[over.part], over.metric);
    return columnOf(parts[part], metric).map((value, index) => {
      const number = numberOf(value);
      return [(below ? ratio(number, numberOf(below[index])) : number) ?? ""];
    });
  });
}

export function drawCardBand({ page, language }: Drawn, cards: readonly Card[], isPlain = false): void {
  drawCards(
    page,
    cards.map((card) => ({
      label: inLanguage(card.label, language),
      type: card.type,
      isLowerBetter: card.isLowerBetter ?? false,
      trend: trendRegion(page, card),
      region: page.reserve(1, 3, (data) => [
        valuesOf(
          figureOf(data, card.figure),
          figureOf(data, card.figure, true),
          card.type,
          language,
          // It was asked for, and there is none.
          data.parts[card.figure.part] ? safeText("–") : "",
        ),
      ]),
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
  const [value = "", change = ""] = valuesOf(now, numberOf(before?.[index]), "count", language);
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
