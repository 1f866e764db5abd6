// Validates documents as editors do. Reads { schemas: { name: schema }, documents: [{ name, schema, text, format }] } from standard input,
// where format is json or yaml, and writes what is wrong with each document: a list of sentences.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { default: Ajv } = require("ajv");
const { default: AjvDraft4 } = require("ajv-draft-04");
const { parseDocument } = require("yaml");

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
const { schemas, documents } = JSON.parse(input);

// Formats are for programs that fetch; patternErrorMessage is a word of editors.
const options = { strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false };
const compile = (schema) => new (schema.$schema.includes("draft-04") ? AjvDraft4 : Ajv)(options).compile(schema);
const validators = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, compile(schema)]));

const read = ({ text, format }) => {
  if (format === "json") return { value: JSON.parse(text), errors: [] };
  const document = parseDocument(text, { version: "1.2", schema: "core" });
  return { value: document.errors.length ? undefined : document.toJS(), errors: document.errors.map((error) => error.message) };
};

const check = (document) => {
  const { value, errors } = read(document);
  if (errors.length) return errors;
  const validate = validators[document.schema];
  return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
};

process.stdout.write(JSON.stringify(documents.map(check)));
