/** Which view of a source, and for experiences the second dimension beside it. */
import {
  dimensionsWithoutSubDimension,
  exclusiveDimensions,
  experienceDimensions,
} from "../../../catalogue/experience";
import { sourceOf } from "../../../catalogue/sources";
import type { ViewGroup } from "../../../catalogue/types";
import { searchTexts } from "../../../query/names";
import { quoteValue } from "../../../query/quoting";
import type { Choice } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { Select } from "../controls/select";
import { type Dropped, withView } from "../draft/changes";
import { type Draft, sourceNameOf } from "../draft/draft";
import { viewInDraft, viewParameter, viewWords } from "../draft/views";
import { useNote } from "../pickers/siteLists";
import { columnOf, useLookUp } from "../server/lookUps";
import { type TextKey, useWords, type Words } from "../words/words";
import type { FormProps } from "./formProps";

const propertyList = { name: "PTENGINE_USER_PROPERTIES", args: [] } as const;

/** The heading under which a view stands in the list. */
function groupKey({ memberParameter }: ViewGroup): TextKey {
  if (memberParameter === "granularity") return "viewsOverTime";
  return memberParameter === "dimension" || memberParameter === "funName" ? "viewsByDimension" : "viewsOther";
}

const groupOrder: readonly TextKey[] = ["viewsOther", "viewsOverTime", "viewsByDimension"];

export interface ViewFieldProps extends FormProps {
  readonly onDropped: (dropped: readonly Dropped[]) => void;
}

/** All views of the source, in groups. */
function viewChoices(views: readonly ViewGroup[], words: Words): Choice[] {
  const textOf = searchTexts(views.flatMap(({ members }) => members));
  return groupOrder.flatMap((key) =>
    views
      .filter((view) => groupKey(view) === key)
      .flatMap(({ members }) => members)
      .map((member) => ({
        value: member.name,
        label: words.label(member.labels),
        detail: member.name,
        group: words.say(key),
        words: textOf(member),
      })),
  );
}

export function ViewField({ onDropped, ...props }: ViewFieldProps) {
  const words = useWords();
  const { draft, onValue, problemOf } = props;
  const source = sourceNameOf(draft);
  const parameter = viewParameter(draft)?.name ?? "view";
  const { group, member } = viewInDraft(draft);
  function choose(text: string): void {
    const { draft: changed, dropped } = withView(draft, text);
    onValue(changed);
    onDropped(dropped);
  }
  const isUserProperty = member.name === "userProperty";
  const takesSecond =
    (source === "experience" || source === "abtest") &&
    group.memberParameter === "dimension" &&
    !standsAlone(member.name);
  return (
    <>
      <Combobox
        label={words.say(parameter === "part" ? "argument_part" : "argument_view")}
        isNeverBlank
        choices={viewChoices(sourceOf(source).views, words)}
        chosen={[member.name]}
        onChoose={([name = ""]) => choose(name)}
        problem={isUserProperty ? undefined : problemOf(parameter)}
      />
      {isUserProperty && <UserPropertyField draft={draft} onChoose={choose} problem={problemOf(parameter)} />}
      {takesSecond && <SecondDimensionField draft={draft} onChoose={choose} />}
    </>
  );
}

interface PartOfViewProps {
  readonly draft: Draft;
  readonly onChoose: (view: string) => void;
}

/** Users by a property of theirs: which one. */
function UserPropertyField({ draft, onChoose, problem }: PartOfViewProps & { readonly problem: string | undefined }) {
  const words = useWords();
  const properties = useLookUp(propertyList);
  const names = columnOf(properties, 0);
  const labels = columnOf(properties, 1);
  const { property } = viewWords(draft);
  return (
    <Combobox
      label={words.say("userProperty")}
      isRequired
      isFree
      choices={names.map((name, index) => ({ value: name, label: labels[index] || name, detail: name }))}
      chosen={property ? [property] : []}
      onChoose={([name = ""]) => onChoose(name === "" ? "userProperty" : `userProperty(${quoteValue(name, /[;,()]/)})`)}
      onOpen={properties.ask}
      problem={problem}
      {...useNote(properties)}
    />
  );
}

const standsAlone = (name: string) => (dimensionsWithoutSubDimension as readonly string[]).includes(name);

/** The second dimension of an experience, beside the first. */
function SecondDimensionField({ draft, onChoose }: PartOfViewProps) {
  const words = useWords();
  const { member } = viewInDraft(draft);
  const excluded: readonly string[] = (exclusiveDimensions as readonly string[]).includes(member.name)
    ? exclusiveDimensions
    : [member.name];
  return (
    <Select
      label={words.say("secondDimension")}
      value={viewWords(draft).second}
      onValue={(name) => onChoose(name === "" ? member.name : `${member.name},${name}`)}
      choices={[
        { value: "", label: words.say("none") },
        ...experienceDimensions
          .filter(({ name }) => !excluded.includes(name) && !standsAlone(name))
          .map(({ name, labels }) => ({ value: name, label: words.label(labels) })),
      ]}
    />
  );
}
