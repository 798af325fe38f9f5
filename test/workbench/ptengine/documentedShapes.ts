/** How the document writes values, as matchers. */
const text = (form: RegExp) => expect.stringMatching(form) as string;

export const integerText = text(/^-?\d{1,3}(,\d{3})*$/);
export const rateText = text(/^\d+\.\d{2}%$/);
export const decimalText = text(/^\d+\.\d{2}$/);
export const clockText = text(/^\d{2}:\d{2}:\d{2}$/);
export const shortClockText = text(/^(\d{2}:)?\d{2}:\d{2}$/);
export const wordsTimeText = text(/^(\d+h )?(\d+m )?\d+s$/);
export const subSecondText = text(/^\d+\.\d{2}s$/);
export const dayText = text(/^\d{4}-\d{2}-\d{2}$/);
export const upliftText = text(/^[+-]\d+\.\d{2}%$/);
export const anyText = text(/./);
export const count = expect.any(Number) as number;

/** A value with its label and description. */
export const shown = (value: unknown) => ({ value, label: anyText, description: anyText });

export const dimensionColumn = (name: string, dataType = "STRING") => ({ name, type: "dimension", dataType });
export const plainMetricColumn = (name: string, dataType: string) => ({ name, type: "metric", dataType });
export const metricColumn = (name: string, dataType: string) => ({
  ...plainMetricColumn(name, dataType),
  label: anyText,
  description: anyText,
});
