/** How an answer is kept: a head that says what it is, and its data, compressed and cut into pieces where it is long. */
import type { Codec } from "../platform/ports";
import type { Answer } from "../ptengine/shape";

/** The document cache takes 100 KB a value; base64 and ASCII JSON are one byte a character. https://developers.google.com/apps-script/reference/cache/cache */
export const maxPieceLength = 90_000;
/** Longer data than this is not kept: it would push out too much else. */
const maxPieces = 10;
/** Below this, compressing costs more than it saves. */
const minCompressedLength = 2_000;

export interface EntryHead {
  readonly version: 1;
  readonly writtenAtMs: number;
  /** The refresh token that the answer was asked with. */
  readonly refreshToken: string;
  /** Tells answers of one key from another's, without being the key. */
  readonly keyIdentity: string;
  /** Names the pieces, so that those of two answers are never mixed. */
  readonly id: string;
  readonly pieces: number;
  readonly isCompressed: boolean;
}

export interface Entry extends EntryHead {
  readonly answer: Answer;
}

export const pieceKey = (key: string, id: string, index: number) => `${key}.${id}.${index}`;

/** Escapes what is not ASCII, so that characters are bytes. */
const toAscii = (json: string) =>
  json.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The texts to store by their keys, the head last; undefined if the answer is too large to keep. */
export function encodeEntry(
  key: string,
  head: Omit<EntryHead, "version" | "pieces" | "isCompressed">,
  answer: Answer,
  codec: Codec,
): Record<string, string> | undefined {
  const json = JSON.stringify(answer);
  const isCompressed = json.length > minCompressedLength;
  const data = isCompressed ? codec.compress(json) : toAscii(json);
  const pieces = Math.ceil(data.length / maxPieceLength);
  if (pieces > maxPieces) return undefined;
  const stored: Record<string, string> = {};
  const full: EntryHead = { version: 1, ...head, pieces: pieces > 1 ? pieces : 0, isCompressed };
  if (full.pieces === 0) return { [key]: `${JSON.stringify(full)}\n${data}` };
  for (let index = 0; index < pieces; index += 1) {
    stored[pieceKey(key, head.id, index)] = data.slice(index * maxPieceLength, (index + 1) * maxPieceLength);
  }
  stored[key] = `${JSON.stringify(full)}\n`;
  return stored;
}

/** What an entry says of itself; undefined if it is missing or unreadable. */
export function parseHead(text: string | undefined): EntryHead | undefined {
  try {
    const head = text ? (JSON.parse(text.slice(0, text.indexOf("\n"))) as EntryHead) : undefined;
    return head?.version === 1 ? head : undefined;
  } catch {
    return undefined;
  }
}

/** The entry under a key, or undefined if any of it is missing or unreadable. `readPieces` fetches several keys at once. */
export function decodeEntry(
  key: string,
  text: string,
  codec: Codec,
  readPieces: (keys: readonly string[]) => Readonly<Record<string, string>>,
): Entry | undefined {
  const head = parseHead(text);
  if (!head) return undefined;
  try {
    let data = text.slice(text.indexOf("\n") + 1);
    if (head.pieces > 0) {
      const keys = Array.from({ length: head.pieces }, (_, index) => pieceKey(key, head.id, index));
      const pieces = readPieces(keys);
      if (keys.some((name) => pieces[name] === undefined)) return undefined;
      data = keys.map((name) => pieces[name]).join("");
    }
    return { ...head, answer: JSON.parse(head.isCompressed ? codec.decompress(data) : data) as Answer };
  } catch {
    // A damaged entry is a missing one.
    return undefined;
  }
}
