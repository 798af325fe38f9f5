/** Small functions of Google Sheets that the engine lacks. https://support.google.com/docs/table/25273 */
import type { Engine, EngineArgument, EngineValue } from "./engineTypes";

const text = { name: "text", description: "The text.", type: ["STRING" as const] };
const number = { name: "number", description: "The number.", type: ["NUMBER" as const] };
const anything = { name: "value", description: "The value.", type: ["ANY" as const] };

export function addFurtherFunctions(engine: Engine): void {
  addTexts(engine);
  addNumbers(engine);
  addArrayConstrain(engine);
}

function addTexts({ EvaluationError, helpers, registries: { functionRegistry: functions } }: Engine): void {
  functions.replace("REPT", {
    description: "Repeats a text.",
    args: [text, { ...number, name: "repetitions", description: "How many times." }],
    compute(repeated, count) {
      const times = Math.trunc(helpers.toNumber(count as EngineValue, this.locale));
      if (times < 0) throw new EvaluationError("REPT repeats a text 0 times or more.", "#VALUE!");
      return { value: helpers.toString(repeated as EngineValue).repeat(times) };
    },
  });

  functions.replace("ENCODEURL", {
    description: "Makes a text a part of an address.",
    args: [text],
    compute: (part) => ({ value: encodeURIComponent(helpers.toString(part as EngineValue)) }),
  });

  functions.replace("UNICHAR", {
    description: "The character of a number.",
    args: [number],
    compute(code) {
      return { value: String.fromCodePoint(helpers.toNumber(code as EngineValue, this.locale)) };
    },
  });
}

function addNumbers({ helpers, registries: { functionRegistry: functions } }: Engine): void {
  functions.replace("SIGN", {
    description: "Whether a number is negative, 0 or positive.",
    args: [number],
    compute(value) {
      return { value: Math.sign(helpers.toNumber(value as EngineValue, this.locale)) };
    },
  });

  functions.replace("N", {
    description: "The value as a number.",
    args: [anything],
    compute(argument) {
      const { value, format } = argument as EngineValue;
      if (typeof value === "number") return { value, ...(format === undefined ? {} : { format }) };
      return { value: value === true ? 1 : 0 };
    },
  });

  functions.replace("TO_PERCENT", {
    description: "Shows a number in percent.",
    args: [anything],
    compute(argument) {
      const { value } = argument as EngineValue;
      return typeof value === "number" ? { value, format: "0.00%" } : { value };
    },
  });
}

function addArrayConstrain({ EvaluationError, helpers, registries: { functionRegistry: functions } }: Engine): void {
  functions.replace("ARRAY_CONSTRAIN", {
    description: "The first rows and columns of an array.",
    args: [
      { name: "input_range", description: "The array.", type: ["RANGE", "ANY"], acceptMatrix: true },
      { ...number, name: "num_rows", description: "How many rows." },
      { ...number, name: "num_cols", description: "How many columns." },
    ],
    compute(input, rows, columns) {
      const [rowCount, columnCount] = [rows, columns].map((size) => helpers.toNumber(size as EngineValue, this.locale));
      if (!(rowCount! >= 1 && columnCount! >= 1)) {
        throw new EvaluationError("ARRAY_CONSTRAIN gives 1 row and 1 column or more.", "#VALUE!");
      }
      const array = input as EngineArgument;
      if (!Array.isArray(array)) return array as EngineValue;
      return (array as readonly (readonly EngineValue[])[])
        .slice(0, columnCount)
        .map((column) => column.slice(0, rowCount));
    },
  });
}
