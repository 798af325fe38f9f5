// A walk over every source and view of the form: what is previewed is what the inserted formula shows.
import { customFunctions } from "../../../src/catalogue/functions";
import { type SourceName, sourceOf } from "../../../src/catalogue/sources";
import type { CustomFunction, ViewGroup } from "../../../src/catalogue/types";
import { soaked } from "../../support/soak";
import { type OpenSidebar, openSidebar } from "./openSidebar";

interface Walk {
  readonly functionName: string;
  readonly source: SourceName;
  readonly view: string;
  readonly group: ViewGroup;
}

const walks: Walk[] = (customFunctions as readonly CustomFunction[]).flatMap(({ name, source, parameters }) => {
  if (source === undefined) return [];
  const groups = sourceOf(source as SourceName).views;
  const hasViews = parameters.some(({ kind }) => kind === "view");
  return groups.flatMap((group) =>
    (hasViews ? group.members : group.members.slice(0, 1)).map((member) => ({
      functionName: name,
      source: source as SourceName,
      view: hasViews ? member.name : "",
      group,
    })),
  );
});

describe.each(["owner", "editor"] as const)("as the %s", (person) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar();
    if (person === "owner") return;
    // The editor has a key too; formulas use the owner's whoever looks.
    const { state } = open.workbench.appsScript;
    state.properties("user:editor").set(state.properties("user:owner").entries());
    open.workbench.appsScript.setPerson("editor");
  });
  afterAll(() => open.close());

  /** An editor walks the first view of every kind, the owner another of each by the seed, or under `npm run soak` all. */
  const isFirst = ({ group, view }: Walk) => group.members[0]?.name === view || view === "";
  const isAnother = ({ group, view }: Walk) => {
    const others = group.members.slice(1);
    return others.length > 0 && others[Math.abs(jest.getSeed()) % others.length]?.name === view;
  };
  const walked = walks.filter((walk) => (person === "editor" ? isFirst(walk) : soaked(isAnother(walk), true)));

  test.each(walked.map((walk) => [`${walk.functionName} ${walk.view}`.trim(), walk] as const))(
    "%s",
    async (_, { functionName, source, view, group }) => {
      const { frame, workbench } = open;
      await workbench.api?.control.change({ resetCounters: true });
      workbench.appsScript.state.clearCache();
      workbench.setFormula("A1", "");
      await frame.getByLabel("Data", { exact: true }).selectOption("PTENGINE_GOALS");
      await frame.getByLabel("Data", { exact: true }).selectOption(functionName);
      if (view !== "") await open.choose(source === "funnel" || source === "experiences" ? "Part" : "View", view);
      await fillIn(open, source, view, group);

      const rows = await open.previewed();
      const failure = await frame.locator(".notice.error").allTextContents();
      expect(failure).toEqual([]);
      await open.press("Insert formula");
      await frame.getByText("Written to Sheet1!A1").waitFor();
      await workbench.settled();
      expect(workbench.error("A1")?.message).toBeUndefined();
      const [header = [], ...written] = workbench.display("A1:Z21");
      // The preview shows the title of a page where one points at its path.
      const names = await frame
        .locator(".preview th")
        .evaluateAll((all) => all.map((one) => one.getAttribute("title")));
      const titleAt = names.includes("url") ? header.indexOf("Title") : -1;
      const display = written.map((cells) => cells.filter((_cell, column) => column !== titleAt));
      rows.forEach((row, rowIndex) => {
        row.forEach((text, column) => {
          const shown = display[rowIndex]?.[column];
          if (!isShown(text, shown)) expect(shown).toBe(text);
        });
      });
    },
  );
});

/** What the form asks for besides the view. */
async function fillIn(open: OpenSidebar, source: SourceName, view: string, group: ViewGroup): Promise<void> {
  const { frame } = open;
  if (source === "heatmap") await open.choose("Page address", "https://ptengine.jp");
  if (group.shape === "blocks" || group.shape === "elements") {
    await frame.getByRole("combobox", { name: "Device", exact: true }).selectOption("PC");
  }
  if (source === "funnel") await open.choose("Conversion goal", "Purchase");
  if (source === "filterValues") await open.choose("Field whose values are listed", "browser");
  if (source === "experience" || source === "abtest" || source === "form") {
    await open.choose("Experience", view === "overview" ? "all" : "Spring");
  }
  if (view === "userProperty") await open.choose("User property", "");
  if (source === "abtest") await open.choose("Compare versions by", "clickedUsers");
  if (source === "form") await open.choose("Version", "");
  if (group.areMetricsRequired) await open.choose("Metrics", "");
}

const originOf = /^https?:\/\/[^/?#]+/;

/** The same text, or the path of an address; cells show decimals in all rows of a column. */
function isShown(text: string, display = ""): boolean {
  const [said, shown] = [text, display].map((one) => one.replace(/(\.\d*?)0+(?=%?$)/, "$1").replace(/\.(?=%?$)/, ""));
  return said === shown || (originOf.test(display) && text === (display.replace(originOf, "") || "/"));
}
