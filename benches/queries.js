// Type-ahead queries, cut from the titles and names of the records: what stands in the field after a key.

import { random } from "./random.js";

const SEED = 3;
const WITHOUT_ACCENTS = 0.6;
const WITH_TYPO = 0.05;

/** As many queries, always the same for the same records. */
export function queries(records, count) {
  const draw = random(SEED);
  const pick = (list) => list[Math.floor(draw() * list.length)];
  const made = [];
  while (made.length < count) {
    const record = pick(records);
    const whole = draw() < 0.6 ? someWords(record.title, draw) : pick(record.authors);
    let typed = [...whole];
    typed = typed.slice(0, 1 + Math.floor(draw() * typed.length)).join("");
    if (draw() < WITHOUT_ACCENTS) typed = typed.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();
    const isTypo = draw() < WITH_TYPO;
    if (isTypo) typed = withTypo(typed, draw);
    if (typed.trim() !== "") made.push({ text: typed, isTypo });
  }
  return made;
}

/** One to four words that follow one another. */
function someWords(title, draw) {
  const all = title.split(/\s+/);
  const start = Math.floor(draw() * all.length);
  return all.slice(start, start + 1 + Math.floor(draw() * 4)).join(" ");
}

/** One slip in a word of five letters or more: a letter left out, doubled, changed, or two swapped. */
function withTypo(text, draw) {
  const word = text.match(/\p{L}{5,}/u);
  if (!word) return text;
  const letters = [...word[0]];
  const at = 1 + Math.floor(draw() * (letters.length - 2));
  const slips = [
    () => letters.splice(at, 1),
    () => letters.splice(at, 0, letters[at]),
    () => letters.splice(at, 1, "aeinrst"[Math.floor(draw() * 7)]),
    () => letters.splice(at, 2, letters[at + 1], letters[at]),
  ];
  slips[Math.floor(draw() * slips.length)]();
  return text.slice(0, word.index) + letters.join("") + text.slice(word.index + word[0].length);
}
