import { Charset, Encoder, Index } from "flexsearch";
import { fold, words } from "../fold.js";

export function create(rows, phonetic) {
  const encoder = phonetic ? new Encoder(Charset.LatinAdvanced) : undefined;
  const encode = phonetic ? undefined : words;
  const index = new Index({ tokenize: "forward", ...(phonetic ? { encoder } : { encode }) });
  rows.forEach((row) => index.add(row.id, `${row.title} ${row.authors} ${row.rest}`));
  const options = { limit: rows.length };
  return (query) => index.search(fold(query), options);
}
