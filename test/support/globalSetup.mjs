// Tests run what ships: the add-on and the workbench are built before the first of them.
import { buildAddOn } from "../../esbuild.config.mjs";
import { buildWorkbench } from "../../workbench/build.mjs";

export default async function globalSetup() {
  await Promise.all([buildAddOn(), buildWorkbench()]);
}
