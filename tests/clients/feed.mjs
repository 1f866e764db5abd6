// Reads feeds as rss-parser does, and prints what a reader of feeds would show, a line of JSON for each.
//   node feed.mjs FILE.atom…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const Parser = createRequire(import.meta.url)("rss-parser");
for (const file of process.argv.slice(2)) {
  const feed = await new Parser().parseString(readFileSync(file, "utf8"));
  const items = feed.items.map(({ id, title, link, author, pubDate, isoDate, content, contentSnippet }) => ({ id, title, link, author, pubDate, isoDate, content, contentSnippet }));
  console.log(JSON.stringify({ title: feed.title, self: feed.feedUrl, link: feed.link, items }));
}
