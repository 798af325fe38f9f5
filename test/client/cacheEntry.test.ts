// How an answer is kept: small and large ones, what is lost or damaged, and what is too large.
import * as fc from "fast-check";
import { decodeEntry, encodeEntry, maxPieceLength } from "../../src/client/cacheEntry";
import { FakePlatform } from "../support/fakePlatform";

const { codec } = new FakePlatform();
const head = { writtenAtMs: 1_775_466_000_000, refreshToken: "7", keyIdentity: "identity", id: "abcdefgh" };

/** Digits in an order that does not compress. */
function noise(length: number): string {
  let text = "";
  while (text.length < length) text += codec.digest(`${text.length}`).slice(0, 43);
  return text.slice(0, length);
}

const encode = (answer: object) => encodeEntry("key", head, answer, codec);
const decode = (stored: Readonly<Record<string, string>>) => decodeEntry("key", stored.key ?? "", codec, () => stored);

const small = { metrics: { visits: { value: "12,500", label: "訪問数 😀 \u2028" } } };
const long = { rows: Array.from({ length: 2000 }, (_, index) => ({ country: `国${index}`, visits: "1,145" })) };
const large = { rows: [noise(120_000)] };

test.each([
  ["small", small, 1],
  ["long but alike", long, 1],
  ["large", large, 3],
])("a %s answer is the same after it was kept", (_, answer, valueCount) => {
  const stored = encode(answer) ?? {};
  expect(Object.keys(stored)).toHaveLength(valueCount);
  expect(decode(stored)).toMatchObject({ ...head, answer });
});

test("a small answer stays readable, a long one is compressed", () => {
  expect(encode(small)?.key).toContain("12,500");
  expect(encode(long)?.key?.length).toBeLessThan(JSON.stringify(long).length / 4);
});

test("values are ASCII, so that each character is one byte, and within what the cache takes", () => {
  for (const answer of [small, long, large, { text: "あ".repeat(7_900) }]) {
    for (const value of Object.values(encode(answer) ?? {})) {
      expect(value).toMatch(/^[\n -~]*$/);
      expect(Buffer.byteLength(value)).toBeLessThanOrEqual(100 * 1024);
    }
  }
});

test("the head is stored last, so that it never names pieces that are not there yet", () => {
  expect(Object.keys(encode(large) ?? {}).at(-1)).toBe("key");
});

test("pieces are fetched at once, and not at all for what fits in one value", () => {
  const asked: (readonly string[])[] = [];
  const stored = encode(large) ?? {};
  const readPieces = (keys: readonly string[]) => {
    asked.push(keys);
    return stored;
  };
  decodeEntry("key", stored.key ?? "", codec, readPieces);
  decodeEntry("key", encode(small)?.key ?? "", codec, readPieces);
  expect(asked).toEqual([["key.abcdefgh.0", "key.abcdefgh.1"]]);
});

test("a lost piece is a miss", () => {
  const stored = encode(large) ?? {};
  for (const lost of Object.keys(stored).filter((name) => name !== "key")) {
    const { [lost]: _, ...rest } = stored;
    expect(decode(rest)).toBeUndefined();
  }
});

test("a damaged entry is a miss", () => {
  const stored = encode(large) ?? {};
  const text = encode(small)?.key ?? "";
  expect(decode({ key: text.slice(0, -1) })).toBeUndefined();
  expect(decode({ key: text.replace('"version":1', '"version":2') })).toBeUndefined();
  expect(decode({ ...stored, "key.abcdefgh.0": "x".repeat(maxPieceLength) })).toBeUndefined();
  for (const damaged of ["", "\n", "null\n{}", "{}", "{}\n{}", "[]\n[]", "<html>", text.split("\n")[0] ?? ""]) {
    expect(decode({ key: damaged })).toBeUndefined();
  }
});

test("an answer cut anywhere is a miss", () => {
  const text = encode(small)?.key ?? "";
  for (let end = 0; end < text.length; end += 1) expect(decode({ key: text.slice(0, end) })).toBeUndefined();
});

test("a very large answer is not kept", () => {
  expect(encode({ rows: [noise(1_500_000)] })).toBeUndefined();
});

test("any answer is the same after it was kept", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), (answer) => {
      const plain = JSON.parse(JSON.stringify(answer)) as object;
      expect(decode(encode(plain) ?? {})?.answer).toEqual(plain);
    }),
  );
});
