/** Reads the help of the custom functions from the built add-on, as Sheets does: the JSDoc above each top-level declaration. */

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  /** Takes any number of further arguments. */
  readonly isRest: boolean;
}

export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
}

const documentedFunction = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z][\w$]*)\s*\(([^)]*)\)/g;

export function readFunctionHelp(code: string): FunctionHelp[] {
  return [...code.matchAll(documentedFunction)]
    .filter(([, comment]) => /^\s*\*?\s*@customfunction\b/m.test(comment ?? ""))
    .map(([, comment = "", name = "", parameters = ""]) => {
      const blocks = blocksOf(comment);
      return {
        name: name.toUpperCase(),
        description: blocks.find((block) => !block.startsWith("@")) ?? "",
        parameters: parameters
          .split(",")
          .map((parameter) => parameter.trim())
          .filter((parameter) => parameter !== "")
          .map((parameter) => parameterHelp(parameter, blocks)),
      };
    });
}

/** The description and each tag, on one line, without HTML: what the helper of Sheets shows. */
function blocksOf(comment: string): string[] {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\*?\s?/, "").trim());
  const blocks: string[] = [];
  for (const line of lines.filter((text) => text !== "")) {
    const previous = blocks.at(-1);
    if (line.startsWith("@") || previous === undefined) blocks.push(line);
    else blocks[blocks.length - 1] = `${previous} ${line}`;
  }
  return blocks.map((block) => block.replace(/<[^>]*>/g, ""));
}

function parameterHelp(declared: string, blocks: readonly string[]): ParameterHelp {
  const name = declared.replace(/^\.\.\./, "").replace(/\s*=.*$/, "");
  const tag = blocks
    .map((block) => /^@param\s+(?:\{(?:[^{}]|\{[^}]*\})*\}\s+)?\[?([\w$]+)(?:=[^\]]*)?\]?\s*-?\s*(.*)$/.exec(block))
    .find((match) => match?.[1] === name);
  const description = tag?.[2] ?? "";
  // Sheets passes any number of arguments to any function; the engine must be told, and often only the help tells.
  return { name, description, isRest: declared.startsWith("...") || description.startsWith("One or more") };
}
