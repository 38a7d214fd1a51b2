import { parseContentPath } from "../../../scripts/content/content-path.ts";
import { checkBytes } from "../../../scripts/content/read/check-bytes.ts";
import type { UnlocatedDiagnostic } from "../../../scripts/diagnostics/diagnostic.ts";
import type { EditorSettings } from "../../../scripts/extras/editor/editor-settings.ts";
import { explainDiagnostic } from "../../../scripts/extras/editor/explain-diagnostic.ts";
import { formKindOf } from "../../../scripts/extras/editor/form/file-form.ts";
import { BULLETIN_SCHEMA } from "../../../scripts/pages/callouts/index.ts";
import { openRenewals } from "./backend.ts";
import type { Backend, BackendFile, PersistOptions, RepositoryApi } from "./decap.ts";
import type { PreviewSource } from "./preview.ts";
import { sha256 } from "./sha-256.ts";
import { prepareUploads } from "./uploads-to-repository.ts";

/** The status of a pull request whose text may have errors. */
const DRAFT = "draft";

/**
 * Makes a back end save as the server of this machine does, as far as a repository on the web allows: a text is refused if it has
 * changed since it was opened, or if its name is taken; one with errors stays a draft; and nothing is deleted or forced.
 */
export function saveToRepository(settings: EditorSettings, source: PreviewSource): (backend: Backend) => void {
  return (backend) => {
    askLess(backend, settings, source);
    refuseForce(backend, settings);
    saveWithCare(backend, settings);
    prepareUploads(backend, settings);
    holdBackErrors(backend, settings);
  };
}

/** Decap asks for the text and the last change of each file in a list, and services allow some thousand requests an hour. */
function askLess(backend: Backend, { contentDir }: EditorSettings, source: PreviewSource): void {
  onLogin(backend, (api) => {
    const { readFile } = api;
    api.readFileMetadata = async () => ({ author: "", updatedOn: "" });
    api.readFile = async (path, id, options) => {
      const text = (await source.current())?.texts.get(path.slice(contentDir.length + 1));
      const isSame = text !== undefined && typeof id === "string" && (await blobId(text)) === id;
      return isSame ? text : readFile.call(api, path, id, options);
    };
  });
  // It would ask a status page at another host.
  backend.status = async () => ({ auth: { status: true }, api: { status: true, statusPage: "" } });
}

