// What Mozilla's Observatory says of a host: `node observatory.mjs localhost:8443` prints score, grade and tests as JSON.
// The host's certificate must be trusted: NODE_EXTRA_CA_CERTS. http:// and https:// are asked on the same port.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(`${process.env.DOUBLE_CURSUS_GATES}/package.json`);
const { scan } = await import(pathToFileURL(resolve("@mdn/mdn-http-observatory")));
const { scan: { grade, score }, tests } = await scan(process.argv[2]);
const results = Object.entries(tests).map(([name, { result, scoreModifier, pass }]) => ({ name, result, scoreModifier, pass }));
console.log(JSON.stringify({ grade, score, results }));
