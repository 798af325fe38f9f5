/** Functions of Google Sheets that the engine lacks, and its clock, which must be the workbook's on both sides. */
import { toEngineFormat } from "./durationFormats";
import { minutesText, sheetMinutes } from "./elapsedMinutes";
import type { Engine, EngineValue, WorkbookClock } from "./engineTypes";

const anything = { name: "value", description: "A value or a range.", type: ["ANY" as const, "RANGE" as const] };

export function addBuiltInFunctions(engine: Engine): void {
  addArrayFormula(engine);
  addConversions(engine);
  addMatching(engine);
  addClock(engine);
}

function addArrayFormula({ registries: { functionRegistry: functions } }: Engine): void {
  functions.replace("ARRAYFORMULA", {
    description: "Shows the values of an array formula in several cells.",
    args: [{ ...anything, acceptMatrix: true, acceptErrors: true }],
    // The engine computes every formula as an array formula.
    compute: (value) => value ?? { value: "" },
  });
}

function addConversions({ helpers, registries: { functionRegistry: functions } }: Engine): void {
  functions.replace("TO_DATE", {
    description: "Shows a number as a date.",
    args: [{ ...anything, type: ["ANY"] }],
    compute(argument) {
      const { value } = argument as EngineValue;
      return typeof value === "number" ? { value, format: this.locale.dateFormat } : { value };
    },
  });

  functions.replace("TO_TEXT", {
    description: "Shows a number as text, in its format.",
    args: [{ ...anything, type: ["ANY"] }],
    compute(argument) {
      const { value, format } = argument as EngineValue;
      if (typeof value !== "number") return { value };
      return {
        value: helpers.formatValue(value, { ...(format === undefined ? {} : { format }), locale: this.locale }),
      };
    },
  });

  functions.replace("TEXT", {
    description: "Shows a number as text, in the given format.",
    args: [
      { name: "number", description: "The number, date or time.", type: ["NUMBER"] },
      { name: "format", description: "The format, such as 0.00 or [h]:mm:ss.", type: ["STRING"] },
    ],
    compute(number, format) {
      const value = helpers.toNumber(number as EngineValue, this.locale);
      if (helpers.toString(format as EngineValue) === sheetMinutes) return { value: minutesText(value) };
      return {
        value: helpers.formatValue(value, {
          format: toEngineFormat(helpers.toString(format as EngineValue)),
          locale: this.locale,
        }),
      };
    },
  });
}

function addMatching({ EvaluationError, helpers, registries: { functionRegistry: functions } }: Engine): void {
  functions.replace("REGEXMATCH", {
    description: "Whether a piece of text matches a regular expression.",
    args: [
      { name: "text", description: "The text to look into.", type: ["STRING"] },
      { name: "regular_expression", description: "The expression to look for.", type: ["STRING"] },
    ],
    compute(text, expression) {
      const pattern = helpers.toString(expression as EngineValue);
      try {
        return { value: new RegExp(pattern, "u").test(helpers.toString(text as EngineValue)) };
      } catch {
        throw new EvaluationError(
          `Function REGEXMATCH parameter 2 value "${pattern}" is not a valid regular expression.`,
          "#REF!",
        );
      }
    },
  });
}

function addClock({ registries: { functionRegistry: functions } }: Engine): void {
  functions.replace("NOW", {
    description: "The current date and time.",
    args: [],
    compute() {
      const { dateFormat, timeFormat } = this.locale;
      return { value: (this.workbook as WorkbookClock).nowSerial(), format: `${dateFormat} ${timeFormat}` };
    },
  });

  functions.replace("TODAY", {
    description: "The current date.",
    args: [],
    compute() {
      return { value: Math.floor((this.workbook as WorkbookClock).nowSerial()), format: this.locale.dateFormat };
    },
  });
}
