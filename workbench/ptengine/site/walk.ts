/** How a visit moves through the site: where it enters, what it opens next, and when it leaves. */
import { conversionGoals } from "./goals";
import { originalPages, originalsOfPage, pageIndexOf, pages } from "./pages";
import { type Random, WeightedChoice } from "./random";
import type { SourceType } from "./sources";

// Taken once: in Jest each look-up of a global is slow, which made a day take 21 ms instead of 2.
const { floor, min } = Math;

/** A path with its weight; "blog" stands for all articles alike, "leave" for the end of the visit. */
type Weights = Readonly<Record<string, number>>;

interface Choice {
  readonly draw: WeightedChoice;
  /** Combined pages; -1 ends the visit. */
  readonly targets: readonly number[];
}

const blogPages = pages.flatMap((page, index) => (page.group === "Blog" ? [index] : []));

function choiceOf(weights: Weights): Choice {
  const entries = Object.entries(weights).flatMap(([path, weight]): [page: number, weight: number][] => {
    if (path === "leave") return [[-1, weight]];
    if (path === "blog") return blogPages.map((page) => [page, weight / blogPages.length]);
    return [[pageIndexOf(path), weight]];
  });
  return { draw: new WeightedChoice(entries.map(([, weight]) => weight)), targets: entries.map(([page]) => page) };
}

const entries: Readonly<Record<SourceType, Choice>> = {
  Direct: choiceOf({
    "": 34,
    "/app/login": 30,
    "/app/select_project": 14,
    "/shop": 8,
    "/pricing": 4,
    "/app/signup/confirm": 3,
    "/app/cancel": 2,
    "/app/refund/done": 1,
    blog: 4,
  }),
  Search: choiceOf({
    "": 24,
    blog: 46,
    "/features/heatmap": 10,
    "/features/insight": 5,
    "/pricing": 8,
    "/shop/item": 7,
  }),
  Social: choiceOf({ "": 20, blog: 48, "/shop/item": 22, "/features/experience": 10 }),
  Referral: choiceOf({ "": 40, blog: 22, "/pricing": 12, "/features/heatmap": 14, "/contact": 12 }),
  Campaign: choiceOf({ "": 24, "/pricing": 14, "/shop": 22, "/shop/item": 20, "/app/signup": 12, "/whitepaper": 8 }),
  AISearch: choiceOf({ "": 16, blog: 34, "/features/heatmap": 22, "/features/experience": 14, "/pricing": 14 }),
};

const weightsAfterPage: Readonly<Record<string, Weights>> = {
  "": {
    "/features/heatmap": 9,
    "/features/experience": 6,
    "/features/insight": 5,
    "/pricing": 12,
    "/app/login": 8,
    "/app/signup": 8,
    blog: 8,
    "/shop": 10,
    "/whitepaper": 5,
    leave: 29,
  },
  "/features/heatmap": { "/pricing": 20, "/features/experience": 14, "/app/signup": 14, "/whitepaper": 8, leave: 44 },
  "/features/experience": { "/pricing": 20, "/features/insight": 14, "/app/signup": 14, leave: 52 },
  "/features/insight": { "/pricing": 22, "/features/heatmap": 10, "/app/signup": 12, leave: 56 },
  "/pricing": { "/app/signup": 22, "/app/upgrade": 12, "/contact": 8, "": 10, leave: 48 },
  "/whitepaper": { "": 12, "/features/insight": 8, leave: 45 },
  "/whitepaper/download": { "": 20, "/pricing": 15, leave: 65 },
  "/contact": { "": 15, "/pricing": 10, leave: 45 },
  "/contact/done": { "": 20, leave: 80 },
  "/app/login": { "/app/select_project": 62, "/app/signup": 10, leave: 28 },
  "/app/select_project": { "/features/heatmap": 10, "/app/upgrade": 6, "/app/cancel": 3, "": 8, leave: 73 },
  "/app/signup": { "/app/signup/confirm": 55, "/app/login": 10, "/pricing": 8, leave: 27 },
  "/app/signup/confirm": { "/app/signup": 6, leave: 20 },
  "/app/signup/done": { "/app/select_project": 55, "/features/heatmap": 10, leave: 35 },
  "/app/upgrade": { "/pricing": 30, leave: 35 },
  "/app/upgrade/done": { "/app/select_project": 50, leave: 50 },
  "/app/cancel": { "/app/cancel/done": 45, "/contact": 15, leave: 40 },
  "/app/cancel/done": { leave: 1 },
  "/app/refund/done": { "/shop": 20, leave: 80 },
  "/shop": { "/shop/item": 58, "/cart": 6, "": 6, leave: 30 },
  "/shop/item": { "/shop/item": 20, "/cart": 24, "/shop": 14, leave: 42 },
  "/cart": { "/checkout": 52, "/shop": 18, leave: 30 },
  "/checkout": { "/cart": 12, "/shop": 8, leave: 30 },
  "/checkout/thanks": { "/shop": 20, "": 10, leave: 70 },
};
const afterArticle = choiceOf({ blog: 22, "": 8, "/features/heatmap": 7, "/whitepaper": 5, leave: 58 });

const choicesAfterPage: readonly Choice[] = pages.map((page) => {
  const weights = weightsAfterPage[page.url.replace("https://ptengine.jp", "")];
  return weights ? choiceOf(weights) : afterArticle;
});

interface DecisiveStep {
  readonly goal: number;
  readonly target: number;
  readonly probability: number;
}

/** The last step to a goal has its own probability, because experiences make it likelier. */
const decisiveSteps = new Map<number, DecisiveStep>(
  (
    [
      ["/app/signup/confirm", "ptmind signup", 0.7],
      ["/checkout", "Purchase complete", 0.52],
      ["/app/upgrade", "ptmind purchase", 0.35],
      ["/whitepaper", "資料ダウンロード", 0.38],
      ["/contact", "Contact sent", 0.3],
    ] as const
  ).map(([path, name, probability]) => {
    const goal = conversionGoals.findIndex((candidate) => candidate.name === name);
    const target = pages.findIndex((page) => page.url === conversionGoals[goal]?.steps.at(-1));
    return [pageIndexOf(path), { goal, target, probability }];
  }),
);

export const enter = (sourceType: SourceType, random: Random): number => {
  const choice = entries[sourceType];
  return choice.targets[choice.draw.at(random())]!;
};

/** The next combined page, or -1; lifts holds for each goal how much likelier its decisive step is. */
export function nextPage(page: number, lifts: Float64Array, random: Random): number {
  const decisive = decisiveSteps.get(page);
  if (decisive && random() < decisive.probability * lifts[decisive.goal]!) return decisive.target;
  const choice = choicesAfterPage[page]!;
  return choice.targets[choice.draw.at(random())]!;
}

/** One of the original addresses of a page, the first ones more often. */
export function originalOf(page: number, random: Random): number {
  const { first, size } = originalsOfPage[page]!;
  if (size === 1) return first;
  const fraction = random();
  return min(first + floor(fraction * fraction * size), originalPages.length - 1);
}
