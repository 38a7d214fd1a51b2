import type { LoggedRequest } from "../../src/reach/request.ts";

/** The default host of requests. */
const HOST = "letter.harbour.example";

/** How each format writes a request. */
export const FORMATS: Readonly<Record<string, (requests: readonly LoggedRequest[]) => readonly string[]>> = {
  combined: (requests) => requests.map((each) => formatCombined(each)),
  "combined of several hosts": (requests) =>
    requests.map((each) => `${each.host ?? HOST}:443 ${formatCombined(each)} "more"`),
  "JSON of nginx": (requests) =>
    requests.map(({ day, client, agent, method, target, status, host = HOST }) =>
      JSON.stringify({
        host,
        time_iso8601: `${day}T09:30:00+02:00`,
        remote_addr: client,
        request: `${method} ${target} HTTP/2.0`,
        status: Number(status),
        http_user_agent: agent,
      }),
    ),
  Caddy: (requests) =>
    requests.map(({ day, client, agent, method, target, status, host = HOST }) =>
      JSON.stringify({
        level: "info",
        ts: Date.parse(`${day}T09:30:00Z`) / 1000 + 0.25,
        logger: "http.log.access.log0",
        msg: "handled request",
        request: { client_ip: client, method, host, uri: target, headers: { "User-Agent": [agent] } },
        status: Number(status),
      }),
    ),
  CloudFront: (requests) => [
    "#Version: 1.0",
    "#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) x-host-header",
    ...requests.map(({ day, client, agent, method, target, status, host = HOST }) => {
      const [at, own] = ["09:30:00\tMAD51-C1\t5123", "d111111abcdef8.cloudfront.example"];
      return [day, at, client, method, own, target, status, "-", encodeURIComponent(agent), host].join("\t");
    }),
  ],
  S3: (requests) =>
    requests.map(({ day, client, agent, method, target, status }) => {
      const [time, key] = [formatTime(day), target.slice(1) || "-"];
      const request = `WEBSITE.${method}.OBJECT ${key} "${method} ${target} HTTP/1.1" ${status} - 5123 5123 9 8 "-" "${agent}"`;
      return `${OWNER} letter [${time}] ${client} - 3E57427F33A59F07 ${request} - s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuN - - - - -`;
    }),
};

const OWNER = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";

function formatCombined({ day, client, agent, method, target, status }: LoggedRequest): string {
  return `${client} - - [${formatTime(day)}] "${method} ${target} HTTP/2.0" ${status} 5123 "-" "${agent}"`;
}

function formatTime(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return `${date}/${names[Number(month) - 1]}/${year}:09:30:00 +0000`;
}
