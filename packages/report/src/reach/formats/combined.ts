import { defined } from "../../../../../scripts/defined.ts";
import type { LoggedRequest } from "../request.ts";
import { parseLogDay, parseRequestLine, splitFields } from "./fields.ts";

/**
 * Reads a line in the combined format of nginx and Apache, such as
 * `192.0.2.7 - - [04/May/2026:09:30:00 +0200] "GET / HTTP/2.0" 200 512 "-" "Agent"`. The name of the host may come before it, and more
 * fields after it.
 */
export function readCombined(line: string): LoggedRequest | undefined {
  const fields = splitFields(line);
  if (fields === undefined) return undefined;
  // The name of a user may have spaces.
  const place = fields.findIndex((field, index) => index > 2 && parseLogDay(field) !== undefined);
  const [time = "", request = "", status = "", , , agent] = place === -1 ? [] : fields.slice(place);
  const [day, asked] = [parseLogDay(time), parseRequestLine(request)];
  const [first = "", second = ""] = fields;
  if (day === undefined || agent === undefined || !/^\d{3}$/.test(status)) return undefined;
  const hasHost = HOST_AND_PORT.test(first) && second !== "-";
  const [client, host] = hasHost ? [second, first] : [first];
  // What is no request, such as the greeting of another protocol, is answered with an error.
  return { day, client, agent, status, ...(asked ?? { method: "", target: "" }), ...defined({ host }) };
}

/** In a log of several hosts (`vhost_combined`). */
const HOST_AND_PORT = /^[\w.-]+:\d{1,5}$/;
