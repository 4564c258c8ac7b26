import uFuzzy from "@leeoniya/ufuzzy";
import { fold, words } from "../fold.js";

// Words begin at a boundary; whole words also end at one, the word being typed need not.
const ONE_ERROR = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 };

export function create(rows, tolerant) {
  const texts = rows.map((row) => `${row.title} ${row.authors} ${row.rest}`);
  const shared = { interLft: 1, ...(tolerant ? ONE_ERROR : {}) };
  const whole = new uFuzzy({ ...shared, interRgt: 1 });
  const typing = new uFuzzy(shared);
  return (query) => {
    const sought = words(fold(query));
    let found = null;
    for (let i = 0; i < sought.length && found?.length !== 0; i++) {
      found = (i === sought.length - 1 ? typing : whole).filter(texts, sought[i], found) ?? [];
    }
    return found ?? [];
  };
}
