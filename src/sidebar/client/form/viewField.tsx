/** Which view of a source, and for experiences the second dimension beside it. */
import {
  dimensionsWithoutSubDimension,
  exclusiveDimensions,
  experienceDimensions,
} from "../../../catalogue/experience";
import { sourceOf } from "../../../catalogue/sources";
import type { ViewGroup } from "../../../catalogue/types";
import { quoteValue } from "../../../query/quoting";
import { Combobox } from "../controls/combobox/combobox";
import { Select } from "../controls/select";
import { withView } from "../draft/changes";
import { definitionOf, sourceNameOf } from "../draft/draft";
import { viewInDraft, viewWords } from "../draft/views";
import { columnOf, useLookUp } from "../server/lookUps";
import { type TextKey, useWords } from "../words/words";
import type { FormProps } from "./formProps";
import { useNote } from "./subjectFields";

const propertyList = { name: "PTENGINE_USER_PROPERTIES", args: [] } as const;

/** The heading under which a view stands in the list. */
function groupKey({ memberParameter }: ViewGroup): TextKey {
  if (memberParameter === "granularity") return "viewsOverTime";
  return memberParameter === "dimension" || memberParameter === "funName" ? "viewsByDimension" : "viewsOther";
}

const order: readonly TextKey[] = ["viewsOther", "viewsOverTime", "viewsByDimension"];

export interface ViewFieldProps extends FormProps {
  readonly onDropped: (names: readonly string[]) => void;
}

export function ViewField({ draft, onValue, problemOf, onDropped }: ViewFieldProps) {
  const words = useWords();
  const properties = useLookUp(propertyList);
  const note = useNote(properties);
  const source = sourceNameOf(draft);
  const parameter = definitionOf(draft).parameters.find(({ kind }) => kind === "view")?.name ?? "view";
  const { group, member } = viewInDraft(draft);
  const { property, second } = viewWords(draft);
  const { views } = sourceOf(source);
  const choices = order.flatMap((key) =>
    views
      .filter((view) => groupKey(view) === key)
      .flatMap(({ members }) =>
        members.map(({ name, labels }) => ({
          value: name,
          label: words.label(labels),
          detail: name,
          group: words.say(key),
        })),
      ),
  );
  const choose = (text: string) => {
    const { draft: changed, dropped } = withView(draft, text);
    onValue(changed);
    onDropped(dropped);
  };
  const isAlone = (dimensionsWithoutSubDimension as readonly string[]).includes(member.name);
  const takesSecond =
    (source === "experience" || source === "abtest") && group.memberParameter === "dimension" && !isAlone;
  const excluded: readonly string[] = (exclusiveDimensions as readonly string[]).includes(member.name)
    ? exclusiveDimensions
    : [member.name];
  return (
    <>
      <Combobox
        label={words.say(parameter === "part" ? "argument_part" : "argument_view")}
        isNeverBlank
        choices={choices}
        chosen={[member.name]}
        onChoose={([name = ""]) => choose(name)}
        problem={member.name === "userProperty" ? undefined : problemOf(parameter)}
      />
      {member.name === "userProperty" && (
        <Combobox
          label={words.say("userProperty")}
          isRequired
          isFree
          choices={columnOf(properties, 0).map((name, index) => ({
            value: name,
            label: columnOf(properties, 1)[index] || name,
            detail: name,
          }))}
          chosen={property ? [property] : []}
          onChoose={([name = ""]) =>
            choose(name === "" ? "userProperty" : `userProperty(${quoteValue(name, /[;,()]/)})`)
          }
          onOpen={properties.ask}
          problem={problemOf(parameter)}
          {...note}
        />
      )}
      {takesSecond && (
        <Select
          label={words.say("secondDimension")}
          value={second}
          onValue={(name) => choose(name === "" ? member.name : `${member.name},${name}`)}
          choices={[
            { value: "", label: words.say("none") },
            ...experienceDimensions
              .filter(({ name }) => !excluded.includes(name))
              .filter(({ name }) => !(dimensionsWithoutSubDimension as readonly string[]).includes(name))
              .map(({ name, labels }) => ({ value: name, label: words.label(labels) })),
          ]}
        />
      )}
    </>
  );
}
