// Formulas name experiences as people do, and by their ids where a name would be unclear.
import { speakingNames } from "../../src/sidebar/client/pickers/experienceNames";

const uuid = "5bb77b97-2f5e-4a0c-8f0a-6f5a2f1f0b33";

test.each([
  ["a name of its own", ["a", "b"], ["Spring", "Summer"], ["Spring", "Summer"]],
  ["one that two have", ["a", "b", "c"], ["Spring", "Spring", "Summer"], ["a", "b", "Summer"]],
  ["one that is written otherwise elsewhere", ["a", "b"], ["Spring", "spring"], ["Spring", "spring"]],
  ["one with outer spaces, which cells lose", ["a"], [" Spring"], ["a"]],
  ["one that reads as an id", ["a"], [uuid], ["a"]],
  ["one that is another's id", ["a", "b"], ["b", "Summer"], ["a", "Summer"]],
  ["one that means all of them", ["a"], ["All"], ["a"]],
  ["none", ["a"], [""], ["a"]],
])("%s", (_title, ids, names, named) => {
  expect(speakingNames(ids, names)).toEqual(named);
});
