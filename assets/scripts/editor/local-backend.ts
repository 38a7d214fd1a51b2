import type { Envelope } from "../../../scripts/extras/editor/form/envelope.ts";
import { openEnvelope, sealEnvelope } from "../../../scripts/extras/editor/form/envelope.ts";
import { openRenewals } from "./backend.ts";
import type { Backend } from "./decap.ts";
import type { FindChanges } from "./original.ts";

/** On this machine: the address of the server, and its token. */
export interface LocalServer {
  readonly endpoint: string;
  readonly token: string;
  readonly language: string;
}

/** Makes a back end send everything to the server of this machine. */
export function saveThrough(server: LocalServer, onSave: () => void): (backend: Backend) => void {
  return (backend) => {
    const { persistEntry } = backend;
    const renewals = openRenewals();
    backend.request = (payload) => ask(server, payload);
    backend.persistEntry = async (entry, options) => {
      const dataFiles = entry.dataFiles.map(({ raw, ...file }) => ({ ...file, raw: sealEnvelope(renewals.open(raw)) }));
      const answer = await persistEntry.call(backend, { ...entry, dataFiles }, options);
      onSave();
      openMoved(entry.dataFiles.map(({ raw }) => openEnvelope(raw)));
      const hashes = hashesIn(answer);
      for (const { raw } of entry.dataFiles) {
        const now = hashes.get(openEnvelope(raw).file ?? "");
        if (typeof now === "string") renewals.renew(raw, now);
      }
      return answer;
    };
  };
}

/** Asks the server of this machine for the changes of an original. */
export function changesFrom(server: LocalServer): FindChanges {
  return async (file) => {
    const answer = await ask(server, { action: "changes", params: { file } });
    return Array.isArray(answer) ? answer : undefined;
  };
}

/** An item that went into another bulletin has another address here, too: the list shows it. */
function openMoved(envelopes: readonly Envelope[]): void {
  const isMoved = ({ file, bulletin }: Envelope) =>
    file?.startsWith("bulletins/") === true && bulletin !== undefined && !file.startsWith(`bulletins/${bulletin}/`);
  if (envelopes.some(isMoved)) location.assign(location.hash.replace(/\/entries\/.*$/, ""));
}

function hashesIn(answer: unknown): ReadonlyMap<string, unknown> {
  const hashes = typeof answer === "object" && answer !== null && "hashes" in answer ? answer.hashes : undefined;
  return new Map(typeof hashes === "object" && hashes !== null ? Object.entries(hashes) : []);
}

/** Asks for an action, and returns what it answers. Throws an Error with what the server says to the editor. */
export async function ask({ endpoint, token, language }: LocalServer, payload: object): Promise<unknown> {
  const headers = { "content-type": "application/json", "x-dateline-token": token, "accept-language": language };
  const response = await fetch(endpoint, { method: "POST", headers, body: JSON.stringify(payload) });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error(errorIn(answer));
}

function errorIn(answer: unknown): string {
  return typeof answer === "object" && answer !== null && "error" in answer ? String(answer.error) : "";
}
