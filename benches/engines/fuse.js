import Fuse from "fuse.js";
import { fold, words } from "../fold.js";

export function create(rows) {
  const keys = ["title", "authors", "rest"];
  const index = new Fuse(rows, { keys, useExtendedSearch: true, ignoreLocation: true, threshold: 0.25, includeScore: false });
  return (query) => index.search({ $and: words(fold(query)).map((word) => ({ $or: keys.map((key) => ({ [key]: word })) })) }).map((found) => found.item.id);
}
