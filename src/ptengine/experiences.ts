/** Shape: the site's experiences, or the goals or the versions of each. */

import * as z from "zod/mini";
import type { ListedExperience } from "./lists";
import { once, type Parsed } from "./schema";
import { answerShape, keyColumn } from "./shape";

const parts = once(() => z.optional(z.array(z.looseObject({ id: z.string(), name: z.string() }))));

const schema = once(() =>
  z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      status: z.optional(z.string()),
      type: z.optional(z.string()),
      goals: parts(),
      versions: parts(),
    }),
  ),
);

/** The same answer as the list by which names become ids. */
export const listedExperiences = (answer: object): ListedExperience[] =>
  (answer as Parsed<typeof schema>).map(({ id, name, goals = [], versions = [] }) => ({
    id,
    name,
    goals,
    versions,
  }));

export const experiences = answerShape(schema, ([answer = []], context) => {
  const columns = (...names: string[]) => names.map((name) => keyColumn(name, context));
  if (context.member.name === "goals") {
    return {
      columns: columns("experienceId", "goalId", "goalName"),
      rows: answer.flatMap(({ id, goals = [] }) => goals.map((goal) => [id, goal.id, goal.name])),
    };
  }
  if (context.member.name === "versions") {
    return {
      columns: columns("experienceId", "versionId", "versionName"),
      rows: answer.flatMap(({ id, versions = [] }) => versions.map((version) => [id, version.id, version.name])),
    };
  }
  return {
    columns: columns("id", "name", "status", "type"),
    rows: answer.map(({ id, name, status = null, type = null }) => [id, name, status, type]),
  };
});
