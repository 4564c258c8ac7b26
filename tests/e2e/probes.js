// What no scanner sees. Each probe gives a list of the faults that it finds.
const show = (element) => element.outerHTML.slice(0, 140);
const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
const shown = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
// Read by screen readers only; or not until it has the focus.
const isUnseen = (element) => element !== null &&
  (getComputedStyle(element).clipPath.startsWith("inset(50%") || element.matches(".skip") || isUnseen(element.parentElement));

const WORDS = {
  fr: /(^|[\s’'])(le|la|les|des|du|de|une|est|dans|pour|que|qui|sur|avec|par|aux|et|sont|ou|l|d)(?=[\s’'])/gu,
  en: /(^|\s)(the|of|and|in|to|is|for|with|by|from|are|that|which|at|as|or)(?=\s)/gu,
};

window.probes = {
  // Text in another language than its `lang` says, by the small words that it is made of.
  languages() {
    const own = (element) => [...element.childNodes].map((node) =>
      node.nodeType === Node.TEXT_NODE ? node.data
        : node.nodeType === Node.ELEMENT_NODE && !node.lang && node.translate !== false ? own(node) : " ").join("");
    return shown("main p, main li, main dd, main h1, main h2, main h3, main td, main th, main figcaption, main [lang]").flatMap((element) => {
      const lang = element.closest("[lang]").lang.slice(0, 2);
      const text = ` ${own(element)} `;
      const count = (of) => new Set(text.match(WORDS[of])).size;
      const other = lang === "fr" ? "en" : "fr";
      return WORDS[lang] && count(other) >= 3 && count(other) > 2 * count(lang) ? [`not ${lang}: ${text.trim().slice(0, 100)}`] : [];
    });
  },

  // Content that is wider than the window, or hides a part of itself.
  reflow() {
    const excess = document.documentElement.scrollWidth - innerWidth;
    const end = (element) => Math.max(element.getBoundingClientRect().right, element.getBoundingClientRect().left + element.scrollWidth);
    const widest = () => shown("body :not(svg *)").filter((element) => end(element) > innerWidth).at(-1);
    const sideways = excess > 0 ? [`the page is ${excess} px too wide: ${show(widest() ?? document.body)}`] : [];
    const stuck = shown("*").filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position))
      .map((element) => element.getBoundingClientRect()).filter((box) => box.top <= 0 && box.bottom > 0 && box.height > innerHeight / 2)
      .map((box) => `what stays on top takes ${Math.round(box.height)} px of ${innerHeight}`);
    return [...sideways, ...stuck, ...probes.clipped()];
  },

  // Text that is cut off. A list of choices may cut off the one it shows: it opens to the whole.
  clipped() {
    return shown("body *").filter((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
      return !element.closest("svg, select") && display !== "inline" && element.textContent.trim() !== "" &&
        ((cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)) && !isUnseen(element);
    }).map((element) => `cut off: ${show(element)}`);
  },

  // With text of twice its size.
  enlarged() {
    const { style } = document.documentElement;
    style.fontSize = "200%";
    const faults = probes.clipped();
    style.fontSize = "";
    return faults;
  },

  // With the spacing that WCAG lets readers set, which the page keeps.
  spacing() {
    for (const element of document.querySelectorAll("body, body *")) {
      for (const [name, value] of [["line-height", "1.5"], ["letter-spacing", "0.12em"], ["word-spacing", "0.16em"]])
        element.style.setProperty(name, value, "important");
    }
    for (const element of document.querySelectorAll("p")) element.style.setProperty("margin-block-end", "2em", "important");
    return probes.reflow();
  },

  // Controls that are smaller than a finger. A box is as large as its label; links and terms within a text are exempt.
  targets() {
    return shown("button:not(.term), select, input, summary, nav a, header a")
      .filter((element) => !element.matches(".skip a"))
      .map((element) => ["checkbox", "radio"].includes(element.type) ? element.closest("label") ?? element : element)
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, box]) => Math.min(box.width, box.height) < 43.5)
      .map(([element, box]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${show(element)}`);
  },

  // Controls that have no edge where the reader's own colours leave only edges and words.
  edges() {
    return shown("button:not(.term), select, input:not([type=checkbox], [type=radio], [type=range])").filter((element) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
      return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1;
    }).map((element) => `without an edge: ${show(element)}`);
  },

  // All that a window's size decides.
  layout: () => [
    ...probes.reflow(), ...probes.targets(),
    ...probes.enlarged().map((fault) => `with large text, ${fault}`), ...probes.spacing().map((fault) => `spaced, ${fault}`),
  ],

  // What moves.
  motion() {
    return document.getAnimations().map((animation) => `moves: ${animation.animationName ?? animation.transitionProperty} ${show(animation.effect.target)}`);
  },

  // Numbers what the Tab key should reach, and keeps how the links of a drawing look without the focus.
  number() {
    const stops = shown("a[href], button, input, select, textarea, summary, [tabindex='0']").filter((element) => !element.disabled);
    stops.forEach((element, index) => Object.assign(element, { stop: index, plain: probes.stroke(element) }));
    return stops.length;
  },
  stroke: (element) => Math.max(0, ...[...element.querySelectorAll("circle, rect")]
    .map((part) => parseFloat(getComputedStyle(part).strokeWidth) || 0)),

  // Where the focus is, and whether it can be seen there.
  focus() {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const drawn = element.ownerSVGElement && Math.abs(probes.stroke(element) - element.plain) >= 2;
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // A link of two lines has no middle of its own, nor has one of a drawing.
    const lines = [...element.getClientRects()].filter((line) => line.width > 0 && line.height > 0);
    const covered = !element.ownerSVGElement && lines.length > 0 && lines.every((line) => {
      const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
      return top && !element.contains(top) && !top.contains(element);
    });
    const faults = [];
    if (!outline && !drawn && style.boxShadow === "none") faults.push("invisible");
    if (!inside) faults.push(`out of sight, at ${Math.round(box.left)}, ${Math.round(box.top)} of ${innerWidth} × ${innerHeight}`);
    if (inside && covered) faults.push("covered");
    return { stop: element.stop ?? null, html: show(element), fault: faults.map((fault) => `${fault}: ${show(element)}`)[0] ?? null };
  },

  // Hears what screen readers are told from now on, and then says where that was too much at once.
  listen() {
    window.said = [];
    for (const status of document.querySelectorAll("[role=status], [role=alert], [aria-live]"))
      new MutationObserver(() => said.push({ at: performance.now(), text: status.textContent.trim() }))
        .observe(status, { childList: true, characterData: true, subtree: true });
  },
  announcements: () => said.filter((message, index) => index > 0 && message.at - said[index - 1].at < 500)
    .map(({ text }) => `too soon after another: “${text}”`),

  // What is missing of a change of page: a title of its own, and the focus on its heading.
  arrival(before) {
    const faults = [];
    if (document.title === before || document.title === "") faults.push(`the title is “${document.title}”`);
    if (document.activeElement !== document.querySelector("h1")) faults.push(`the focus is on ${show(document.activeElement)}`);
    return faults;
  },
};
