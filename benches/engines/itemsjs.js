import itemsjs from "itemsjs";
import { fold } from "../fold.js";

export function create(rows) {
  const index = itemsjs(rows, { searchableFields: ["title", "authors", "rest"] });
  return (query) => index.search({ query: fold(query), per_page: rows.length }).data.items.map((row) => row.id);
}
