// No library: each row's folded text, read from start to end.

import { fold, words } from "../fold.js";

export function create(rows) {
  const texts = rows.map((row) => `${row.title} ${row.authors} ${row.rest}`);
  return (query) => {
    const sought = words(fold(query));
    const found = [];
    for (let i = 0; i < texts.length; i++) if (sought.every((word) => texts[i].includes(word))) found.push(i);
    return found;
  };
}
