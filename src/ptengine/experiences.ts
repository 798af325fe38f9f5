/** Shape: the site's experiences, or the goals or the versions of each. */

import { once, optionalRecordsOf, optionalText, type Parsed, recordsIn, recordsOf, sentText } from "../schema";
import type { Listed, ListedExperience } from "./lists";
import { answerShape, keyColumn, rowsOf } from "./shape";

const part = () => optionalRecordsOf({ id: sentText(), name: sentText() });

const schema = once(() =>
  recordsOf({
    id: sentText(),
    name: sentText(),
    status: optionalText(),
    type: optionalText(),
    goals: part(),
    versions: part(),
  }),
);

/** What has no id cannot be asked for; what has no name is known by its id. */
const listed = ({
  id,
  name,
}: {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
}): Listed[] => (id ? [{ id, name: name ?? id }] : []);

/** The same answer as the list by which names become ids. */
export const listedExperiences = (answer: object): ListedExperience[] =>
  recordsIn(answer as Parsed<typeof schema>).flatMap((experience) =>
    listed(experience).map((one) => ({
      ...one,
      goals: recordsIn(experience.goals).flatMap(listed),
      versions: recordsIn(experience.versions).flatMap(listed),
    })),
  );

export const experiences = answerShape(schema, ([answer], context) => {
  const columns = (...names: string[]) => names.map((name) => keyColumn(name, context));
  const list = recordsIn(answer);
  const parts = (name: "goals" | "versions") =>
    list.flatMap((experience) => recordsIn(experience[name]).map((one) => ({ experience, one })));
  if (context.member.name === "goals" || context.member.name === "versions") {
    const [id, name] = context.member.name === "goals" ? ["goalId", "goalName"] : ["versionId", "versionName"];
    return rowsOf(
      columns("experienceId", "experienceName", id as string, name as string),
      parts(context.member.name),
      ({ experience, one }) => [experience.id ?? null, experience.name ?? null, one.id ?? null, one.name ?? null],
    );
  }
  return rowsOf(columns("id", "name", "status", "type"), list, ({ id, name, status, type }) => [
    id ?? null,
    name ?? null,
    status ?? null,
    type ?? null,
  ]);
});
