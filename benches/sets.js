// Sets of records: read from files of one JSON object a line, sent to the browser as columns.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const COLUMNS = ["id", "title", "authors", "journal", "year", "doi", "topic"];

export function read(file) {
  if (!existsSync(file)) throw new Error(`${file} is missing: run this by \`make bench\`, which makes it`);
  return readFileSync(file, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** The records column by column, which compresses better than row by row. */
export function columns(records) {
  return Buffer.from(JSON.stringify(Object.fromEntries(COLUMNS.map((name) => [name, records.map((record) => record[name])]))));
}

/** The size under brotli at its highest quality; kept from run to run, because it takes a minute for the largest set. */
export function compressedSize(bytes, cache) {
  mkdirSync(cache, { recursive: true });
  const known = join(cache, `${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.size`);
  if (!existsSync(known)) writeFileSync(known, String(brotli(bytes).length));
  return Number(readFileSync(known, "utf8"));
}

export function brotli(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}
