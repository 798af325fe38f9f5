/** Shows the workbook with the engine's own component, and tells the server what is selected. */

import { post } from "./connection";
import { showSheetsErrors } from "./errorTooltip";
import type { PageWorkbook } from "./pageWorkbook";

export async function mountGrid(
  workbook: PageWorkbook,
  target: HTMLElement,
  notify: (text: string) => void,
): Promise<void> {
  const { engine, model } = workbook;
  showSheetsErrors(engine);
  // Charts name a font without Japanese.
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  const templates = await (await fetch("/lib/o_spreadsheet.xml")).text();

  class Root extends owl.Component {
    static components = { Spreadsheet: engine.Spreadsheet };
    static override props = {};
    static override template =
      owl.xml`<Spreadsheet model="this.model" notifyUser="this.notify" raiseError="this.raise"/>`;
    model = model;
    notify = ({ text }: { text: string }) => notify(text);
    raise = (text: string, then?: () => void) => {
      notify(text);
      then?.();
    };
    override setup() {
      engine.stores.useStoreProvider();
    }
  }
  await new owl.App(Root, { templates, warnIfNoStaticProps: false }).mount(target);
  redrawWhenFontsArrive(workbook);
  reportSelection(workbook);
}

/** Text on a canvas does not follow when a font arrives later. */
function redrawWhenFontsArrive({ model }: PageWorkbook): void {
  const redraw = () => {
    model.trigger("update");
    for (const chart of Object.values(Chart.instances)) chart.update("none");
  };
  document.fonts.addEventListener("loadingdone", redraw);
  for (const weight of ["400", "bold"])
    void document.fonts.load(`${weight} 13px Roboto`, "Ag 訪問数 国名 访问").then(redraw);
}

function reportSelection({ model }: PageWorkbook): void {
  let reported = "";
  const report = () => {
    const selection = { sheetId: model.getters.getActiveSheetId(), zone: model.getters.getSelectedZone() };
    const text = JSON.stringify(selection);
    if (text === reported) return;
    reported = text;
    void post("select", selection);
  };
  model.on("update", "selection-report", report);
  report();
}
