// What Google's csp_evaluator finds in a policy: `node csp.mjs POLICY` prints the findings as JSON, the worst first.
import { createRequire } from "node:module";

const require = createRequire(`${process.env.DOUBLE_CURSUS_GATES}/package.json`);
const { CspEvaluator } = require("csp_evaluator/dist/evaluator.js");
const { CspParser } = require("csp_evaluator/dist/parser.js");
const { Severity } = require("csp_evaluator/dist/finding.js");

const findings = new CspEvaluator(new CspParser(process.argv[2]).csp).evaluate();
const told = findings.sort((a, b) => a.severity - b.severity).map(({ severity, directive, value, description }) => ({
  severity: Severity[severity],
  directive,
  value: value ?? "",
  description,
}));
console.log(JSON.stringify(told));
