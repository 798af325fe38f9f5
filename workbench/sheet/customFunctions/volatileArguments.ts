/** Finds custom functions that are given NOW(), RAND() and the like: in Sheets such a cell shows `Loading...` for ever. */
import type { Engine } from "../engine/engineTypes";

const volatileNames = ["NOW", "RAND", "RANDARRAY", "RANDBETWEEN"];
const mentionsVolatile = new RegExp(`\\b(${volatileNames.join("|")})\\s*\\(`, "i");

type Node = ReturnType<Engine["parse"]>;

const isCallOf = (node: Node, names: readonly string[]) =>
  node.type === "FUNCALL" && names.includes(node.value.toUpperCase());

export function hasVolatileArgument(engine: Engine, formula: string, functionName: string): boolean {
  if (!mentionsVolatile.test(formula)) return false;
  const callsIn = (node: Node, names: readonly string[]) =>
    [...engine.iterateAstNodes(node)].filter((inner) => isCallOf(inner, names));
  return callsIn(engine.parse(formula), [functionName]).some((call) => callsIn(call, volatileNames).length > 0);
}
