import { create as flexsearch } from "./flexsearch.js";

export const create = (rows) => flexsearch(rows, true);
