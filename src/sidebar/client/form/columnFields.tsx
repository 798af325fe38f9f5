/** What the columns show: metrics, and for events the dimensions in front of them. */
import { eventDimensions, eventTimeDimensions, maxEventDimensions } from "../../../catalogue/event";
import { heatmapConversionMetrics } from "../../../catalogue/heatmap";
import { searchTexts } from "../../../query/names";
import { quoteValue } from "../../../query/quoting";
import type { Choice } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { listOf, listText, namesIn, sourceNameOf, withText } from "../draft/draft";
import { optionsOf } from "../draft/options";
import { answeredMetrics, metricsInView, viewInDraft } from "../draft/views";
import { useNote } from "../pickers/siteLists";
import { columnOf, useLookUp } from "../server/lookUps";
import { useWords } from "../words/words";
import type { FormProps } from "./formProps";

export function MetricsField({ draft, onValue, problemOf, emptyMetrics }: FormProps) {
  const words = useWords();
  const { group } = viewInDraft(draft);
  const metrics = metricsInView(draft);
  if (metrics.length === 0) return null;
  const needsGoals: readonly string[] =
    sourceNameOf(draft) === "heatmap" && optionsOf(draft).conversionNames === undefined
      ? heatmapConversionMetrics.map(({ name }) => name)
      : [];
  const answered = answeredMetrics(draft).map(({ name }) => name);
  const textOf = searchTexts(metrics);
  const choices = metrics.map((metric): Choice => {
    const { name, labels, descriptions } = metric;
    const refusal = needsGoals.includes(name) ? words.say("metricNeedsGoals") : undefined;
    const doubt = emptyMetrics.includes(name)
      ? "emptyMetrics"
      : !answered.includes(name)
        ? "doubtedMetrics"
        : undefined;
    return {
      value: name,
      label: words.label(labels),
      detail: words.label(descriptions),
      words: textOf(metric),
      ...(doubt ? { group: words.say(doubt) } : {}),
      ...(refusal ? { refusal } : {}),
    };
  });
  // What the view has is offered first.
  const ordered = [...choices.filter(({ group: doubt }) => !doubt), ...choices.filter(({ group: doubt }) => doubt)];
  const hint = group.isOneMetricARequest
    ? words.say("oneRequestAMetric")
    : group.areMetricsRequired
      ? undefined
      : words.say("blankMetricsHint");
  return (
    <Combobox
      label={words.say("argument_metrics")}
      isMulti
      isStayingOpen
      isRequired={group.areMetricsRequired === true}
      isFree={group.metrics === "answer"}
      choices={ordered}
      chosen={listOf(draft, "metrics")}
      onChoose={(names) => onValue(withText(draft, "metrics", listText(names)))}
      blankText={words.say(group.areMetricsRequired ? "choose" : "allMetrics")}
      problem={problemOf("metrics")}
      {...(hint ? { hint } : {})}
    />
  );
}

const propertyNames = { name: "PTENGINE_FILTER_VALUES", args: ["dimension"] } as const;
const isTime = (name: string) => (eventTimeDimensions as readonly string[]).includes(name);

/** Up to three dimensions, the event's name among them, and one time; more are explained where they would be chosen. */
export function EventDimensionsField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const properties = useLookUp(propertyNames);
  const chosen = namesIn(draft, "dimensions");
  const times = chosen.filter(isTime);
  const others = chosen.filter((name) => !isTime(name) && name !== "eventName");
  function refusalOf(name: string): string | undefined {
    if (chosen.includes(name) || name === "eventName") return undefined;
    if (isTime(name)) return times.length > 0 ? words.say("oneTimeOnly") : undefined;
    return others.length >= maxEventDimensions - 1 ? words.say("threeDimensionsOnly") : undefined;
  }
  const textOf = searchTexts(eventDimensions);
  const choice = (value: string, label: string, group: string, found = ""): Choice => {
    const refusal = refusalOf(value);
    return { value, label, group, detail: value, words: found, ...(refusal ? { refusal } : {}) };
  };
  return (
    <Combobox
      label={words.say("argument_dimensions")}
      isMulti
      isStayingOpen
      choices={[
        ...eventDimensions.map((one) =>
          choice(
            one.name,
            words.label(one.labels),
            words.say(isTime(one.name) ? "viewsOverTime" : "viewsByDimension"),
            textOf(one),
          ),
        ),
        ...columnOf(properties, 0).map((name) =>
          choice(`eventDimension(${quoteValue(name, /[;,()]/)})`, name, words.say("eventProperties")),
        ),
      ]}
      chosen={chosen}
      onChoose={(names) => onValue(withText(draft, "dimensions", names.join(",")))}
      onOpen={properties.ask}
      blankText={words.say("eventNameAlone")}
      hint={words.say("dimensionsHint")}
      problem={problemOf("dimensions")}
      {...useNote(properties)}
    />
  );
}
