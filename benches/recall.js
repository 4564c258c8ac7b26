// The list of right answers: which engine finds what a reader means.

import { existsSync, readFileSync } from "node:fs";

/** The queries of the list; nothing where the list or its records are absent. */
export function questions(list, sample) {
  const missing = [list, sample].find((file) => !existsSync(file));
  if (missing) {
    console.log(`no correctness list: ${missing} is absent`);
    return null;
  }
  return readFileSync(list, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** Right: the first ones first, in any order among them; all that must be found; none that must not. */
export function isRight({ first = [], find = [], not = [] }, ids) {
  const found = new Set(ids);
  const head = new Set(ids.slice(0, first.length));
  return first.every((id) => head.has(id)) && find.every((id) => found.has(id)) && !not.some((id) => found.has(id));
}
