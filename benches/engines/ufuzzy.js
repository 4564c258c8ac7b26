import uFuzzy from "@leeoniya/ufuzzy";
import { fold, words } from "../fold.js";

const ONE_ERROR = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 };

/** Word after word narrows the rows: so their order doesn't matter. */
export function create(rows, tolerant) {
  const texts = rows.map((row) => `${row.title} ${row.authors} ${row.rest}`);
  const engine = new uFuzzy(tolerant ? ONE_ERROR : {});
  return (query) => {
    let found = null;
    for (const word of words(fold(query))) found = found?.length === 0 ? found : engine.filter(texts, word, found) ?? [];
    return found ?? [];
  };
}
