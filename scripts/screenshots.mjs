// Builds everything and takes pictures: `docs`, `listing`, `graphics`, or without a word all of them. A folder after the
// word takes them instead of their place in the repository.
import { fileURLToPath } from "node:url";
import { buildAddOn } from "../esbuild.config.mjs";
import { buildWorkbench } from "../workbench/build.mjs";

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const drawings = inRoot("docs/publishing/images");

await Promise.all([buildAddOn(), buildWorkbench()]);
const { takeDocsPictures, takeListingPictures, renderGraphics } = await import("../build/workbench/screenshots.js");
const kinds = {
  docs: (folder = inRoot("docs/images")) => takeDocsPictures(folder),
  listing: (folder = drawings) => takeListingPictures(folder),
  graphics: (folder = drawings) => renderGraphics(drawings, folder),
};

const [word, folder] = process.argv.slice(2);
if (word !== undefined && !(word in kinds)) {
  console.error(`"${word}" is none of: ${Object.keys(kinds).join(", ")}.`);
  process.exit(1);
}
for (const kind of word === undefined ? Object.keys(kinds) : [word]) {
  for (const file of await kinds[kind](folder)) console.log(file);
}
