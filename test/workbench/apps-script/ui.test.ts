import { closeWorkshops, messageOf, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

function open(body: string) {
  const workshop = openWorkshop(`function F() { const ui = SpreadsheetApp.getUi(); ${body} }`, {
    htmlFiles: { Sidebar: "<p>page</p>" },
  });
  return { ...workshop, run: () => workshop.start("sidebar", "F", []) };
}

test("The add-on's menu has items, separators and sub-menus", async () => {
  const body = `ui.createAddonMenu().addItem("Open", "open").addSeparator()
    .addSubMenu(ui.createMenu("More").addItem("Refresh", "refresh")).addToUi();`;
  const { run, ui } = open(body);
  await outcomeOf(run());
  expect(ui.menu).toEqual([
    { label: "Open", functionName: "open" },
    { label: "" },
    { label: "More", items: [{ label: "Refresh", functionName: "refresh" }] },
  ]);
});

test("A menu beside the add-on's own is not built", async () => {
  expect(await messageOf(open('ui.createMenu("x").addToUi();').run())).toContain("is not built in this workbench");
});

test("Dialogs take a title and buttons, and give the answer", async () => {
  const body = `const response = ui.prompt("Key", "Your key?", ui.ButtonSet.OK_CANCEL);
    const answer = ui.alert("Sure?", ui.ButtonSet.YES_NO);
    ui.alert("Plain");
    return [response.getSelectedButton() === ui.Button.OK, response.getResponseText(), answer === ui.Button.NO, String(answer)];`;
  const { run, ui } = open(body);
  expect(await outcomeOf(run())).toEqual([true, "typed", false, "OK"]);
  expect(ui.alerts).toEqual(["Key|Your key?|OK_CANCEL", "|Sure?|YES_NO", "|Plain|OK"]);
});

test("A dialog wants the constant of a button set", async () => {
  expect(await messageOf(open('ui.alert("x", "OK_CANCEL");').run())).toBe(
    "The parameters (String,String) don't match the method signature for Ui.alert.",
  );
});

test("A sidebar shows a page of the project", async () => {
  const body = `const page = HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Ptengine").setWidth(500);
    ui.showSidebar(page.append("!"));
    return [page.getContent(), page.getTitle()];`;
  const { run, ui } = open(body);
  expect(await outcomeOf(run())).toEqual(["<p>page</p>!", "Ptengine"]);
  expect(ui.sidebars).toEqual([{ title: "Ptengine", html: "<p>page</p>!" }]);
});

test("A page that the project has not is refused by its name", async () => {
  expect(await messageOf(open('HtmlService.createHtmlOutputFromFile("Other");').run())).toBe(
    "No HTML file named Other was found.",
  );
});

test("A toast lasts five seconds unless told otherwise", async () => {
  const { run, ui } = open(
    'SpreadsheetApp.getActive().toast("done"); SpreadsheetApp.getActive().toast("more", "Title", -1);',
  );
  await outcomeOf(run());
  expect(ui.toasts).toEqual([
    { message: "done", title: "", timeoutSeconds: 5 },
    { message: "more", title: "Title", timeoutSeconds: -1 },
  ]);
});
