/** The reports of which a dashboard is made: their questions, and where they lie on its data tab. */
import { customFunctions } from "../catalogue/functions";
import { inLanguage } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { parseQuery } from "../query/parse";
import type { Query } from "../query/query";
import { quoteValue } from "../query/quoting";
import type { Part, Template } from "../templates/template";
import { type Choices, partsOf, withChoices } from "./layout";

/** Names that are lists, in which a comma would part them. */
const quoted = /^(goal|experience)$/;

/** As the arguments of the part's function are typed. */
export function argumentsOf({ function: name, arguments: given, options = [] }: Part, choices: Choices): string[] {
  const typed = Object.fromEntries(
    Object.entries(choices).map(([choice, text]) => [choice, quoted.test(choice) ? quoteValue(text) : text]),
  );
  const chosen = options
    .filter((option) => [...option.matchAll(/\{(\w+)\}/g)].every(([, choice = ""]) => choices[choice]))
    .map((option) => withChoices(option, typed));
  const parameters = customFunctions.find((one) => one.name === name)?.parameters ?? [];
  return parameters
    .filter(({ kind }) => kind !== "refresh")
    .map(({ name: parameter, kind }) =>
      kind === "options" ? chosen.join(";") : withChoices(given[parameter] ?? "", typed),
    );
}

/** The question of a part, asked of this site whatever becomes of the document's default. */
export function queryOf(part: Part, choices: Choices, profileId: string): Query {
  const query = parseQuery(part.function, argumentsOf(part, choices));
  return { ...query, options: { ...query.options, profile: profileId } };
}

const maxValuesOfSplit = 8;
/** Keys, and what an answer may bring besides. */
const otherColumns = 4;
/** Where a part names no metrics, its answer has no more than this. */
const mostMetrics = 16;

/** How many columns its report may need. */
function columnsOf({ arguments: { metrics = "" }, options = [] }: Part): number {
  const count = metrics === "" ? mostMetrics : metrics.split(",").length;
  const has = (name: string) => options.some((option) => option.startsWith(name));
  return otherColumns + count * (has("compare") ? 3 : has("split") ? maxValuesOfSplit : 1);
}

export interface PlacedPart {
  readonly part: Part;
  readonly name: string;
  readonly query: Query;
  readonly column: number;
}

/** Side by side, right of what the dashboard fills, each with a blank column after it. */
export function placedParts(
  template: Template,
  title: string,
  choices: Choices,
  language: Language,
  profileId: string,
  firstColumn: number,
): PlacedPart[] {
  let column = firstColumn;
  return partsOf(template, choices).map((part) => {
    const name = `${title}: ${inLanguage(part.title, language)}`;
    const placed = { part, name, query: queryOf(part, choices, profileId), column };
    column += columnsOf(part) + 1;
    return placed;
  });
}
