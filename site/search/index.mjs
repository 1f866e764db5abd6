// Makes the index that browsers search where no server answers. Reads a JSON array of {id, title, authors, …} from standard
// input and writes MiniSearch's index. Words are taken apart by the script that browsers use.
import { readFile } from "node:fs/promises";

// The files are modules by how browsers load them, which Node cannot tell from their names.
const load = async (path) => import(`data:text/javascript,${encodeURIComponent(await readFile(new URL(path, import.meta.url), "utf8"))}`);

const [{ default: MiniSearch }, { options }] = await Promise.all([load("../wwwroot/lib/minisearch/index.js"), load("../wwwroot/js/published/words.js")]);

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;

const index = new MiniSearch(options);
index.addAll(JSON.parse(input));
process.stdout.write(JSON.stringify(index));
