// Who is at work is a lease in the cache with an end: no lock is held meanwhile.
import { claimed } from "../../src/client/claim";
import { FakePlatform } from "../support/fakePlatform";

const times = { lifeMs: 20_000, waitMs: 5_000 };

it("one at a time does it, without the lock, and the next after it", () => {
  const platform = new FakePlatform();
  const done = claimed(platform, "calculation", times, () => {
    expect(platform.isLocked).toBe(false);
    expect(claimed(platform, "calculation", times, () => "second")).toBeUndefined();
    return claimed(platform, "other work", times, () => "first");
  });
  expect(done).toBe("first");
  expect(claimed(platform, "calculation", times, () => "third")).toBe("third");
});

it("what was not given back ends with its life, and what has failed is given back", () => {
  const platform = new FakePlatform();
  const refuse = () => {
    throw new Error("Service Spreadsheets failed");
  };
  expect(() => claimed(platform, "calculation", times, refuse)).toThrow("Service Spreadsheets failed");
  expect(claimed(platform, "calculation", times, () => "next")).toBe("next");
  platform.cached.set("lease.calculation", {
    value: JSON.stringify({ by: "killed", untilMs: platform.nowMs + 4_000 }),
    endsAtMs: platform.nowMs + 60_000,
  });
  expect(claimed(platform, "calculation", times, () => "later")).toBe("later");
});

it("without the lock nobody takes it", () => {
  const platform = new FakePlatform();
  platform.documentLock.tryLock = () => false;
  expect(claimed(platform, "calculation", times, () => "never")).toBeUndefined();
});
