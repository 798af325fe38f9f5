/** Arguments that only some functions have: page, goal, field, device and the like. */
import { heatmapDevices } from "../../../catalogue/heatmap";
import { sources } from "../../../catalogue/sources";
import { fieldSources } from "../../../query/listRules";
import { Combobox } from "../controls/combobox/combobox";
import { Select } from "../controls/select";
import { TextField } from "../controls/textField";
import { listText, rangeOf, rangeText, textOf, withText } from "../draft/draft";
import { subjectsIn } from "../draft/subjects";
import { viewInDraft } from "../draft/views";
import { GoalsPicker, PagesPicker } from "../pickers/pickers";
import { useWords } from "../words/words";
import { fieldChoices } from "./filtersField";
import type { FormProps } from "./formProps";

export function GoalField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  return (
    <GoalsPicker
      label={words.say("argument_goal")}
      isRequired
      isMulti
      chosen={subjectsIn(draft, "goal")}
      onChoose={(names) => onValue(withText(draft, "goal", listText(names)))}
      problem={problemOf("goal")}
    />
  );
}

export function DeviceField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const { name } = viewInDraft(draft).member;
  const isOneDevice = name === "blocks" || name === "elements";
  return (
    <Select
      label={words.say("argument_device")}
      isRequired={isOneDevice}
      value={textOf(draft, "device").toUpperCase()}
      onValue={(value) => onValue(withText(draft, "device", value))}
      hint={isOneDevice ? words.say("oneDeviceHint") : undefined}
      problem={problemOf("device")}
      choices={[
        { value: "", label: isOneDevice ? words.say("choose") : words.say("allDevices") },
        ...heatmapDevices
          .filter((device) => device !== "ALL")
          .map((device) => ({ value: device, label: words.say(`device_${device}`) })),
      ]}
    />
  );
}

/** The field whose values are listed. */
export function ListedFieldField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const chosen = textOf(draft, "field");
  return (
    <Combobox
      label={words.say("argument_field")}
      isRequired
      isFree
      choices={fieldChoices(words)}
      chosen={chosen ? [chosen] : []}
      onChoose={([name = ""]) => onValue(withText(draft, "field", name))}
      hint={words.say("fieldHint")}
      problem={problemOf("field")}
    />
  );
}

export function ListedSourceField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  return (
    <Select
      label={words.say("argument_source")}
      value={textOf(draft, "source")}
      onValue={(value) => onValue(withText(draft, "source", value))}
      problem={problemOf("source")}
      choices={[
        { value: "", label: words.say("allSources") },
        ...fieldSources.map((name) => ({ value: name, label: words.label(sources[name].labels) })),
      ]}
    />
  );
}

export function UrlField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const chosen = rangeOf(draft, "url");
  const isWhole = chosen.every((url) => /^https?:\/\//.test(url));
  return (
    <PagesPicker
      label={words.say("argument_url")}
      isRequired
      isMulti
      hint={isWhole ? undefined : words.say("urlHint")}
      blankText="https://"
      chosen={chosen}
      onChoose={(urls) => onValue(withText(draft, "url", rangeText(urls)))}
      problem={problemOf("url")}
    />
  );
}

export function SearchField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  return (
    <TextField
      label={words.say("argument_search")}
      value={textOf(draft, "search")}
      onValue={(text) => onValue(withText(draft, "search", text))}
      problem={problemOf("search")}
    />
  );
}
