/** Sentences written from the numbers; they claim no more than the numbers say. */
import { inLanguage } from "../catalogue/languages";
import type { Labels } from "../catalogue/types";
import { dayOfSerial, weekday } from "../days";
import type { Card, SentenceName } from "../templates/template";
import { dashboardTexts } from "../text/dashboardTexts";
import { fill } from "../text/say";
import { columnOf, type DashboardData, figureOf, numberOf, ratio, sumOf } from "./data";
import { changeOf, fitted, sayCount, sayRate, saySigned, sayWeekday } from "./figures";

type Say = (labels: Labels, values?: Readonly<Record<string, string>>) => string;
type Write = (data: DashboardData, say: Say, cards: readonly Card[]) => string;

/** Names are no longer than leaves room for the rest. */
const asName = (name: unknown) => fitted(String(name), { widthPixels: 280, size: 10 });

const mean = (values: readonly number[]) => ratio(sumOf(values), values.length);

/** Fewer days of either kind tell nothing. */
const minWeekendDays = 2;
/** Less of a difference is none. */
const minDifference = 0.05;

function daysSentences(data: DashboardData, say: Say): string[] {
  const part = data.parts.visitsByDay;
  const times = columnOf(part, "time");
  const days = columnOf(part, "visits").flatMap((visits, index) => {
    const serial = times[index];
    const day = typeof serial === "number" ? dayOfSerial(Math.floor(serial)) : undefined;
    return typeof visits === "number" && day ? [{ day, visits, isWeekend: weekday(day) % 6 === 0 }] : [];
  });
  const [first, ...others] = days;
  if (!first) return [];
  const best = others.reduce((most, one) => (one.visits > most.visits ? one : most), first);
  if (best.visits === 0) return [];
  const told = [
    say(dashboardTexts.bestDay, { day: sayWeekday(best.day, data.language), visits: sayCount(best.visits) }),
  ];
  const weekend = days.filter(({ isWeekend }) => isWeekend).map(({ visits }) => visits);
  const [atWeekends, atWork] = [mean(weekend), mean(days.filter((day) => !day.isWeekend).map(({ visits }) => visits))];
  const difference = changeOf(atWeekends, atWork, "count");
  if (difference === undefined || weekend.length < minWeekendDays || Math.abs(difference) < minDifference) return told;
  const text = difference < 0 ? dashboardTexts.weekendsLess : dashboardTexts.weekendsMore;
  return [...told, say(text, { share: `${Math.round(Math.abs(difference) * 100)}%` })];
}

/** Of the headline numbers the one that has changed most, in relation to what it was. */
function biggestChange(data: DashboardData, say: Say, cards: readonly Card[]): string[] {
  const changes = cards.flatMap(({ label, figure }) => {
    if (data.ageOf(figure.part).length > 0) return [];
    const change = changeOf(figureOf(data, figure), figureOf(data, figure, true), "count");
    return change ? [{ label, change }] : [];
  });
  const [first, ...others] = changes;
  if (!first) return [];
  const biggest = others.reduce((most, one) => (Math.abs(one.change) > Math.abs(most.change) ? one : most), first);
  const values = { name: inLanguage(biggest.label, data.language), change: saySigned(biggest.change) };
  return [say(dashboardTexts.biggestChange, values)];
}

function siteSummary(data: DashboardData, say: Say, cards: readonly Card[]): string {
  const isOld = data.ageOf("visitsByDay").length > 0;
  const told = [...daysSentences(data, say), ...(isOld ? [] : biggestChange(data, say, cards))];
  if (told.length > 0) return told.join(data.language === "EN" ? " " : "");
  return say(data.parts.visitsByDay ? dashboardTexts.noneInPeriod : dashboardTexts.notYet);
}

