import MiniSearch from "minisearch";
import { fold, words } from "../fold.js";

const OPTIONS = { combineWith: "AND", prefix: (_, i, terms) => i === terms.length - 1, boost: { title: 2 } };

export function create(rows, fuzzy) {
  const index = new MiniSearch({ fields: ["title", "authors", "rest"], tokenize: words, processTerm: (term) => term });
  index.addAll(rows);
  const options = fuzzy ? { ...OPTIONS, fuzzy: 0.2 } : OPTIONS;
  return (query) => index.search(fold(query), options).map((result) => result.id);
}