/** The name that git gives to a text: SHA-1 (RFC 3174) of its header and its bytes. */
async function blobId(text: string): Promise<string> {
  const bytes = bytesOf(text);
  const digest = await crypto.subtle.digest("SHA-1", bytesOf(`blob ${bytes.length}\0${text}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function refuseForce(backend: Backend, { messages }: EditorSettings): void {
  onLogin(backend, (api) => {
    // Decap would write the branch itself where its protection, or a conflict, does not let a pull request in.
    if (api.forceMergePR !== undefined) api.forceMergePR = () => Promise.reject(new Error(messages["notMerged"]));
  });
  backend.deleteFiles = () => Promise.reject(new Error(messages["permanent"]));
}

/** What speaks to the service is made when somebody logs in. */
function onLogin(backend: Backend, act: (api: RepositoryApi) => void): void {
  const { authenticate } = backend;
  backend.authenticate = async (user) => {
    const answer = await authenticate.call(backend, user);
    act(apiOf(backend));
    return answer;
  };
}

function saveWithCare(backend: Backend, settings: EditorSettings): void {
  const { persistEntry } = backend;
  const renewals = openRenewals();
  backend.persistEntry = async (entry, options) => {
    const texts = entry.dataFiles.map((file) => ({ file, envelope: renewals.open(file.raw) }));
    for (const { file, envelope } of texts) {
      if (envelope.hash === undefined) refuseNumber(file, envelope.name, settings);
      else if (sha256(bytesOf(await textNow(backend, file, options))) !== envelope.hash)
        throw new Error(fill(settings.messages["changedThere"], { file: file.path }));
      if (options.unpublished) await refuseErrors(backend, settings, { ...file, raw: envelope.text }, options);
    }
    const dataFiles = texts.map(({ file, envelope }) => ({ ...file, raw: envelope.text }));
    const answer = await persistEntry.call(backend, { ...entry, dataFiles }, options);
    for (const { file, envelope } of texts) renewals.renew(file.raw, sha256(bytesOf(envelope.text)));
    return answer;
  };
}

/** The text in the repository: in its pull request, if there is one, otherwise as it is published. */
async function textNow(backend: Backend, { path, slug }: BackendFile, options: PersistOptions): Promise<string> {
  const branch = options.unpublished ? backend.getBranch?.(options.collectionName, slug) : undefined;
  return readText(apiOf(backend), path, undefined, branch);
}

/** Decap adds a number to a name that is taken; a text has the name that its editor chose, or none. */
function refuseNumber({ path, slug }: BackendFile, name: string | undefined, { messages }: EditorSettings): void {
  const last = slug.slice(slug.lastIndexOf("/") + 1);
  if (name !== undefined && last !== name && last !== "bulletin")
    throw new Error(fill(messages["exists"], { file: path.replace(last, name) }));
}

/** A text that somebody may be reviewing is saved without errors only. */
async function refuseErrors(backend: Backend, settings: EditorSettings, file: BackendFile, options: PersistOptions) {
  const faults = faultsIn(settings, file.path, file.raw);
  if (faults.length === 0) return;
  const entry = await backend.unpublishedEntry?.({ collection: options.collectionName, slug: file.slug });
  if (entry?.status !== DRAFT) throw new Error(stays(settings, faults));
}

/** A text leaves the state of a draft, and is published, without errors only. */
function holdBackErrors(backend: Backend, settings: EditorSettings): void {
  const { updateUnpublishedEntryStatus, publishUnpublishedEntry } = backend;
  async function refuseFaulty(collection: string, slug: string): Promise<void> {
    const entry = await backend.unpublishedEntry?.({ collection, slug });
    const branch = backend.getBranch?.(collection, slug);
    const texts = (entry?.diffs ?? []).filter(({ path }) => /\.(?:md|yaml)$/.test(path));
    const faults = await Promise.all(
      texts.map(async ({ path, id }) => faultsIn(settings, path, await readText(apiOf(backend), path, id, branch))),
    );
    if (faults.flat().length > 0) throw new Error(stays(settings, faults.flat()));
  }
  if (updateUnpublishedEntryStatus !== undefined)
    backend.updateUnpublishedEntryStatus = async (collection, slug, status) => {
      if (status !== DRAFT) await refuseFaulty(collection, slug);
      return updateUnpublishedEntryStatus.call(backend, collection, slug, status);
    };
  if (publishUnpublishedEntry !== undefined)
    backend.publishUnpublishedEntry = async (collection, slug) => {
      await refuseFaulty(collection, slug);
      return publishUnpublishedEntry.call(backend, collection, slug);
    };
}

/** The errors of a text, each in a line. Those across files are for the checks of the pull request. */
function faultsIn({ contentDir, fields, forms, words }: EditorSettings, path: string, text: string): readonly string[] {
  const file = parseContentPath(path.slice(contentDir.length + 1));
  if (file === undefined || file.kind === "media") return [];
  const kind = formKindOf(file.file);
  const names = new Set(kind === undefined ? [] : forms[kind].flatMap(({ stands }) => stands));
  // A field that the publication has declared is unknown to the check of one file, and known to the form.
  const isDeclared = ({ rule, ref }: UnlocatedDiagnostic) =>
    rule === "known-field" && "field" in ref && ref.field.length === 1 && names.has(String(ref.field[0]));
  const errors = checkBytes(file, bytesOf(text), BULLETIN_SCHEMA).diagnostics.filter(
    (each) => each.severity === "error" && !isDeclared(each),
  );
  return errors.map((error) => explainDiagnostic(error, words, { fields }));
}

function stays({ messages }: EditorSettings, faults: readonly string[]): string {
  return [messages["staysDraft"], ...faults].join("\n");
}

async function readText(
  api: RepositoryApi,
  path: string,
  id: string | undefined,
  branch: string | undefined,
): Promise<string> {
  return String(await api.readFile(path, id, branch === undefined ? {} : { branch }));
}

function apiOf({ api }: Backend): RepositoryApi {
  if (api === undefined) throw new Error("Nobody has logged in");
  return api;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function fill(text = "", values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
