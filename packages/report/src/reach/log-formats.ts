import { defined, parseJson } from "../../../../scripts/diagnostics/index.ts";
import { shownBy } from "../../../../scripts/i18n/index.ts";
import { isObject } from "../../../../scripts/release/index.ts";
import type { LoggedRequest, ReadLine } from "./request.ts";

/** Makes a reader of the lines of one log. Each line is recognized by its form, so a log may change its format at any line. */
export function logReader(): ReadLine {
  let names: readonly string[] | undefined;
  return (written) => {
    const line = written.endsWith("\r") ? written.slice(0, -1) : written;
    if (line === "") return "comment";
    if (line.startsWith("#")) {
      names = parseFieldNames(line) ?? names;
      return "comment";
    }
    return names !== undefined && line.includes("\t") ? readExtended(line, names) : readWithoutNames(line);
  };
}

function readWithoutNames(line: string): LoggedRequest | undefined {
  if (line.startsWith("{")) return readJson(line);
  return S3.test(line) ? readS3(line) : readCombined(line);
}

/** The owner of a bucket, its name, and the time. */
const S3 = /^[\da-f]{64} [\w.-]+ \[/;

/**
 * Reads a line in the combined format of nginx and Apache, such as
 * `192.0.2.7 - - [04/May/2026:09:30:00 +0200] "GET / HTTP/2.0" 200 512 "-" "Agent"`. The name of the host may come before it, and more
 * fields after it.
 */
function readCombined(line: string): LoggedRequest | undefined {
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
  // A line that is not a request, such as the greeting of another protocol, is answered with an error.
  return { day, client, agent, status, ...(asked ?? { method: "", target: "" }), ...defined({ host }) };
}

/** In a log of several hosts (`vhost_combined`). */
const HOST_AND_PORT = /^[\w.-]+:\d{1,5}$/;

/**
 * Reads a line of the server access log of S3 (Amazon S3 User Guide, *Server access log format*). The key of the object is the path, since
 * the request may contain the bucket, too.
 */
function readS3(line: string): LoggedRequest | undefined {
  const fields = splitFields(line);
  if (fields === undefined) return undefined;
  const [, , time = "", client = "", , , operation = "", key = "", request = "", status = ""] = fields;
  const [day, asked, agent] = [parseLogDay(time), parseRequestLine(request), fields[16]];
  if (day === undefined || agent === undefined || !/^(?:\d{3}|-)$/.test(status)) return undefined;
  // Copies and deletions of the owner are in the same log.
  const method = asked !== undefined && OBJECT_READ.test(operation) ? asked.method : "";
  return { day, client, agent, status, method, target: key === "-" ? (asked?.target ?? "") : `/${key}` };
}

const OBJECT_READ = /^(?:REST|WEBSITE)\.GET\./;

/**
 * Reads a line of a log in W3C's extended format, as CloudFront writes it: values between tabs, in the order of `#Fields:`. `x-host-header`
 * is the requested host; `cs(Host)` is CloudFront's own.
 * @param names that order
 */
function readExtended(line: string, names: readonly string[]): LoggedRequest | undefined {
  const values = line.split("\t");
  const valueAt = (name: string) => values[names.indexOf(name)];
  const [day, client, agent] = [valueAt("date"), valueAt("c-ip"), valueAt("cs(User-Agent)")];
  const [method, target, status] = [valueAt("cs-method"), valueAt("cs-uri-stem"), valueAt("sc-status")];
  const [country, host] = [valueAt("c-country"), valueAt("x-host-header")];
  if (values.length !== names.length || day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  if (client === undefined || agent === undefined || method === undefined) return undefined;
  if (target === undefined || status === undefined) return undefined;
  return { day, client, agent: decodeAgent(agent), method, target, status, ...defined({ country, host }) };
}

/** The names in a line `#Fields: date time …`; undefined for another comment. */
function parseFieldNames(line: string): readonly string[] | undefined {
  const [, names] = /^#Fields:\s*(.*)$/.exec(line) ?? [];
  return names?.trim().split(/\s+/);
}

/** Spaces and other characters are written as in an address, in older logs twice. */
function decodeAgent(agent: string): string {
  return agent
    .replaceAll("%25", "%")
    .replace(/%([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** An object of JSON. */
type Fields = Readonly<Record<string, unknown>>;

/** The names of the wanted values in logs of hosts and in the examples of their manuals, Caddy and nginx first. */
const NAMES = {
  time: ["ts", "time_iso8601", "time_local", "timestamp", "@timestamp", "time"],
  client: ["client_ip", "remote_ip", "remote_addr", "clientip", "ip"],
  agent: ["http_user_agent", "user_agent", "userAgent", "agent"],
  method: ["method", "request_method"],
  target: ["uri", "request_uri", "path", "url"],
  status: ["status", "status_code"],
  host: ["host", "http_host"],
  country: ["country", "country_code", "geoip_country_code", "geoip2_country_code"],
} as const;

/** Reads a line in JSON: from Caddy, whose request is an inner object, or from nginx and others with fields of a usual name. */
function readJson(line: string): LoggedRequest | undefined {
  const fields = parseObject(line);
  if (fields === undefined) return undefined;
  const { request } = fields;
  const own = isObject(request) ? request : fields;
  const asked = typeof request === "string" ? parseRequestLine(request) : undefined;
  const day = parseDayOf(findText(fields, NAMES.time));
  const [client, status] = [findText(own, NAMES.client), findText(fields, NAMES.status)];
  const [method, target] = [asked?.method ?? findText(own, NAMES.method), asked?.target ?? findText(own, NAMES.target)];
  if (day === undefined || client === undefined || status === undefined) return undefined;
  if (method === undefined || target === undefined) return undefined;
  const agent = findText(fields, NAMES.agent) ?? findHeader(own, "User-Agent") ?? "";
  const country = findText(fields, NAMES.country) ?? findHeader(own, "Cf-Ipcountry");
  return { day, client, agent, method, target, status, ...defined({ country, host: findText(own, NAMES.host) }) };
}

function parseObject(line: string): Fields | undefined {
  const value = parseJson(line);
  return isObject(value) ? value : undefined;
}

/** The first of some fields that has a value. */
function findText(fields: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}

/** Caddy writes each header as a list. */
function findHeader({ headers }: Fields, name: string): string | undefined {
  const values = isObject(headers) ? headers[name] : undefined;
  const value: unknown = Array.isArray(values) ? values[0] : undefined;
  return typeof value === "string" ? value : undefined;
}

/** The day of a time in seconds or milliseconds since 1970, in UTC; or as the time is written. */
function parseDayOf(time = ""): string | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(time)) return parseLogDay(time) ?? /^\d{4}-\d\d-\d\d(?=[T ])/.exec(time)?.[0];
  const seconds = Number(time) > LATEST_SECOND ? Number(time) / 1000 : Number(time);
  return seconds > LATEST_SECOND ? undefined : shownBy(0, seconds * 1000).slice(0, 10);
}

/** In the year 2200; milliseconds of any time since 1970 are larger, except in the first 84 days. */
const LATEST_SECOND = 7_258_118_400;

/**
 * The fields of a line, as the combined format and S3 write them: separated by spaces, unless in quotes or brackets. A quote ends a field
 * only before a space or at the end, since not every server escapes quotes in a field. Undefined if a field has no end.
 */
function splitFields(line: string): readonly string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; at < line.length; ) {
    const [start, end] = fieldAt(line, at);
    if (end === -1) return undefined;
    fields.push(line.slice(start, end));
    at = start === at ? end + 1 : end + 2; // Behind the space, and behind the quote or bracket before it.
  }
  return fields;
}

/** Where the field at a position starts and ends, without its quotes or brackets. The end is -1 if there is none. */
function fieldAt(line: string, at: number): readonly [start: number, end: number] {
  const first = line.charAt(at);
  if (first === "[") return [at + 1, line.indexOf("]", at)];
  if (first === '"') return [at + 1, endOfQuoted(line, at + 1)];
  const end = line.indexOf(" ", at);
  return [at, end === -1 ? line.length : end];
}

function endOfQuoted(line: string, start: number): number {
  for (let end = line.indexOf('"', start); end !== -1; end = line.indexOf('"', end + 1))
    if ((end + 1 === line.length || line.charAt(end + 1) === " ") && line.charAt(end - 1) !== "\\") return end;
  return -1;
}

const MONTHS: ReadonlyMap<string, string> = new Map(
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((name, index) => [
    name,
    String(index + 1).padStart(2, "0"),
  ]),
);

/** The day of a time such as `10/Oct/2026:13:55:36 +0200`. Undefined for any other text. */
function parseLogDay(time: string): string | undefined {
  const [, day, name = "", year] = /^(\d\d)\/(\w{3})\/(\d{4}):/.exec(time) ?? [];
  const month = MONTHS.get(name);
  return month === undefined ? undefined : `${year}-${month}-${day}`;
}

/** The method and the target of a request line, such as `GET /2026/ HTTP/2.0`. Undefined for other text, such as bytes of TLS. */
function parseRequestLine(request: string): { readonly method: string; readonly target: string } | undefined {
  const [method = "", target] = request.split(" ", 2);
  return target === undefined || !/^[A-Z]+$/.test(method) ? undefined : { method, target };
}
