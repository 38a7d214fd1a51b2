import { hasCode } from "../diagnostics/has-code.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

/** A port as an argument of a command. Ends the process with 2 if it is invalid. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : shell.fail(2, message("port-wrong", { port: text }));
}

/** Opens a server. Ends the process with 1 if its port can't be used. */
export async function openOrFail<Server>(command: string, open: () => Promise<Server>): Promise<Server> {
  try {
    return await open();
  } catch (error) {
    const values = { port: portOf(error), command: `${command} -- --port N` };
    if (hasCode(error, "EADDRINUSE")) return shell.fail(1, message("port-in-use", values));
    if (hasCode(error, "EACCES")) return shell.fail(1, message("port-forbidden", values));
    throw error;
  }
}

/** Node's errors of ports contain them. */
function portOf(error: unknown): string {
  return error instanceof Error && "port" in error ? String(error.port) : "";
}
