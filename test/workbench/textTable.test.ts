import { textTable, widthOf } from "../../workbench/textTable";

test("columns align, numbers at the right, also beside wide characters", () => {
  const lines = textTable([
    ["国・地域", "visits"],
    ["Japan", "17,106"],
    ["中国", "5"],
  ]).split("\n");
  expect(lines).toEqual(["国・地域  visits", "Japan     17,106", "中国           5"]);
  expect(new Set(lines.map(widthOf)).size).toBe(1);
});