function funnelLeak(data: DashboardData, say: Say): string {
  const steps = data.parts.steps;
  if (!steps) return say(dashboardTexts.notYet);
  const [ids, entries, dropoffs] = ["stepId", "entries", "dropoff"].map((name) => columnOf(steps, name));
  const leaks = (dropoffs ?? []).flatMap((dropoff, index) => {
    const entered = numberOf(entries?.[index]);
    const share = ratio(numberOf(dropoff), entered);
    return share ? [{ step: String(ids?.[index]), count: Number(dropoff), entered: entered ?? 0, share }] : [];
  });
  const [first, ...others] = leaks;
  const most = Math.max(0, ...(entries ?? []).map((value) => numberOf(value) ?? 0));
  if (!first && most > 0) {
    return say(steps.rows.length === 1 ? dashboardTexts.oneStep : dashboardTexts.noneLost, { entries: sayCount(most) });
  }
  if (!first) return say(dashboardTexts.noLeak);
  const worst = others.reduce((most, one) => (one.count > most.count ? one : most), first);
  return say(dashboardTexts.funnelLeak, {
    step: worst.step,
    count: sayCount(worst.count),
    entries: sayCount(worst.entered),
    share: sayRate(worst.share),
  });
}

/** What people who test agree to call likely. */
const clearProbability = 0.95;

function verdict(data: DashboardData, say: Say): string {
  const part = data.parts.versions;
  if (!part) return say(dashboardTexts.notYet);
  const [names, uplifts, probabilities] = ["name", "uplift", "probabilityToBeBest"].map((name) => columnOf(part, name));
  const known = (names ?? []).flatMap((name, index) => {
    const probability = numberOf(probabilities?.[index]);
    return probability === undefined ? [] : [{ name: String(name), probability, uplift: numberOf(uplifts?.[index]) }];
  });
  const [first, ...others] = known;
  if (!first) return say(dashboardTexts.verdictNone);
  const best = others.reduce((most, one) => (one.probability > most.probability ? one : most), first);
  const values = {
    version: asName(best.name),
    probability: sayRate(best.probability),
    threshold: sayRate(clearProbability),
  };
  if (best.probability >= clearProbability && best.uplift !== undefined) {
    return say(dashboardTexts.verdictClear, { ...values, uplift: saySigned(best.uplift) });
  }
  const isBehind = known.every(({ probability }) => probability <= 1 - clearProbability);
  return say(isBehind ? dashboardTexts.verdictBaseline : dashboardTexts.verdictOpen, values);
}

/** A rate of fewer visits is chance. */
const minCampaignVisits = 100;

function bestCampaign(data: DashboardData, say: Say): string {
  const part = data.parts.campaigns;
  if (!part) return say(dashboardTexts.notYet);
  const [names, visits, completions] = ["adName", "visits", "conversions"].map((name) => columnOf(part, name));
  const rated = (names ?? []).flatMap((name, index) => {
    const [came, completed] = [numberOf(visits?.[index]), numberOf(completions?.[index])];
    return came !== undefined && completed !== undefined && came >= minCampaignVisits
      ? [{ name: String(name), rate: completed / came }]
      : [];
  });
  const sorted = rated.sort((one, other) => other.rate - one.rate);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst || best === worst) return say(dashboardTexts.tooFewCampaigns);
  return say(dashboardTexts.bestCampaign, {
    best: asName(best.name),
    bestRate: sayRate(best.rate),
    worst: asName(worst.name),
    worstRate: sayRate(worst.rate),
    visits: String(minCampaignVisits),
  });
}

function pageSeen(data: DashboardData, say: Say): string {
  if (data.isPageUnknown) return say(dashboardTexts.pageNotScanned);
  const part = data.parts.blocks;
  if (!part) return say(dashboardTexts.notYet);
  const rates = columnOf(part, "impressionRate");
  const seen = columnOf(part, "blockName").filter((_, index) => (numberOf(rates[index]) ?? 0) >= 1 / 2);
  const last = seen.at(-1);
  if (last === undefined) return say(rates.length > 0 ? dashboardTexts.fewSeen : dashboardTexts.noneInPeriod);
  return say(dashboardTexts.halfSeen, { block: asName(last) });
}

const writers: Readonly<Record<SentenceName, Write>> = {
  siteSummary,
  funnelLeak,
  verdict,
  bestCampaign,
  pageSeen,
};

/** From the numbers of a part; where these are older than the rest, it begins with that. */
export function writeSentence(name: SentenceName, part: string, data: DashboardData, cards: readonly Card[]): string {
  const say: Say = (labels, values = {}) => fill(inLanguage(labels, data.language), values);
  const [age] = data.parts[part] ? data.ageOf(part) : [];
  const text = writers[name](data, say, cards);
  return age ? `${age} · ${text}` : text;
}
