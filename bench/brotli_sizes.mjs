// Reads paths, one a line; prints the brotli size of each file (what cannot be made smaller is sent as it is).
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const content = readFileSync(path);
  console.log(Math.min(content.length, brotliCompressSync(content).length));
}
