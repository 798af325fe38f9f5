import { goodKey, otherKey, profileId, testApi, uploadKey } from "./support";

const api = testApi({ resetCounters: true, clearLog: true });

test("The log tells each request with its answer", async () => {
  await api().post("/conversion/goals", { profileId });
  await api().post("/datacenter/query?lang=JP", { profileId, queryType: "overview" });
  const { log, now } = await api().control.state();
  expect(log).toEqual([
    {
      time: now,
      method: "POST",
      path: "/open-api/v1/conversion/goals",
      body: { profileId },
      status: 200,
      code: 200,
      durationMs: expect.any(Number),
      remainingMinute: 29,
      remainingDay: 2999,
      faults: [],
    },
    expect.objectContaining({
      path: "/open-api/v1/datacenter/query?lang=JP",
      body: { profileId, queryType: "overview" },
      status: 400,
      code: 4013,
      remainingMinute: 28,
    }),
  ]);
});

test("The log and the state never hold a key, wherever a caller puts it", async () => {
  const wrongKey = 'pt-"mistyped\\key';
  for (const key of [goodKey, uploadKey, otherKey, wrongKey]) {
    await api().post("/conversion/goals", { profileId: key, [key]: [key, { note: `key=${key}` }] }, key);
    await api().post(`/conversion/goals?key=${encodeURIComponent(key)}`, { profileId }, key);
  }
  const response = await fetch(`${api().baseUrl}/__workbench/state`);
  const text = await response.text();
  for (const key of [goodKey, uploadKey, otherKey, wrongKey]) {
    expect(text).not.toContain(JSON.stringify(key).slice(1, -1));
    expect(text).not.toContain(encodeURIComponent(key));
  }
  expect(JSON.parse(text).log).toHaveLength(8);
});

test("The log keeps the last 500 requests, and can be cleared", async () => {
  for (let batch = 0; batch < 21; batch++) {
    await Promise.all(Array.from({ length: 25 }, () => api().post("/conversion/goals", { profileId }, null)));
  }
  expect((await api().control.state()).log).toHaveLength(500);
  expect((await api().control.change({ clearLog: true })).log).toEqual([]);
});
