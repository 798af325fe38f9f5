import { story } from "../support/story";
import { type OpenPage, openPage } from "./openPage";

const html = `
<p id="answer"></p>
<script>
  const show = (text) => { document.getElementById("answer").textContent = text; };
  const run = () => google.script.run.withFailureHandler((error, who) => show("failed " + who + ": " + error.message));
</script>
<button onclick="run().withSuccessHandler((value, who) => show(who + JSON.stringify(value))).withUserObject('ann').echo({ list: [1, undefined, 'x'], none: null })">echo</button>
<button onclick="run().withUserObject('bob').fail()">fail</button>
<button onclick="run().withUserObject('eve').giveDate()">date back</button>
<button onclick="try { run().echo({ when: new Date() }); } catch (error) { show(error.message); }">date</button>
<button onclick="show(String(google.script.run.private_))">private</button>
<button onclick="let left = 25; for (let i = 0; i < 25; i++) run().withSuccessHandler(() => { left--; if (!left) show('25 done'); }).echo(i)">many</button>
<button onclick="google.script.host.close()">close</button>`;

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem("Open sidebar", "openSidebar").addSeparator().addItem("Say hello", "hello").addToUi();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Side").setTitle("My sidebar"));
}
function hello() {
  SpreadsheetApp.getActive().getActiveSheet().getRange("B2").setValue("hello");
  SpreadsheetApp.getActive().toast("Hello from the script", "Greeting");
}
function echo(value) { return value; }
function fail() { throw new Error("as asked"); }
function giveDate() { return { when: new Date() }; }
function private_() {}
`;

const scopes = ["spreadsheets.currentonly", "script.container.ui"].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

story("a sidebar and its google.script.run", (step) => {
  let open: OpenPage;
  beforeAll(async () => {
    const manifest = { timeZone: "Asia/Tokyo", oauthScopes: scopes };
    open = await openPage({ addOn: { code, manifest, htmlFiles: { Side: html } } });
    await open.workbench.runMenu("openSidebar");
  });
  afterAll(() => open.close());

  const press = async (name: string) => {
    const frame = open.page.frameLocator("#sidebar iframe");
    await frame.getByRole("button", { name, exact: true }).click();
    return frame.locator("#answer");
  };

  step("opens with its title, 300 pixels wide", async () => {
    await open.page.getByRole("heading", { name: "My sidebar" }).waitFor();
    expect((await open.page.locator("#sidebar").boundingBox())?.width).toBe(300);
  });

  for (const [name, text] of [
    ["echo", 'ann{"list":[1,null,"x"],"none":null}'],
    ["fail", "failed bob: as asked"],
    ["date", "Failed due to illegal value in property: when"],
    ["private", "undefined"],
    ["many", "25 done"],
  ] as const) {
    step(`${name}: ${text}`, async () => {
      const answer = await press(name);
      await answer.getByText(text, { exact: true }).waitFor();
    });
  }

  step("a date in the answer is a failure", async () => {
    await (await press("date back")).getByText(/^failed eve: /).waitFor();
  });

  step("a menu entry writes into the sheet and shows a toast", async () => {
    await open.page.locator("#extensions-menu").click();
    await open.page.getByRole("menuitem", { name: "Ptengine" }).click();
    await open.page.getByRole("menuitem", { name: "Say hello" }).click();
    await open.page.getByText("Hello from the script").waitFor();
    await open.untilShown(1, 1, "hello");
  });

  step("closes itself", async () => {
    await press("close");
    await open.page.locator("#sidebar").waitFor({ state: "hidden" });
    expect(open.complaints).toEqual([]);
  });
});
