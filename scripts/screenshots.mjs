// Builds everything and takes the pictures of docs/images/; a folder may be named instead.
import { fileURLToPath } from "node:url";
import { buildAddOn } from "../esbuild.config.mjs";
import { buildWorkbench } from "../workbench/build.mjs";

await Promise.all([buildAddOn(), buildWorkbench()]);
const { takeScreenshots } = await import("../build/workbench/screenshots.js");
const folder = process.argv[2] ?? fileURLToPath(new URL("../docs/images", import.meta.url));
for (const file of await takeScreenshots(folder)) console.log(file);
