import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import type { TestContext } from "node:test";

/** A diagnostic of a language server for a file. */
export interface ServerDiagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** The YAML language server of Visual Studio Code, over standard input and output (Language Server Protocol 3.17). */
export interface LanguageServer {
  /** Opens a text as a file, and returns the diagnostics of the server. */
  readonly open: (uri: string, text: string) => Promise<readonly ServerDiagnostic[]>;
  /** The completions of the server at a position of an opened file, counted from 0. */
  readonly complete: (uri: string, line: number, character: number) => Promise<readonly string[]>;
}

/** Starts the server with schemas: the path of a schema → the files it is for. It ends with the test. */
export async function startLanguageServer(
  test: Pick<TestContext, "after">,
  schemas: Readonly<Record<string, string>>,
): Promise<LanguageServer> {
  const bin = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
  const server = spawn(process.execPath, [bin, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  test.after(async () => {
    server.kill();
    await once(server, "exit");
  });
  const waiting = new Map<string, (value: unknown) => void>();
  let received = Buffer.alloc(0);
  server.stdout.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let body = nextBody(); body !== undefined; body = nextBody()) receive(JSON.parse(body));
  });
  let lastId = 0;

  function nextBody(): string | undefined {
    const end = received.indexOf("\r\n\r\n");
    if (end === -1) return undefined;
    const length = Number(/Content-Length: (\d+)/i.exec(received.toString("utf8", 0, end))?.[1]);
    if (received.length < end + 4 + length) return undefined;
    const body = received.toString("utf8", end + 4, end + 4 + length);
    received = received.subarray(end + 4 + length);
    return body;
  }

  function receive(message: Incoming): void {
    const { id, method, params, result } = message;
    if (method === "textDocument/publishDiagnostics") settle(`diagnostics ${params?.uri}`, params?.diagnostics);
    else if (method === undefined) settle(`reply ${id}`, result);
    else if (id !== undefined)
      send({ id, result: method === "workspace/configuration" ? [{ schemas }, {}, {}, {}, {}] : null });
  }

  function settle(key: string, value: unknown): void {
    waiting.get(key)?.(value);
    waiting.delete(key);
  }

  function send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  function request(method: string, params: object): Promise<unknown> {
    lastId += 1;
    const reply = new Promise<unknown>((resolve) => waiting.set(`reply ${lastId}`, resolve));
    send({ id: lastId, method, params });
    return reply;
  }

  await request("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
  });
  send({ method: "initialized", params: {} });
  send({
    method: "workspace/didChangeConfiguration",
    params: { settings: { yaml: { schemas, validate: true, completion: true, schemaStore: { enable: false } } } },
  });

  return {
    async open(uri, text) {
      const found = new Promise<unknown>((resolve) => waiting.set(`diagnostics ${uri}`, resolve));
      send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
      const diagnostics = await found;
      return Array.isArray(diagnostics) ? diagnostics : [];
    },
    async complete(uri, line, character) {
      const params = { textDocument: { uri }, position: { line, character } };
      const reply = Object(await request("textDocument/completion", params));
      return (reply.items ?? []).map(({ label }: { readonly label: string }) => label);
    },
  };
}

interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: unknown };
  readonly result?: unknown;
}
