// The measurements as Markdown.

import { digits, median, quantile, table } from "./numbers.js";
import { machine } from "./report.js";

/** The goals of issue 3, as ratios of our time to a peer's: quantile, peer, size, at most. */
const GOALS = [
  [0.95, "ufuzzy-one-error", 10_000, 0.1], [0.95, "ufuzzy-one-error", 100_000, 0.1],
  [0.95, "flexsearch", 10_000, 1], [0.95, "flexsearch", 100_000, 0.5],
  [0.5, "scan", 10_000, 0.02], [0.5, "scan", 100_000, 0.005],
];

/** For each query, the median over the rounds of its times, or of its first runs. */
function keystrokes(result, runs = "times") {
  if (!result || result.rounds.length === 0) return null;
  return result.rounds[0][runs].map((_, i) => median(result.rounds.map((round) => round[runs][i])));
}

const megabytes = (bytes) => digits(bytes / 1e6);
const kilobytes = (bytes) => digits(bytes / 1e3);

export function searchReport({ engines, measured, code, recall, rounds, limit, queries }) {
  const parts = measured.map((set) => sizeTable(set, engines, code, recall));
  return [
    `\`node benches/run.js ${process.argv.slice(2).join(" ")}\`, ${new Date().toISOString().slice(0, 10)}: ${machine()}. ${queries} queries, medians of ${rounds} rounds in turns. ` +
      `“–”: not ready, or a round not ended, within ${limit} s.`,
    ...parts,
    ratios(measured),
    recall ? recallTable(recall, engines) : "No correctness list in this run.",
  ].join("\n\n");
}

function sizeTable({ size, asked, results }, engines, code, recall) {
  const plain = results.get("scan")?.rounds[0]?.found;
  const lines = engines.map(({ name, label }) => {
    const result = results.get(name);
    const [times, first] = [keystrokes(result), keystrokes(result, "first")];
    const right = recall?.right.get(name);
    return [
      label, kilobytes(code.get(name)), digits(result?.build), ...[0.5, 0.95, 0.99].map((share) => digits(times && quantile(times, share))),
      ...[0.5, 0.95].map((share) => digits(first && quantile(first, share))),
      result ? megabytes(result.memory) : "–", result ? kilobytes(result.sent) : "–",
      ...[0.5, 0.95, 0.99].map((share) => digits(result?.paints && quantile(result.paints, share))),
      times && plain ? flood(asked, result.rounds[0].found, plain) : "–",
      right ? `${right.filter((answer) => answer.right).length} of ${recall.total}` : "–",
    ];
  });
  const head = [
    "engine", "code kB", "ready ms", "key p50 ms", "p95", "p99", "first run p50", "p95", "memory MB", "transfer kB", "to paint p50", "p95", "p99", "most rows, × scan", "right",
  ];
  return `### ${size.toLocaleString("en")} records\n\n${table(head, lines)}`;
}

/** Of the queries without a typo that the scan answers, the largest number of rows, as a multiple of the scan's. */
function flood(asked, found, plain) {
  const ratios = asked.flatMap(({ isTypo }, i) => (isTypo || plain[i] === 0 ? [] : [found[i] / plain[i]]));
  return digits(Math.max(...ratios));
}

function ratios(measured) {
  const lines = GOALS.flatMap(([share, peer, size, goal]) => {
    const set = measured.find((set) => set.size === size);
    const results = ["ours", peer].map((name) => set?.results.get(name));
    if (!keystrokes(results[1])) return [];
    const ratio = (runs) => {
      const [ours, theirs] = results.map((result) => keystrokes(result, runs));
      return digits(ours && quantile(ours, share) / quantile(theirs, share));
    };
    return [[size.toLocaleString("en"), `p${share * 100}`, peer, ratio("times"), ratio("first"), `≤ ${goal}`]];
  });
  const head = ["records", "quantile", "peer", "ratio", "of first runs", "goal"];
  return `### Ratios of our time to a peer's\n\n${table(head, lines)}`;
}

function recallTable({ total, right }, engines) {
  const shown = engines.filter(({ name }) => right.has(name));
  const categories = [...new Set(right.get(shown[0].name).map(({ category }) => category))];
  const lines = categories.map((category) => [
    category,
    ...shown.map(({ name }) => {
      const answers = right.get(name).filter((answer) => answer.category === category);
      return `${answers.filter((answer) => answer.right).length}/${answers.length}`;
    }),
  ]);
  return `### Right answers, of ${total}\n\n${table(["category", ...shown.map(({ label }) => label)], lines)}`;
}
