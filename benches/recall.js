// The list of right answers: which engine finds what a reader means.

import { existsSync, readFileSync } from "node:fs";
import { slug } from "./ids.js";

/** The queries of the list; nothing where the list or its records are absent. */
export function questions(list, sample) {
  const missing = [list, sample].find((file) => !existsSync(file));
  if (missing) {
    console.log(`no correctness list: ${missing} is absent`);
    return null;
  }
  return readFileSync(list, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** Right: the first ones first, in any order among them; all that must be found; none that must not; no more than
 * are allowed. The order of two is asked of no engine: those that do not rank could not answer. */
export function isRight({ first = [], find = [], not = [], none = false, max = Infinity }, ids) {
  const found = ids.map(slug);
  const head = found.slice(0, first.length);
  return first.every((id) => head.includes(slug(id))) && find.every((id) => found.includes(slug(id)))
    && !not.some((id) => found.includes(slug(id))) && found.length <= (none ? 0 : max);
}
