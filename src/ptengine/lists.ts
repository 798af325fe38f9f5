/** Names that users made → the ids that the API takes, by the site's lists of experiences and user properties. */
import { namesOf } from "../catalogue/types";
import { PtengineError } from "../errors";
import { nearest } from "../query/names";
import { optionOf, type Query, subjectList } from "../query/query";
import { severalIn } from "../query/several";

export interface Listed {
  readonly id: string;
  readonly name: string;
}

export interface ListedExperience extends Listed {
  readonly goals: readonly Listed[];
  readonly versions: readonly Listed[];
}

export interface ListedProperty {
  readonly name: string;
  readonly displayName: string;
  readonly source: readonly string[];
  readonly type: string;
}

export interface Lists {
  readonly experiences?: readonly ListedExperience[];
  readonly userProperties?: readonly ListedProperty[];
}

export type ListName = keyof Lists;

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The texts of a query that name something of an experience. */
const namesIn = (query: Query): string[] =>
  [...subjectList(query, "experience"), ...subjectList(query, "version"), String(optionOf(query, "goal") ?? "")].filter(
    (text) => text !== "",
  );

/** The lists without which a query's names cannot be sent; ids need none. */
export function neededLists(query: Query): ListName[] {
  // An overview sends the names beside the ids; several experiences are shown by both.
  const isShown = query.view === "overview" || severalIn(query).includes("experience");
  const needsExperiences = isShown || namesIn(query).some((name) => !isId(name));
  return [
    ...(query.source !== "goals" && needsExperiences && isExperienceSource(query) ? (["experiences"] as const) : []),
    ...(query.property !== undefined ? (["userProperties"] as const) : []),
  ];
}

const isExperienceSource = ({ source }: Query) => source === "experience" || source === "abtest" || source === "form";

/** The one that has this id or name: exactly, or without regard to case if that leaves one. */
function findListed<T extends Listed>(word: string, list: readonly T[], argument: string): T {
  const exact = list.filter(({ id, name }) => id === word || name === word);
  const folded = list.filter(({ id, name }) => [id, name].some((text) => text.toLowerCase() === word.toLowerCase()));
  const found = exact.length > 0 ? exact : folded;
  if (found.length > 1) {
    throw new PtengineError("nameOfSeveral", { argument, value: word, allowed: found.map(({ id }) => id) });
  }
  const names = namesOf(list);
  if (!found[0])
    throw new PtengineError("nameNotFound", { argument, value: word, nearest: nearest(word, names), allowed: names });
  return found[0];
}

export function experiencesOf(query: Query, { experiences = [] }: Lists): Listed[] {
  const words = subjectList(query, "experience");
  const found = words[0] === "all" ? experiences : listedOf(words, experiences);
  const ids = new Set<string>();
  return found.flatMap(({ id, name }) => {
    if (ids.has(id)) return [];
    ids.add(id);
    return [{ id, name }];
  });
}

const withoutSpaces = (text: string) => text.replace(/\s*,\s*/g, ",");

/** The experiences of a list; words that name none apart may be the one name of which the commas are a part. */
function listedOf(words: readonly string[], experiences: readonly ListedExperience[]): readonly ListedExperience[] {
  const whole = words.join(",");
  const named = experiences.filter(({ name }) => withoutSpaces(name) === whole);
  try {
    return words.map((word) => findListed(word, experiences, "experience"));
  } catch (problem) {
    const isOneName = words.length > 1 && named.length === 1;
    if (isOneName && problem instanceof PtengineError && problem.code === "nameNotFound") return named;
    throw problem;
  }
}

export function experienceId(query: Query, { experiences = [] }: Lists): string {
  const [word = ""] = subjectList(query, "experience");
  return isId(word) ? word : findListed(word, experiences, "experience").id;
}

/** The id of a goal or version of the query's experience. */
export function partId(word: string, part: "goals" | "versions", argument: string, query: Query, lists: Lists): string {
  if (isId(word)) return word;
  const [experience = ""] = subjectList(query, "experience");
  return findListed(word, findListed(experience, lists.experiences ?? [], "experience")[part], argument).id;
}

export function userPropertyOf(name: string, { userProperties = [] }: Lists): ListedProperty {
  const listed = userProperties.map((property) => ({ id: property.name, name: property.displayName, property }));
  return findListed(name, listed, "view").property;
}
