// Reads records ({url, content, language, meta}) as JSON; writes Pagefind's index of them to a folder.
import { readFileSync } from "node:fs";
import * as pagefind from "pagefind";

const { index } = await pagefind.createIndex();
for (const record of JSON.parse(readFileSync(0, "utf8"))) {
  const { errors } = await index.addCustomRecord(record);
  if (errors.length) throw new Error(errors.join("\n"));
}
await index.writeFiles({ outputPath: process.argv[2] });
await pagefind.close();
