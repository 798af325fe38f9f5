// No text of a cell takes more than a moment, whatever it repeats and whichever argument it stands in.
import { type CustomFunctionName, customFunctions } from "../../src/catalogue/functions";
import type { CustomFunction } from "../../src/catalogue/types";
import { parseFilterArguments, parseQuery } from "../../src/query/parse";
import { sayError } from "../../src/text/sayError";
import { cpuMsOf } from "../support/cpuTime";

/** As long as a cell can be. */
const length = 50_000;

const pieces = [
  ...[
    "a",
    "=",
    "!=",
    ";",
    ",",
    "'",
    '"',
    "(",
    ")",
    " ",
    "\n",
    "\u3000",
    "、",
    "“",
    "~",
    "ﷺ",
    "”",
    "😀",
    "e\u0301",
    "０",
  ],
  ...["os=a;", "Operating system=a;", "dimension('a')=b;", "eventDimension(a,b)=c;", "deviceType=PC,", "os='a';"],
  ...["visits,", "VISITS ,", "'a',", "''", "eventDimension(a),", "eventDimension(", "country,", ",(", "')", "=;"],
  ...["headers=on;", "conversionNames=a,", "profile=", "過去", "last", "日", "1,111", "pt-aaaaaaaa", "a.", "a!"],
] as const;

const usual: Readonly<Record<string, string>> = {
  url: "https://a.example/",
  compare_by: "clickedUsers",
  field: "country",
  op: "=",
};

const places = customFunctions.flatMap(({ name, parameters }: CustomFunction) =>
  parameters.map((parameter, index) => ({
    name: name as CustomFunctionName,
    parameters,
    index,
    title: parameter.name,
  })),
);

test.each(places)("$name reads any text as its argument $title within a moment", ({ name, parameters, index }) => {
  const slow: string[] = [];
  for (const before of ["", "country=", "headers=on;profile=", "country=“a"]) {
    for (const piece of pieces) {
      const text = `${before}${piece.repeat(Math.ceil(length / piece.length)).slice(0, length - before.length - 1)}x`;
      const args = parameters.map((parameter, at) =>
        at === index ? text : (usual[parameter.name] ?? (parameter.isRequired ? "x" : "")),
      );
      const cpuMs = cpuMsOf(() => {
        try {
          if (name === "PTENGINE_FILTER") parseFilterArguments(args);
          else parseQuery(name, args);
        } catch (problem) {
          sayError(problem, "JP");
        }
      });
      // A tenth of it is usual; the machine may be collecting garbage.
      if (cpuMs > 300) slow.push(`${before}${piece}: ${Math.round(cpuMs)} ms`);
    }
  }
  expect(slow).toEqual([]);
});
