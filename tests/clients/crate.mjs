// Reads unpacked run crates as other programs do, and prints what it found in each, a line of JSON; ends with 1 and a sentence where a reader would stumble.
//   node crate.mjs FOLDER…
// Nothing is fetched: contexts come from the package ro-crate, which has that of RO-Crate 1.2; of the terms used here it has all that 1.1 has.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import assert from "node:assert/strict";

const require = createRequire(import.meta.url);
const contexts = {
  "https://w3id.org/ro/crate/1.1/context": require("ro-crate/lib/context.json"),
  "https://w3id.org/ro/terms/workflow-run/context": {
    "@context": {
      environment: "https://w3id.org/ro/terms/workflow-run#environment",
      sha256: "https://w3id.org/ro/terms/workflow-run#sha256",
    },
  },
};
const local = (url) => {
  assert.ok(contexts[url], `${url} is a context that readers do not know`);
  return contexts[url];
};
// The libraries keep the function that they find when they are loaded.
globalThis.fetch = async (url) => ({ ok: true, json: async () => local(String(url)) });
const { ROCrate } = require("ro-crate");
const { Validator } = require("ro-crate/lib/validator.js");
const jsonld = require("jsonld");

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const byId = (graph) => [...graph].sort((a, b) => (a["@id"] < b["@id"] ? -1 : 1));

async function check(folder) {
  const read = (name) => readFileSync(join(folder, name));
  const metadata = JSON.parse(read("ro-crate-metadata.json"));
  const files = readdirSync(folder);

  // ro-crate: its validator is content, with the metadata and with the files beside it.
  const validator = new Validator();
  validator.parseJSON(structuredClone(metadata));
  await validator.crate.resolveContext();
  await validator.validate();
  validator.checkFiles(Object.fromEntries(files.map((name) => [name, { exists: true, inCrate: false, isDir: false }])));
  const complaints = validator.results.filter((result) => result.status !== "success");
  assert.deepEqual(complaints, [], "the validator of ro-crate complains");

  // ro-crate: from the root to the action and all that it names; written back, the crate is the same.
  const crate = new ROCrate(structuredClone(metadata), { array: true, link: true });
  const [action] = crate.rootDataset.mentions;
  assert.deepEqual(action["@type"], ["CreateAction"], "the root mentions no action");
  for (const property of ["instrument", "agent", "object", "result", "environment"]) {
    for (const entity of list(action[property])) assert.ok(entity["@type"], `${property} ${entity["@id"]} is not described`);
  }
  const names = (property) => list(action[property]).map((entity) => entity["@id"]);
  const plain = new ROCrate(structuredClone(metadata), { array: false, link: false }).toJSON();
  assert.deepEqual(byId(plain["@graph"]), byId(metadata["@graph"]), "ro-crate writes another graph than it read");

  // Everything can be reached from the root or speaks about it.
  const reached = new Set();
  const follow = (id) => {
    const entity = metadata["@graph"].find((candidate) => candidate["@id"] === id);
    if (!entity || reached.has(id)) return;
    reached.add(id);
    for (const value of Object.values(entity).flatMap(list)) if (value?.["@id"]) follow(value["@id"]);
  };
  follow("./");
  const strays = metadata["@graph"].filter((entity) => !reached.has(entity["@id"]) && entity.about?.["@id"] !== "./");
  assert.deepEqual(strays, [], "nothing leads to these");

  // jsonld: every term is known (safe mode throws for one that is dropped), and the document is flattened and compacted as it stands.
  const documentLoader = async (url) => ({ contextUrl: null, documentUrl: url, document: local(url) });
  const options = { documentLoader, safe: true, base: "file:///crate/" };
  const expanded = await jsonld.expand(metadata, options);
  const flat = await jsonld.compact(await jsonld.flatten(expanded, null, options), metadata["@context"], options);
  const values = (graph) => byId(graph).map((entity) => Object.fromEntries(Object.entries(entity).sort(([a], [b]) => (a < b ? -1 : 1))));
  assert.deepEqual(values(flat["@graph"]), values(metadata["@graph"]), "the metadata is not flattened and compacted");
  const statements = (await jsonld.toRDF(expanded, { ...options, format: "application/n-quads" })).trim().split("\n").length;

  // Each file is what the metadata says it is.
  const parts = list(crate.rootDataset.hasPart);
  for (const part of parts) {
    const bytes = read(part["@id"]);
    assert.equal(createHash("sha256").update(bytes).digest("hex"), part.sha256[0], `sha256 of ${part["@id"]}`);
    assert.equal(String(bytes.length), part.contentSize[0], `size of ${part["@id"]}`);
  }
  assert.deepEqual([...parts.map((part) => part["@id"]), "ro-crate-metadata.json", "ro-crate-preview.html"].sort(), files.sort(), "files and parts differ");

  // The preview holds a copy of the metadata.
  const copy = /<script type="application\/ld\+json">\s*([\s\S]*?)<\/script>/.exec(read("ro-crate-preview.html").toString());
  assert.deepEqual(JSON.parse(copy[1]), metadata, "the preview's copy differs");

  console.log(JSON.stringify({
    action: action["@id"], status: action.actionStatus[0], instrument: names("instrument"), object: names("object"), result: names("result"),
    validator: validator.results.length, entities: metadata["@graph"].length, statements, files: files.length,
  }));
}

for (const folder of process.argv.slice(2)) await check(folder);
