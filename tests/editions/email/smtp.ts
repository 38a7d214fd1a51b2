import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { SMTPServer } from "smtp-server";

/** A mail server that accepts every message or refuses every recipient, and keeps the messages. */
export interface MailServer {
  /** `smtp://127.0.0.1:40123`. */
  readonly url: string;
  /** Every message so far, with its recipients. */
  readonly received: readonly { readonly to: readonly string[]; readonly message: Buffer }[];
}

/** Starts a mail server that stops with the test. */
export async function startMailServer(
  test: Pick<TestContext, "after">,
  manner: "accepts" | "refuses",
): Promise<MailServer> {
  const received: { readonly to: readonly string[]; readonly message: Buffer }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, callback) {
      callback(manner === "refuses" ? new Error("No such mailbox") : null);
    },
    onData(stream, session, callback) {
      buffer(stream).then((message) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), message });
        callback();
      }, callback);
    },
  });
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  test.after(() => server.close());
  const address = listener.address();
  return { url: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : address}`, received };
}
