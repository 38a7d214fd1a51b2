import { findDiagnostics } from "../../../../scripts/change/index.ts";
import { ALL_RULES } from "../../../../scripts/cli/index.ts";
import { defined } from "../../../../scripts/diagnostics/index.ts";
import { weighDiagnostics } from "../../../../scripts/model/index.ts";
import { buildComparison } from "../board/build-comparison.ts";
import type { Comparison } from "../board/comparison.ts";
import { changesSince } from "../home/changes-since.ts";
import type { KeptText, ListPage, OpenedBulletin, SaveOutcome, TestOutcome } from "../home/home.ts";
import { type WrittenFile, writing } from "../home/plan-change.ts";
import type { Action, Asked, Desk } from "./desk.ts";
import { listFirst } from "./desk-first.ts";
import { olderTexts, textOfVersion, versionsOf } from "./desk-history.ts";
import { deletedIn } from "./desk-journal.ts";
import { openBulletin } from "./desk-open.ts";
import { askEverOnline, contentOfEdit, finishBegun, saveInFolder } from "./desk-save.ts";
import { objectIn, textIn } from "./parameters.ts";
import { changeIn, fileIn, keyIn, parseKept, queryIn } from "./parse-change.ts";
import { isCommitted } from "./published.ts";
import { refusal } from "./refused.ts";
import { receiveFile } from "./uploads.ts";

/** The requests of the desk to its home on this machine: `packages/desk/src/home/home.ts`, one action for each of its functions. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ["desk.first", (desk, params) => listFirst(desk, periodIn(params), textIn(params, "language"))],
  ["desk.open", open],
  ["desk.look", ({ readState }, params) => readState(periodIn(params))],
  ["desk.save", save],
  ["desk.keep", keep],
  ["desk.list", list],
  ["desk.everOnline", (desk, params) => askEverOnline(desk, fileIn(params))],
  ["desk.history", (desk, params) => versionsOf(fileIn(params), desk)],
  ["desk.version", version],
  ["changes", changes],
  ["desk.compare", compare],
  ["desk.deleted", ({ store, now }) => deletedIn(store.journal(), now())],
  ["desk.sendTest", sendTest],
  ["prepareFile", prepareFile],
]);

async function open(desk: Desk, params: unknown, { origin }: Asked): Promise<OpenedBulletin> {
  const period = periodIn(params);
  finishBegun(desk);
  const context = await desk.readContext({ ...desk.options, baseUrl: origin }, desk.readTexts());
  const opened = openBulletin(context, period, { ...desk, now: desk.now() });
  desk.pictures.note(opened.context.media);
  desk.assets.note(context.assets());
  return opened;
}

function periodIn(params: unknown): string | undefined {
  const { period } = objectIn(params);
  if (period === undefined || typeof period === "string") return period;
  throw refusal("request", { detail: "period" });
}

async function save(desk: Desk, params: unknown, { explain, origin }: Asked): Promise<SaveOutcome> {
  const saved = await saveInFolder(desk, changeIn(params), explain);
  if (saved.outcome === "saved") desk.prepareOpening(origin);
  return saved;
}

function keep({ store }: Desk, params: unknown): object {
  const { kept } = objectIn(params);
  const words = kept === null ? null : parseKept(kept);
  if (words === undefined) throw refusal("request", { detail: "kept" });
  if (words !== null && lengthOf(words) > LONGEST_KEPT) throw refusal("tooLong", { most: `${LONGEST_KEPT / 1000}` });
  store.keep(keyIn(params), words);
  return {};
}

/** In UTF-16 code units: several times the longest text that content may have. */
const LONGEST_KEPT = 1_000_000;

function lengthOf({ base, text, setAside = [] }: KeptText): number {
  return [base?.text ?? "", text, ...setAside].reduce((length, each) => length + each.length, 0);
}

function list({ readTexts, asOf, listItems, ...desk }: Desk, params: unknown): ListPage {
  const { files, ...texts } = readTexts();
  const content = texts.content();
  const published = desk.published();
  const committed = published !== undefined || isCommitted(desk.contentDir, desk.environment);
  const reachOf = desk.reach({ content, published, isCommitted: committed });
  const found = (file: string) => files.get(file)?.diagnostics ?? [];
  return listItems(content, queryIn(params), {
    asOf,
    knownOf: (file) => ({ file, ...defined({ reach: reachOf(file) }) }),
    diagnosticsOf: found,
    isReadable: (file) => !found(file).some(({ rule }) => UNREADABLE.has(rule)),
  });
}

/** The rules that a file breaks whose fields can't be read. */
const UNREADABLE: ReadonlySet<string> = new Set(["front-matter", "yaml", "utf-8"]);

function version(desk: Desk, params: unknown): string {
  const file = fileIn(params);
  const text = textOfVersion(file, textIn(params, "id"), desk);
  if (text === undefined) throw refusal("missing", { file });
  return text;
}

function changes(desk: Desk, params: unknown): ReturnType<typeof changesSince> {
  const file = fileIn(params);
  const texts = desk.readTexts();
  const contentWith = (written: readonly WrittenFile[]) => contentOfEdit(desk, texts, writing(written));
  return changesSince(file, contentWith, (original) => olderTexts(original, desk));
}

/** Through the mail server of `npm run mail`. A page has no button for it if no package sends mail. */
function sendTest({ options, environment, sendTestMail }: Desk, params: unknown): Promise<TestOutcome> {
  if (sendTestMail === undefined) throw refusal("request", { detail: "desk.sendTest" });
  const [period, language, to] = [textIn(params, "period"), textIn(params, "language"), textIn(params, "to")];
  return sendTestMail(options, { period, language, to }, environment);
}

async function prepareFile({ contentDir }: Desk, params: unknown): Promise<object> {
  const bytes = Buffer.from(textIn(params, "content"), "base64");
  const file = await receiveFile(contentDir, { name: textIn(params, "name"), bytes });
  return { name: file.name, content: Buffer.from(file.bytes).toString("base64") };
}

/** The differences that readers will notice: the last commit, compared with the present files. */
function compare({ readTexts, published, asOf }: Desk): Comparison {
  const { files, ...texts } = readTexts();
  const content = texts.content();
  const ofFiles = [...files.values()].flatMap(({ diagnostics }) => diagnostics);
  const { diagnostics } = weighDiagnostics(content, findDiagnostics(ALL_RULES, content, ofFiles, "draft", asOf));
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  return buildComparison(published(), content, { asOf, warnings });
}
