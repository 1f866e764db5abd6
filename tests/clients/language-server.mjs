// Opens files in yaml-language-server as an editor does, and writes what it says of each.
// Reads { folder, settings, files: [path] } from standard input; folder is the workspace, settings are those of the editor,
// flat as in .vscode/settings.json. Writes { path: [{ line, column, message }] } with places from 1.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const program = join(dirname(require.resolve("yaml-language-server/package.json")), "bin", "yaml-language-server");

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
const { folder, settings, files } = JSON.parse(input);

const nested = {};
for (const [name, value] of Object.entries(settings)) {
  const parts = name.split(".");
  if (parts[0] !== "yaml") continue;
  const inner = parts.slice(0, -1).reduce((object, part) => (object[part] ??= {}), nested);
  inner[parts.at(-1)] = value;
}

const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const send = (message) => {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};

const uri = (path) => pathToFileURL(join(folder, path)).href;
const found = {};
let opened = false;

const open = () => {
  opened = true;
  for (const path of files)
    send({ method: "textDocument/didOpen", params: { textDocument: { uri: uri(path), languageId: "yaml", version: 1, text: readFileSync(join(folder, path), "utf8") } } });
};

const finish = () => {
  process.stdout.write(JSON.stringify(found), () => {
    server.kill();
    process.exit(0);
  });
};

const handle = (message) => {
  if (message.id === 1 && message.result) {
    send({ method: "initialized", params: {} });
    send({ method: "workspace/didChangeConfiguration", params: { settings: nested } });
  } else if (message.method === "workspace/configuration") {
    send({ id: message.id, result: message.params.items.map(({ section }) => nested[section] ?? {}) });
    // Once it has the settings; a file opened before would be judged without its schema.
    if (!opened) setImmediate(open);
  } else if (message.method === "textDocument/publishDiagnostics") {
    const path = files.find((file) => uri(file) === message.params.uri);
    if (!path) return;
    found[path] = message.params.diagnostics.map(({ range, message: words }) => ({ line: range.start.line + 1, column: range.start.character + 1, message: words }));
    if (files.every((file) => found[file])) finish();
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  }
};

let buffer = Buffer.alloc(0);
server.stdout.on("data", (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())[1]);
    if (buffer.length < end + 4 + length) return;
    const body = buffer.subarray(end + 4, end + 4 + length).toString();
    buffer = buffer.subarray(end + 4 + length);
    handle(JSON.parse(body));
  }
});
server.on("exit", (code) => process.exit(code || 1));

send({
  id: 1,
  method: "initialize",
  params: {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "workspace" }],
    capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { publishDiagnostics: {} } },
  },
});
