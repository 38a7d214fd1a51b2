import { countBySeverity } from "../diagnostics/diagnostic.ts";
import { formatMessage, type Message, type Words } from "../diagnostics/message.ts";
import { formatReport } from "../diagnostics/report.ts";
import { failureText } from "./failure-text.ts";
import { message } from "./message.ts";
import type { BuildOutcome } from "./rebuild.ts";

/** The address of the event stream that announces new builds. No address of a site starts with a dot. */
export const LIVE_EVENTS = "/.dateline/events";

const LIVE_SCRIPT = "/.dateline/live.js";
const LIVE_STYLE = "/.dateline/live.css";

/** The files that served pages load: address → content type and text. */
export const LIVE_FILES: ReadonlyMap<string, { readonly type: string; readonly text: string }> = new Map([
  [LIVE_SCRIPT, { type: "text/javascript; charset=utf-8", text: liveScript() }],
  [LIVE_STYLE, { type: "text/css; charset=utf-8", text: liveStyle() }],
]);

/**
 * A page of the site as the server sends it: with the script that reloads it after the next build and, if the last build did not
 * replace the site, with a panel that shows the errors.
 * @param build the unique name of the build that the page is from
 */
export function makeLive(html: string, outcome: BuildOutcome | undefined, build: string, words: Words): string {
  const panel = outcome === undefined || outcome.result === "built" ? "" : panelOf(outcome, words);
  const additions = `${panel}<script src="${LIVE_SCRIPT}" data-build="${escapeHtml(build)}" defer></script>`;
  const end = html.lastIndexOf("</body>");
  return end === -1 ? html + additions : html.slice(0, end) + additions + html.slice(end);
}

/**
 * A policy of the site that also lets its pages load the reload script: the policy of email editions allows no scripts.
 * @param host the name and port in the browser's request
 */
export function allowLive(policy: string, host: string): string {
  const directives = new Map(policy.split("; ").map((each) => [each.split(" ", 1)[0] ?? "", each.split(" ").slice(1)]));
  for (const [directive, file] of [
    ["script-src", LIVE_SCRIPT],
    ["connect-src", LIVE_EVENTS],
  ] as const) {
    const sources = directives.get(directive) ?? directives.get("default-src") ?? [];
    const others = sources.filter((source) => source !== "'none'");
    if (!sources.includes("'self'")) directives.set(directive, [...others, host + file]);
  }
  return [...directives].map(([directive, sources]) => [directive, ...sources].join(" ")).join("; ");
}

/** A shadow root separates the styles of the site and the panel. */
function panelOf(outcome: BuildOutcome, words: Words): string {
  return (
    `<dateline-panel><template shadowrootmode="open"><link rel="stylesheet" href="${LIVE_STYLE}">` +
    `<section role="alert"><h1>${escapeHtml(formatMessage(headingOf(outcome), words))}</h1><pre tabindex="0">${escapeHtml(textOf(outcome, words))}</pre>` +
    "</section></template></dateline-panel>"
  );
}

function headingOf(outcome: BuildOutcome): Message {
  if (outcome.result === "failed") return message("panel-failed");
  return message("panel-errors", { count: countBySeverity(outcome.report.diagnostics).error });
}

function textOf(outcome: BuildOutcome, words: Words): string {
  return outcome.result === "failed"
    ? failureText(outcome, words)
    : formatReport("text", { ...outcome.report, colour: "plain", words });
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Reloads the page when the server announces another build than the page's own. The browser reconnects by itself. */
function liveScript(): string {
  return `const shown = document.currentScript.dataset.build;
new EventSource("${LIVE_EVENTS}").addEventListener("message", ({ data }) => {
  if (data !== shown) location.reload();
});
`;
}

function liveStyle(): string {
  return `section {
  position: fixed;
  inset: auto 0 0;
  z-index: 2147483647;
  box-sizing: border-box;
  max-height: 60vh;
  overflow: auto;
  padding: 1rem 1.5rem 1.5rem;
  border-top: 4px solid #ff6b5e;
  background: #1d1b20;
  color: #f4f1f5;
  font: 15px/1.5 system-ui, sans-serif;
  text-align: start;
}
h1 {
  margin: 0 0 0.75rem;
  color: #ff9d94;
  font: inherit;
  font-weight: 600;
}
pre {
  margin: 0;
  font: 13px/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
  white-space: pre-wrap;
}
@media print {
  section {
    display: none;
  }
}
`;
}
