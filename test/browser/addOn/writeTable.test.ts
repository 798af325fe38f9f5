// A table is written once, formatted, and never over somebody else's cells without asking.
import { story } from "../../support/story";
import { type OpenSidebar, openSidebar } from "./openSidebar";

story("Write table", (step) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar();
    await open.choose("View", "country");
    await open.choose("Metrics", "visits");
    await open.choose("Metrics", "bounce");
  });
  afterAll(() => open.close());

  const shown = (address: string) => open.workbench.display(address);

  step("writes labels, types and looks, and costs no second request after a preview", async () => {
    const previewed = await open.previewed();
    await open.press("Write table");
    await open.notice().getByText("Written to Sheet1!A1").waitFor();
    expect(shown("A1:C1")).toEqual([["Country / area", "Visits", "Bounce rate"]]);
    expect(shown("A2:C13").map((row) => row[0])).toEqual(previewed.map((row) => row[0]));
    expect(shown("C2")[0]?.[0]).toMatch(/^\d\d\.\d\d%$/);
    expect(open.workbench.values("B2")[0]?.[0]).toEqual(expect.any(Number));
    expect((await open.workbench.api?.control.state())?.log).toHaveLength(1);
  });

  step("asks before it goes over what stands there, and can make room instead", async () => {
    open.workbench.setFormula("A1", "mine");
    await open.press("Write table");
    await open
      .notice()
      .getByText(/^Cells with content are in the way \(39, the first is Sheet1!A1\)/)
      .waitFor();
    expect(shown("A1")).toEqual([["mine"]]);
    await open.press("Move those cells away");
    await open.notice().getByText("Written to Sheet1!A1").waitFor();
    expect(shown("A1:A2")).toEqual([["Country / area"], ["Japan"]]);
    expect(shown("A14:A15")).toEqual([["mine"], ["Japan"]]);
  });

  step("goes over it when that was said", async () => {
    await open.press("Write table");
    await open.notice().getByText("in the way").waitFor();
    // What is selected in the meantime is not what was meant.
    const { port } = open.workbench.book;
    port.select(port.sheets()[0]?.id ?? "", { top: 13, left: 0, bottom: 13, right: 0 });
    await open.press("Overwrite");
    await open.notice().getByText("Written to Sheet1!A1.", { exact: true }).waitFor();
    expect(shown("A14:A15")).toEqual([["mine"], ["Japan"]]);
  });

  step("or on a new tab of its own, as a formula too", async () => {
    const asked = (await open.workbench.api?.control.state())?.log.length;
    open.workbench.book.port.select(open.workbench.book.port.sheets()[0]?.id ?? "", {
      top: 0,
      left: 0,
      bottom: 0,
      right: 0,
    });
    for (const [button, tab] of [
      ["Write table", "Country - area"],
      ["Insert formula", "Country - area 2"],
    ] as const) {
      await open.press(button);
      await open.press("On a new tab");
      await open.notice().getByText(`Written to '${tab}'!A1.`, { exact: true }).waitFor();
      await open.workbench.settled();
      expect(shown(`'${tab}'!A2`)).toEqual([["Japan"]]);
      open.workbench.book.port.select(open.workbench.book.port.sheets()[0]?.id ?? "", {
        top: 0,
        left: 0,
        bottom: 0,
        right: 0,
      });
    }
    expect((await open.workbench.api?.control.state())?.log).toHaveLength(asked ?? 0);
  });

  step("a failure leaves every cell as it was", async () => {
    await open.workbench.api?.control.change({ faults: [{ kind: "serverError", remaining: null }] });
    await open.frame.getByLabel("Days", { exact: true }).selectOption("last7days");
    const before = shown("A1:C30");
    await open.press("Write table");
    await open.notice().getByText("Ptengine had a fault of its own").waitFor();
    expect(shown("A1:C30")).toEqual(before);
  });
});
