import { defined } from "../../../../../scripts/defined.ts";
import type { LoggedRequest } from "../request.ts";

/**
 * Reads a line of a log in W3C's extended format, as CloudFront writes it: values between tabs, in the order that `#Fields:` has given.
 * `x-host-header` is the host that was asked; `cs(Host)` is that of CloudFront itself.
 * @param names that order
 */
export function readExtended(line: string, names: readonly string[]): LoggedRequest | undefined {
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
export function parseFieldNames(line: string): readonly string[] | undefined {
  const [, names] = /^#Fields:\s*(.*)$/.exec(line) ?? [];
  return names?.trim().split(/\s+/);
}

/** Spaces and other characters are written as in an address, in older logs twice. */
function decodeAgent(agent: string): string {
  return agent
    .replaceAll("%25", "%")
    .replace(/%([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
