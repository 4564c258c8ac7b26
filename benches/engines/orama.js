import { create as database, insertMultiple, search } from "@orama/orama";
import { fold, words } from "../fold.js";

export async function create(rows) {
  const tokenizer = { language: "english", normalizationCache: new Map(), tokenize: (text) => [...new Set(words(text))] };
  const index = database({
    schema: { title: "string", authors: "string", rest: "string" },
    components: { tokenizer },
  });
  const numbers = new Map();
  const ids = await insertMultiple(index, rows.map(({ title, authors, rest }) => ({ title, authors, rest })), 1000, "english", true);
  ids.forEach((id, number) => numbers.set(id, number));
  const properties = ["title", "authors", "rest"];
  return async (query) => {
    const found = await search(index, { term: fold(query), properties, threshold: 0, limit: rows.length, boost: { title: 2 } });
    return found.hits.map((hit) => numbers.get(hit.id));
  };
}
