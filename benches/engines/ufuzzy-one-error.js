import { create as ufuzzy } from "./ufuzzy.js";

export const create = (rows) => ufuzzy(rows, true);
