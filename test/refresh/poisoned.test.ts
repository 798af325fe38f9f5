// A question that the API cannot answer without breaking keeps no other from being asked.
import { refreshSlice } from "../../src/refresh/refresh";
import { apiRefusal } from "../support/fakePlatform";
import { ApiDesk, onDay } from "./apiDesk";

const minuteMs = 60_000;

it.each([
  ["breaks the API", apiRefusal(5000, "Internal error")],
  ["comes back cut off", { status: 200, headers: {}, text: '{"code":200,"da' }],
])("a question that always %s goes behind the others", (_, response) => {
  const desk = new ApiDesk(30, ...[1, 2, 3, 4].map((day) => onDay(day)));
  desk.refuse = ({ body }) => (/03-01/.test(body ?? "") ? response : undefined);
  expect(refreshSlice(desk.platform, 2 * minuteMs)).toMatchObject({ answered: 3, isDone: false });
});

it("a long run ends when nothing is answered for a while, and says why", () => {
  const desk = new ApiDesk(30, onDay(1), onDay(2));
  desk.refuse = () => apiRefusal(5000, "Internal error");
  const startMs = desk.platform.nowMs;
  const progress = refreshSlice(desk.platform, 5 * minuteMs);
  expect(progress).toMatchObject({ answered: 0, isDone: false, waitsFor: { code: 5000 } });
  expect(desk.platform.nowMs - startMs).toBeLessThan(2 * minuteMs);
  expect(desk.sentAtMs.length).toBeLessThanOrEqual(5);
});
