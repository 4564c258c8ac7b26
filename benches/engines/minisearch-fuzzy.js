import { create as minisearch } from "./minisearch.js";

export const create = (rows) => minisearch(rows, true);
