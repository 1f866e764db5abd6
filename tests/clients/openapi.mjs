// Validates an OpenAPI document against the schema of its version, and holds it against rules that clients made from it need.
//   node openapi.mjs FILE.json
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { Validator } from "@seriousme/openapi-schema-validator";

const document = JSON.parse(readFileSync(process.argv[2], "utf8"));
const validator = new Validator();
const result = await validator.validate(structuredClone(document));
assert.ok(result.valid, JSON.stringify(result.errors, null, 1));
assert.equal(validator.version, "3.1");

const ids = new Set();
const tags = new Set(document.tags.map((tag) => tag.name));
for (const [path, item] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    const where = `${method} ${path}`;
    assert.match(operation.operationId ?? "", /^[a-z][A-Za-z]+$/, where);
    assert.ok(!ids.has(operation.operationId), `${where}: ${operation.operationId} is used twice`);
    ids.add(operation.operationId);
    assert.ok(operation.summary && operation.description, `${where} says nothing`);
    assert.ok(operation.tags?.every((tag) => tags.has(tag)), `${where} has an unknown tag`);
    for (const name of path.matchAll(/{(\w+)}/g))
      assert.ok(operation.parameters.some((one) => one.in === "path" && one.name === name[1] && one.required && one.example), `${where}: ${name[0]}`);
    for (const parameter of operation.parameters ?? []) assert.ok(parameter.description && parameter.schema, `${where}: ${parameter.name}`);
    const statuses = Object.keys(operation.responses);
    assert.ok(statuses.some((status) => status.startsWith("2")) && statuses.includes("400") && statuses.includes("429"), `${where}: ${statuses}`);
    for (const [status, response] of Object.entries(operation.responses)) {
      assert.ok(response.description, `${where}: ${status}`);
      if (status >= "400") assert.deepEqual(Object.keys(response.content), ["application/problem+json"], `${where}: ${status}`);
    }
  }
}

// A validator would refuse a number that is to be an object as well.
const contradictions = [...JSON.stringify(document).matchAll(/"type":"object","anyOf"/g)];
assert.equal(contradictions.length, 0, "schemas that nothing satisfies");

// Every reference leads somewhere, and every field of every record is explained.
const undescribed = [];
for (const [name, schema] of Object.entries(document.components.schemas)) {
  for (const [field, value] of Object.entries(schema.properties ?? {})) if (!value.description && !value.$ref && !value.oneOf) undescribed.push(`${name}.${field}`);
}
assert.deepEqual(undescribed, [], "fields without a description");
const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
for (const [, name] of references) assert.ok(document.components.schemas[name], `no schema ${name}`);
console.log(`${ids.size} operations`);
