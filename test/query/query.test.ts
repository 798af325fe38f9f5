// Views and metrics of a source, by their canonical names.
import { metricsOf, viewOf } from "../../src/query/query";

test("a view is found with the group that it belongs to", () => {
  expect(viewOf("dc", "country")).toMatchObject({ member: { name: "country" }, group: { shape: "columns" } });
  expect(viewOf("dc", "total")).toMatchObject({ group: { isOneRow: true } });
});

test("a view that the catalogue lacks is a fault of ours, not of the user", () => {
  expect(() => viewOf("dc", "no such view")).toThrow("no such view");
});

test.each([
  ["total", 13],
  ["country", 15],
  ["day", 13],
  ["sources", 1],
  ["combinedPages", 15],
])("the data center's %s has %i known metrics", (view, count) => {
  expect(metricsOf("dc", viewOf("dc", view).group)).toHaveLength(count);
});
