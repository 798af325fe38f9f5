/** What scripts draw into a tab, as people see it. */
import type { AppsScriptManifest } from "../../workbench/apps-script/manifest";
import { story } from "../support/story";
import { drawnTabCode } from "./drawnTab";
import { type OpenPage, openPage } from "./openPage";

const manifest = { timeZone: "Asia/Tokyo", oauthScopes: [] } as unknown as AppsScriptManifest;

story("a tab that a script has drawn", (step) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage({ addOn: { code: drawnTabCode, manifest, htmlFiles: {} }, isConnected: false });
    const result = await open.workbench.runMenu("draw");
    if (!result.ok) throw new Error(result.error.message);
    await open.workbench.settled();
    await open.page.waitForTimeout(1500);
  });
  afterAll(() => open.close());

  step("shot", async () => {
    await open.page.locator("#panel-toggle").click();
    await open.page.waitForTimeout(1000);
    await open.page.screenshot({ path: "/tmp/canvas-shot.png" });
    console.log(open.complaints);
  });
});
