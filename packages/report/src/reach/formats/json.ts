import { defined } from "../../../../../scripts/defined.ts";
import { shownBy } from "../../../../../scripts/i18n/clocks.ts";
import { isObject } from "../../../../../scripts/release/file-tree.ts";
import type { LoggedRequest } from "../request.ts";
import { parseLogDay, parseRequestLine } from "./fields.ts";

/** An object of JSON. */
type Fields = Readonly<Record<string, unknown>>;

/** The names that hosts and the examples of their manuals give to what is wanted, those of Caddy and nginx first. */
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

/** Reads a line in JSON: of Caddy, whose request is an object of its own, or of nginx and others with fields of a usual name. */
export function readJson(line: string): LoggedRequest | undefined {
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
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
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

/** In the year 2200; milliseconds of any time since 1970 are more, but for those of its first 84 days. */
const LATEST_SECOND = 7_258_118_400;
