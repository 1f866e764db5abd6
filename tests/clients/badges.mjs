// Draws badges as badge-maker does, and prints how wide each is, in pixels.
//   node badges.mjs FILE.json      with a list of { label, message }
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { makeBadge } = createRequire(import.meta.url)("badge-maker");
const widths = JSON.parse(readFileSync(process.argv[2], "utf8")).map((badge) => Number(/ width="(\d+)"/.exec(makeBadge(badge))[1]));
console.log(JSON.stringify(widths));
