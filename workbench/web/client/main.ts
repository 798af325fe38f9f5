/** The page: joins the grid, the add-on's menu, its dialogs and sidebar, and the panel. */
import type { PageEvent, Welcome } from "../pageProtocol";
import { connect, runFunction } from "./connection";
import { closeDialog, showDialog } from "./dialogs";
import { startDocumentView } from "./documentView";
import { byId } from "./dom";
import { placeExtensionsMenu } from "./extensionsMenu";
import { googleWord, speak, translated } from "./googleWords";
import { mountGrid } from "./grid";
import { InboxView } from "./inboxView";
import { placeLocaleSwitch } from "./localeSwitch";
import { showNoteOfSelection } from "./noteMarks";
import { PageWorkbook } from "./pageWorkbook";
import { showPerson, startPanel } from "./panel";
import { Sidebar } from "./sidebar";
import { measureSquareSigns } from "./squareSigns";
import { TimeView } from "./timeView";
import { showToast } from "./toasts";

const fail = (cause: unknown) =>
  showToast(cause instanceof Error ? cause.message : String(cause), "That did not work", -1);

/** The words around the grid, before it is mounted. */
function labelPage(welcome: Welcome): void {
  speak(welcome.locale);
  o_spreadsheet.setTranslationMethod(((text: string) => translated(text)) as Parameters<
    typeof o_spreadsheet.setTranslationMethod
  >[0]);
  byId("sidebar-close").setAttribute("aria-label", googleWord("Close sidebar"));
  document.title = welcome.title;
  byId("document-title").textContent = welcome.title;
}

async function open(welcome: Welcome): Promise<(event: PageEvent) => void> {
  labelPage(welcome);
  measureSquareSigns();
  const workbook = new PageWorkbook(o_spreadsheet, welcome.book, welcome.person, (text) => showToast(text));
  const grid = byId("grid");
  await mountGrid(workbook, grid, (text) => showToast(text));
  const focusEditor = () => grid.querySelector<HTMLElement>(".o-grid")?.focus();
  const sidebar = new Sidebar(welcome.publicFunctions, focusEditor);
  let menu = welcome.menu;
  placeExtensionsMenu(
    grid,
    () => (menu.length === 0 ? [] : [{ label: welcome.addOnName, items: menu }]),
    (functionName) =>
      void runFunction("menu", functionName)
        .then((result) => result.ok || fail(new Error(result.error.message)))
        .catch(fail),
  );
  showNoteOfSelection(workbook.model, grid);
  startDocumentView(workbook, fail);
  placeLocaleSwitch(welcome, fail);
  const timeView = new TimeView(welcome.person, fail);
  if (welcome.time) timeView.show(welcome.time);
  const inboxView = new InboxView(fail);
  inboxView.show(welcome.inbox);
  startPanel(welcome.isSimulated, welcome.person, fail);
  // For the console and for tests: cells are drawn on a canvas, where nobody can read them.
  Object.assign(globalThis, { workbook });
  document.body.dataset.ready = "true";

  return (event) => {
    switch (event.type) {
      case "menu":
        menu = event.items;
        return;
      case "dialog":
        return showDialog(event.dialog);
      case "dialogAnswered":
        return closeDialog(event.id);
      case "toast":
        return showToast(event.message, event.title, event.timeoutSeconds);
      case "sidebar":
        return void sidebar.show(event.sidebar);
      case "person":
        workbook.person = event.person;
        timeView.setPerson(event.person);
        return showPerson(event.person);
      case "inbox":
        return inboxView.show(event.inbox);
      case "time":
        return timeView.show(event.time);
      case "welcome":
        return;
      default:
        return workbook.receive(event);
    }
  };
}

connect((welcome) =>
  open(welcome).catch((cause: unknown) => {
    fail(cause);
    throw cause;
  }),
);
