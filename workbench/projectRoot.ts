/** Finds the project's folder, from the sources as well as from the built workbench. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

function findUp(directory: string): string {
  if (existsSync(join(directory, ".clasp.json"))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error("The project folder (with .clasp.json) was not found.");
  return findUp(parent);
}

export const projectRoot = findUp(__dirname);

/** The path of a built entry of the workbench, such as "executionThread". */
export const builtWorkbenchFile = (name: string) => join(projectRoot, "build", "workbench", `${name}.js`);
