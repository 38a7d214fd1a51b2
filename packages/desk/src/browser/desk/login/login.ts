import { parseJson } from "../../../../../../scripts/diagnostics/browser.ts";
import type { DeskRepository } from "../../../desk-settings.ts";
import { HomeError } from "../../../home/home.ts";

/** A repository, and the service that is given its token. The same tab may have opened another desk of the origin before. */
export type TokenPlace = Pick<DeskRepository, "service" | "login" | "repo">;

/** The storage of a token: this tab alone, until it is closed. */
function nameOf({ service, login, repo }: TokenPlace): string {
  return `dateline-token ${service} ${login} ${repo}`;
}

/** The token of this tab; undefined before the user has logged in. */
export function knownToken(place: TokenPlace): string | undefined {
  return sessionStorage.getItem(nameOf(place)) ?? undefined;
}

/** Stores a token that the user has pasted, such as a fine-grained token of GitHub. */
export function keepToken(place: TokenPlace, token: string): void {
  sessionStorage.setItem(nameOf(place), token.trim());
}

/** Forgets the token: the service has refused it. */
export function forgetToken(place: TokenPlace): void {
  sessionStorage.removeItem(nameOf(place));
}

/**
 * Logs in at GitHub through an OAuth proxy, in a separate window: GitHub gives a token only to clients with a secret, which a page can't
 * keep. Proxies for Netlify and Decap use the same protocol. Rejects with a {@link HomeError} if the window is closed.
 * @param place its `login` is the origin of the proxy, `https://login.example.org`
 */
export async function loginThroughExchange(place: TokenPlace): Promise<void> {
  const address = new URL("/auth", place.login);
  address.search = String(new URLSearchParams({ provider: "github", site_id: location.hostname, scope: "repo" }));
  const opened = window.open(address, "dateline-login", "popup,width=640,height=800");
  if (opened === null) throw new HomeError("login");
  keepToken(place, await tokenFrom(opened, new URL(place.login).origin));
  opened.close();
}

/** In milliseconds. */
const LOOK = 500;

function tokenFrom(opened: Window, origin: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const end = new AbortController();
    const closed = setInterval(() => {
      if (!opened.closed) return;
      stop();
      reject(new HomeError("login"));
    }, LOOK);
    const stop = () => {
      clearInterval(closed);
      end.abort();
    };
    addEventListener(
      "message",
      ({ data, origin: from, source }) => {
        if (from !== origin || source !== opened || typeof data !== "string") return;
        // It asks for the listener's origin, and sends the token to this origin alone.
        if (data === "authorizing:github") opened.postMessage(data, origin);
        const token = tokenIn(data);
        if (token === undefined) return;
        stop();
        if (token === "refused") reject(new HomeError("login"));
        else resolve(token.text);
      },
      { signal: end.signal },
    );
  });
}

/** The token in a message of the exchange; undefined for a message of another kind. */
function tokenIn(data: string): { readonly text: string } | "refused" | undefined {
  const [, outcome, json = ""] = /^authorization:github:(success|error):(.*)$/s.exec(data) ?? [];
  if (outcome === undefined) return undefined;
  const text = outcome === "success" ? textOf(json, "token") : undefined;
  return text === undefined ? "refused" : { text };
}

/** A repository at a GitLab, whose origin is `login`, and the identifier of its OAuth application. */
export interface PkcePlace extends TokenPlace {
  readonly appId?: string;
}

const VERIFIER = "dateline-verifier";
const STATE = "dateline-state";
const RETURN = "dateline-return";

/**
 * Redirects to GitLab, which returns with a code: OAuth 2.0 with PKCE (RFC 7636), for a page without a secret. The user returns to the same
 * place.
 */
export async function leaveForLogin({ login, appId = "" }: PkcePlace): Promise<void> {
  const [verifier, state] = [randomText(), randomText()];
  sessionStorage.setItem(VERIFIER, verifier);
  sessionStorage.setItem(STATE, state);
  sessionStorage.setItem(RETURN, location.hash);
  const address = new URL("/oauth/authorize", login);
  const challenge = base64Url(
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))),
  );
  address.search = String(
    new URLSearchParams({
      client_id: appId,
      redirect_uri: ownAddress(),
      response_type: "code",
      scope: "api",
      state,
      code_challenge: challenge,
      code_challenge_method: "S256",
    }),
  );
  location.assign(address);
}

/**
 * Exchanges the code from GitLab for a token. Returns whether there was one. Rejects with a {@link HomeError} for a code that was not
 * requested here (RFC 6749 §10.12).
 */
export async function returnFromLogin(place: PkcePlace): Promise<boolean> {
  const { login, appId = "" } = place;
  const query = new URLSearchParams(location.search);
  const [code, state] = [query.get("code"), query.get("state")];
  if (code === null) return false;
  const [verifier, expected] = [sessionStorage.getItem(VERIFIER), sessionStorage.getItem(STATE)];
  for (const name of [VERIFIER, STATE]) sessionStorage.removeItem(name);
  history.replaceState(null, "", ownAddress() + (sessionStorage.getItem(RETURN) ?? ""));
  sessionStorage.removeItem(RETURN);
  if (verifier === null || expected === null || state !== expected) throw new HomeError("login");
  const body = new URLSearchParams({
    client_id: appId,
    code,
    grant_type: "authorization_code",
    redirect_uri: ownAddress(),
    code_verifier: verifier,
  });
  const response = await fetch(new URL("/oauth/token", login), { method: "POST", body }).catch(() => undefined);
  const token = response?.ok === true ? textOf(await response.text(), "access_token") : undefined;
  if (token === undefined) throw new HomeError("login");
  keepToken(place, token);
  return true;
}

/** The address of this page, without a query. */
function ownAddress(): string {
  return `${location.origin}${location.pathname}`;
}

function textOf(json: string, name: string): string | undefined {
  const value = parseJson(json);
  const found =
    typeof value === "object" && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : "";
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** 256 random bits, in characters that are allowed in addresses. */
function randomText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** Base64 for addresses, without padding (RFC 4648 §5). */
function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
