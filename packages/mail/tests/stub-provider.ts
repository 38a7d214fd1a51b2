import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";

/** A request that a mailing service got. */
export interface ReceivedRequest {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** An answer that it gives. */
export interface StubAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Starts a fake mailing service that returns the answers in their order, then 404. It stops with the test. */
export async function startStubProvider(
  test: Pick<TestContext, "after">,
  answers: readonly StubAnswer[],
): Promise<{ readonly url: string; readonly received: readonly ReceivedRequest[] }> {
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    text(request).then((body) => {
      const { status, headers = {}, body: answer } = answers[received.length] ?? { status: 404 };
      const { method, url: path } = request;
      received.push({ method, path, headers: request.headers, body: body === "" ? undefined : JSON.parse(body) });
      response.writeHead(status, { "Content-Type": "application/json", ...headers });
      response.end(answer === undefined ? "" : JSON.stringify(answer));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  test.after(() => server.close());
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`, received };
}
