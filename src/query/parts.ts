/** The plain questions that a Query stands for, and how their tables become one. Nothing after knows that there were several. */
import { conversionMetricNames, entryPageDimensions, entryPageTableMetrics } from "../catalogue/dataCenter";
import type { Labels } from "../catalogue/types";
import type { Period } from "./dates";
import type { Options } from "./options";
import { isOrderedByApi } from "./order";
import { comparedPeriodOf, periodOf } from "./periods";
import { optionOf, type Query, viewOf } from "./query";
import { type NamedExperience, severalIn, subjectsOf } from "./several";
import { splitOf } from "./split";

/** A question that the API answers without another's help. */
export interface Plain {
  readonly kind: "plain";
  readonly query: Query;
  readonly period: Period | undefined;
  /** What tells it from the others of its query: the page, the goal, the value. */
  readonly title: string;
}

/** Two periods of one question, side by side. */
export interface Compared {
  readonly kind: "compared";
  readonly current: Parts;
  readonly earlier: Parts;
  readonly compare: string;
}

/** Rows of one below the other's, each with what they are of in front. */
export interface Stacked {
  readonly kind: "stacked";
  /** The front columns; those of a split have labels of their own. */
  readonly columns: readonly string[];
  readonly labels?: Labels;
  readonly members: readonly { readonly front: readonly string[]; readonly parts: Parts }[];
  /** Gives the columns where there are no members. */
  readonly sample: Plain;
}

/** Columns of one beside the other's, each named by its member; one without a name keeps the names that it has. */
export interface Widened {
  readonly kind: "widened";
  readonly option: "split" | "conversionNames";
  readonly members: readonly WidenedMember[];
}

export interface WidenedMember {
  readonly name?: string;
  readonly parts: Parts;
  /** The only metrics that are shown of it, or those that are not. */
  readonly shown?: readonly string[];
  readonly hidden?: readonly string[];
}

export type Parts = Plain | Compared | Stacked | Widened;

/** The plain questions of the parts, in the order in which they are asked. */
export function plainOf(parts: Parts): Plain[] {
  switch (parts.kind) {
    case "plain":
      return [parts];
    case "compared":
      return [...plainOf(parts.current), ...plainOf(parts.earlier)];
    case "stacked":
    case "widened":
      return parts.members.flatMap((member) => plainOf(member.parts));
  }
}

/** What decides how a query's parts are asked: the day, and the experiences that its words name. */
export interface PartContext {
  readonly today: string;
  experiencesOf(query: Query): readonly NamedExperience[];
}

function without(query: Query, ...names: (keyof Options)[]): Query {
  const { options = {}, ...rest } = query;
  const left = Object.fromEntries(Object.entries(options).filter(([name]) => !(names as string[]).includes(name)));
  return { ...rest, ...(Object.keys(left).length > 0 ? { options: left } : {}) };
}

/** Whether a query's table has more rows than its view alone would have. */
export const isTableOfSeveral = (query: Query): boolean =>
  severalIn(query).length > 0 || optionOf(query, "split") !== undefined;

const titled = (title: string, name: string) => (title === "" ? name : `${title}, ${name}`);

export function partsOf(query: Query, context: PartContext): Parts {
  const ordered = isOrderedByApi(query) ? query : without(query, "sortBy", "sortOrder", "limit");
  return ofSubjects(without(ordered, "retrievedAt"), context, "");
}

function ofSubjects(query: Query, context: PartContext, title: string): Parts {
  if (query.view === "overview") return ofSplit(withNames(query, context), context, title);
  const [several] = severalIn(query);
  if (several === undefined) return ofSplit(query, context, title);
  const { columns, subjects } = subjectsOf(query, several, context.experiencesOf);
  const [only] = subjects;
  // Words that name the same experience, or one name that holds a comma.
  if (only && subjects.length === 1 && !isEveryExperience(query)) return ofSubjects(only.query, context, title);
  return {
    kind: "stacked",
    columns,
    members: subjects.map(({ front, query: about }) => ({
      front,
      parts: ofSubjects(about, context, titled(title, front[0] ?? "")),
    })),
    sample: plain(query, periodOf(query, context.today), title),
  };
}

/** An overview is one question about all that it names; its answer tells their names, and the question the ids. */
function withNames(query: Query, { experiencesOf }: PartContext): Query {
  const experiences = experiencesOf(query);
  const subject = { experience: experiences.map(({ id }) => id), experienceName: experiences.map(({ name }) => name) };
  return { ...query, subject: { ...query.subject, ...subject } };
}

const isEveryExperience = ({ subject }: Query) => String(subject?.experience).toLowerCase() === "all";

function ofSplit(query: Query, context: PartContext, title: string): Parts {
  const split = splitOf(query);
  if (!split) return ofPeriods(query, context, title);
  const members = split.values.map(({ value, query: about }) => ({
    name: value,
    front: [value],
    parts: ofPeriods(without(about, "split"), context, titled(title, value)),
  }));
  if (!viewOf(query.source, query.view).group.isOneRow) return { kind: "widened", option: "split", members };
  const sample = plain(query, periodOf(query, context.today), title);
  return { kind: "stacked", columns: [split.field], labels: split.labels, members, sample };
}

function ofPeriods(query: Query, { today }: PartContext, title: string): Parts {
  const current = without(query, "compare");
  const period = periodOf(query, today);
  const earlier = comparedPeriodOf(query, today);
  if (!earlier) return ofGoals(current, period, title);
  return {
    kind: "compared",
    current: ofGoals(current, period, title),
    // A limit would cut rows that the current period shows.
    earlier: ofGoals(without(current, "limit"), earlier, title),
    compare: String(optionOf(query, "compare")),
  };
}

/** The conversion metrics that a table of the data center shows. */
function goalMetricsOf({ view, metrics }: Query): readonly string[] {
  const isEntry = (entryPageDimensions as readonly string[]).includes(view);
  const shown = metrics ?? (isEntry ? entryPageTableMetrics : conversionMetricNames);
  return shown.filter((name) => (conversionMetricNames as readonly string[]).includes(name));
}

/** In the data center a request counts one goal: the other metrics come from one without. */
function ofGoals(query: Query, period: Period | undefined, title: string): Parts {
  const goals =
    query.source === "dc" ? (optionOf(query, "conversionNames") as readonly string[] | undefined) : undefined;
  if (goals === undefined) return plain(query, period, title);
  const bare = without(query, "conversionNames");
  const ofGoal = goalMetricsOf(query);
  const others = query.metrics?.filter((name) => !ofGoal.includes(name));
  const rest = { parts: plain({ ...bare, ...(others ? { metrics: others } : {}) }, period, title), hidden: ofGoal };
  return {
    kind: "widened",
    option: "conversionNames",
    members: [
      ...(others?.length === 0 ? [] : [rest]),
      ...[...new Set(goals)].map((name) => ({
        name,
        parts: plain(
          { ...bare, metrics: ofGoal, options: { ...bare.options, conversionName: name } },
          period,
          titled(title, name),
        ),
        shown: ofGoal,
      })),
    ],
  };
}

const plain = (query: Query, period: Period | undefined, title: string): Plain => ({
  kind: "plain",
  query,
  period,
  title,
});
