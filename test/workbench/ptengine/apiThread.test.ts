import { runStandaloneApi } from "../../../workbench/ptengine/standalone";
import { startApiThread } from "../../../workbench/ptengine/startApiThread";
import { goodKey, profileId } from "./support";

const goals = (baseUrl: string, key: string) =>
  fetch(`${baseUrl}/open-api/v1/conversion/goals`, {
    method: "POST",
    headers: { "x-api-key": key },
    body: JSON.stringify({ profileId }),
  });

test("A thread answers, can be controlled, and ends", async () => {
  const thread = await startApiThread({ keys: [{ key: goodKey, profileId, scopes: ["query"], plan: "FREE" }] });
  expect((await goals(thread.baseUrl, goodKey)).headers.get("X-RateLimit-Tier")).toBe("FREE");
  expect((await thread.control.change({ plan: "GROWTH" })).keys[0]?.plan).toBe("GROWTH");
  await thread.close();
  await expect(goals(thread.baseUrl, goodKey)).rejects.toThrow("fetch failed");
});

test("A thread that cannot start says why", async () => {
  const first = await startApiThread({ keys: [] });
  const port = Number(new URL(first.baseUrl).port);
  await expect(startApiThread({ keys: [], port })).rejects.toThrow("EADDRINUSE");
  await first.close();
});

test("Alone it prints where it listens, with which key and for which profile", async () => {
  const print = jest.spyOn(console, "log").mockImplementation();
  const running = await runStandaloneApi(["--port", "0", "--plan", "FREE_TRIAL", "--key", "pt-mine"]);
  const printed = print.mock.calls.join("\n");
  print.mockRestore();
  for (const part of [running.baseUrl, "pt-mine", profileId]) expect(printed).toContain(part);
  expect((await goals(running.baseUrl, "pt-mine")).headers.get("X-RateLimit-Limit-Minute")).toBe("10");
  await running.close();
  await expect(runStandaloneApi(["--plan", "PAID"])).rejects.toThrow("FREE|FREE_TRIAL|GROWTH");
});
