import type { DeskSettings } from "../../../desk-settings.ts";
import { type Home, HomeError } from "../../../home/home.ts";
import { openGithub } from "../../../home/store/github.ts";
import { openGitlab } from "../../../home/store/gitlab.ts";
import { openRepositoryHome } from "../../../home/store/repository-home.ts";
import type { Trouble } from "../../../home/store/store.ts";
import { openTokens, SERVICE_NAMES } from "../login/tokens.tsx";
import { preparePicture } from "../prepare-picture.ts";
import { openSay } from "../say.ts";
import { openSubjects } from "./change-subject.ts";
// The engine is loaded in any case, and contains most imports of this module: one file is smaller than several.
import "../../desk-engine.ts";

export { PutOnline } from "../publish/put-online.tsx";

type Repository = NonNullable<DeskSettings["repository"]>;

/** The repository of a published site as the home of its desk, for the page at this address. */
export function homeInRepository(repository: Repository, settings: DeskSettings, folder: string): Home {
  const { service, login, repo, branch, contentDir, subjects } = repository;
  const say = openSay(settings);
  const place = {
    repo,
    branch,
    contentDir,
    tokens: openTokens(repository, say),
    clock: () => Date.now(),
    tell: (trouble: Trouble) =>
      say(`trouble.${trouble.kind}`, {
        service: SERVICE_NAMES[service],
        ...trouble,
        hour: trouble.kind === "busy" ? say.hour(new Date(trouble.until).toISOString()) : "",
      }),
  };
  return openRepositoryHome({
    publication: `${service === "github" ? "https://github.com" : login}/${repo} ${branch} ${contentDir}`,
    place,
    store:
      service === "github"
        ? openGithub({ ...place, api: "https://api.github.com" })
        : openGitlab({ ...place, api: `${login}/api/v4` }),
    async published() {
      const response = await fetch(new URL("preview.json", folder)).catch(() => undefined);
      if (response?.ok !== true) throw new HomeError(response === undefined ? "offline" : "failed");
      return response.json();
    },
    async prepare(name, bytes) {
      const prepared = await preparePicture(new File([Uint8Array.from(bytes)], name, { type: typeOf(name) }));
      return { name: plainName(name), bytes: new Uint8Array(await prepared.arrayBuffer()) };
    },
    subjects: openSubjects(openSay(subjects)),
    whyKept: (everOnline) => say(`cannotDelete.${everOnline}`),
    now: () => new Date().toISOString(),
  });
}

/** The media types of pictures that a browser can shrink, by file extension. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["webp", "image/webp"],
]);

function typeOf(name: string): string {
  return TYPES.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase()) ?? "";
}

/** A name that content may have: `Foto Ñandú 1.JPG` becomes `foto-nandu-1.jpg`. */
function plainName(name: string): string {
  const dot = name.lastIndexOf(".");
  const stem = name.slice(0, dot === -1 ? undefined : dot);
  const plain = stem
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const ending =
    dot === -1
      ? ""
      : name
          .slice(dot)
          .toLowerCase()
          .replace(/^\.jpeg$/, ".jpg");
  return `${plain === "" ? "picture" : plain}${ending}`;
}
