// Sets formulas. Reads a JSON array of {tex, display} from standard input and writes a JSON array of
// the same length: HTML with MathML for each formula that KaTeX understands, {error} for the others.
import { createRequire } from "node:module";

const katex = createRequire(import.meta.url)("./katex.min.js");

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;

const set = ({ tex, display }) => {
  try {
    return katex.renderToString(tex, {
      displayMode: display,
      output: "htmlAndMathml",
      throwOnError: true,
      strict: "ignore",
      trust: false,
      maxExpand: 1000,
    });
  } catch (error) {
    return { error: String(error.message ?? error) };
  }
};

process.stdout.write(JSON.stringify(JSON.parse(input).map(set)));
