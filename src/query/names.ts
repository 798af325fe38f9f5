/** Finds what a user's word names: API names and their synonyms first, then labels in every language, then people's own words, without regard to case. */
import leven from "leven";
import { type SpokenNames, spokenNames, synonyms } from "../catalogue/synonyms";
import { type Named, namesOf } from "../catalogue/types";
import { type ErrorParameters, PtengineError } from "../errors";

const fold = (text: string) => text.normalize("NFKC").trim().toLowerCase();

/** No name of a field is longer; of a longer text none is the nearest. */
const maxNameLength = 100;

/** The catalogue's names and labels are compared with every word of every formula, and folded once. */
const foldedNames = new Map<string, string>();

function foldName(name: string): string {
  const known = foldedNames.get(name) ?? fold(name);
  foldedNames.set(name, known);
  return known;
}

/** Edits from a word to a name; a name that contains the word is near, though not as near as one that is an edit away. */
function awayFrom(word: string, name: string): number {
  const edits = leven(word, name);
  return word.length > 2 && name.includes(word) ? Math.min(edits, 1.5) : edits;
}

/** The names nearest to a word, best first; none if nothing is near. */
export function nearest(word: string, names: readonly string[], count = 1): string[] {
  const folded = word.length > maxNameLength ? "" : fold(word);
  if (folded === "") return [];
  // Two letters that changed places are two edits; of a shorter word that would be all of it.
  const limit = folded.length < 3 ? 1.5 : Math.max(2, Math.floor(folded.length / 2));
  return names
    .filter((name) => name.length <= maxNameLength)
    .map((name) => ({
      name,
      away: awayFrom(folded, fold(name)),
    }))
    .filter(({ away }) => away <= limit)
    .sort((one, other) => one.away - other.away)
    .slice(0, count)
    .map(({ name }) => name);
}

/** The other words for what a name means, in the vocabularies of other endpoints. */
const synonymsOf = (folded: string): readonly string[] =>
  synonyms.find((words) => words.some((word) => foldName(word) === folded)) ?? [];

/** The candidate that people's own words for it mean: the first of its names that is among them. */
function findSpoken<T extends Named>(folded: string, candidates: readonly T[]): T | undefined {
  const spoken: SpokenNames | undefined = spokenNames.find(({ words }) =>
    words.some((word) => foldName(word) === folded),
  );
  const name = spoken?.names.find((one) => candidates.some((candidate) => candidate.name === one));
  return candidates.find((candidate) => candidate.name === name);
}

/** What else finds a candidate in a list: its labels in all languages, other vocabularies' names, and people's own words. */
export function searchTexts(candidates: readonly Named[]): (named: Named) => string {
  const names = candidates.map(({ name }) => name);
  const spokenOf = new Map<string, readonly string[]>();
  for (const spoken of spokenNames as readonly SpokenNames[]) {
    const name = spoken.names.find((one) => names.includes(one));
    if (name !== undefined) spokenOf.set(name, [...(spokenOf.get(name) ?? []), ...spoken.words]);
  }
  return ({ name, labels }) => [...labels, ...synonymsOf(foldName(name)), ...(spokenOf.get(name) ?? [])].join(" ");
}

/** The one candidate that the word names, or undefined; a label of two fields is an error that names both. */
export function findName<T extends Named>(word: string, candidates: readonly T[], argument: string): T | undefined {
  if (word.length > maxNameLength) return undefined;
  const folded = fold(word);
  const others = synonymsOf(folded);
  const byName =
    candidates.find(({ name }) => foldName(name) === folded) ??
    candidates.find(({ aliases }) => aliases?.some((alias) => foldName(alias) === folded)) ??
    candidates.find(({ sent }) => sent !== undefined && foldName(sent) === folded) ??
    candidates.find(({ name }) => others.includes(name));
  if (byName) return byName;
  const byLabel = candidates.filter(({ labels }) => labels.some((text) => foldName(text) === folded));
  if (byLabel.length > 1) {
    throw new PtengineError("ambiguousName", { argument, value: word, allowed: namesOf(byLabel) });
  }
  return byLabel[0] ?? findSpoken(folded, candidates);
}

/** The same, and an error with the nearest and the allowed names if nothing is found. */
export function demandName<T extends Named>(
  word: string,
  candidates: readonly T[],
  argument: string,
  more: ErrorParameters = {},
): T {
  const found = findName(word, candidates, argument);
  if (found) return found;
  const allowed = namesOf(candidates);
  throw new PtengineError("unknownName", { argument, value: word, nearest: nearest(word, allowed), allowed, ...more });
}
