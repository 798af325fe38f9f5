/** Arguments that may name several subjects, each of which is asked by itself, and the columns that tell them apart. */
import { maxSeveral } from "../catalogue/options";
import type { SourceName } from "../catalogue/sources";
import { demandFew } from "./cells";
import { type Query, subjectList } from "./query";

/** One of several subjects: what its rows begin with, and the question about it alone. */
export interface Subject {
  readonly front: readonly string[];
  readonly query: Query;
}

export interface Subjects {
  readonly columns: readonly string[];
  readonly subjects: readonly Subject[];
}

const columnsOf = {
  url: ["url"],
  goal: ["goal"],
  experience: ["experience", "experienceId"],
  compare_by: ["compareBy"],
  version: ["version"],
} as const satisfies Record<string, readonly string[]>;

export type SeveralArgument = keyof typeof columnsOf;

const argumentsOf: Readonly<Partial<Record<SourceName, readonly SeveralArgument[]>>> = {
  heatmap: ["url"],
  funnel: ["goal"],
  experience: ["experience"],
  abtest: ["experience", "compare_by"],
  form: ["version"],
};

export const isSeveralArgument = (name: string): name is SeveralArgument => Object.hasOwn(columnsOf, name);

export const isAll = (words: readonly string[]): boolean => words.length === 1 && words[0]?.toLowerCase() === "all";

/** The arguments of a query that name several; an overview is one question, whatever it names. */
export function severalIn(query: Query): SeveralArgument[] {
  if (query.view === "overview") return [];
  return (argumentsOf[query.source] ?? []).filter((name) => {
    const words = subjectList(query, name);
    return words.length > 1 || (name === "experience" && query.source !== "form" && isAll(words));
  });
}

/** Repeated ones once, in the order given. */
export function distinct(words: readonly string[], argument: string): string[] {
  const once = [...new Set(words)];
  demandFew(once.length, argument, maxSeveral);
  return once;
}

/** An experience as the site lists it. */
export interface NamedExperience {
  readonly id: string;
  readonly name: string;
}

/** The subjects of one argument of a query. */
export function subjectsOf(
  query: Query,
  name: SeveralArgument,
  experiencesOf: (query: Query) => readonly NamedExperience[],
): Subjects {
  const columns = columnsOf[name];
  const about = (value: string): Query => ({
    ...query,
    subject: { ...query.subject, [name]: name === "experience" && query.source === "experience" ? [value] : value },
  });
  if (name !== "experience")
    return { columns, subjects: subjectList(query, name).map((value) => ({ front: [value], query: about(value) })) };
  const experiences = experiencesOf(query);
  demandFew(experiences.length, name, maxSeveral);
  return { columns, subjects: experiences.map(({ id, name }) => ({ front: [name, id], query: about(id) })) };
}
