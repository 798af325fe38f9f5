// Standard input → gzip as base64, by Zopfli. A process of its own, because the library takes over how its process ends on errors.
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import zopfli from "@gfx/zopfli";

const bytes = await promisify(zopfli.gzip)(Buffer.from(await text(process.stdin)), {});
process.stdout.write(Buffer.from(bytes).toString("base64"));
