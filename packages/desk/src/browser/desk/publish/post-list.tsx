import { useSignal } from "@preact/signals";
import { useId, useMemo, useRef } from "preact/hooks";
import { formatMessage, wordsOf } from "../../../../../../scripts/diagnostics/browser.ts";
import {
  ANNOUNCE_MESSAGES,
  type Announcement,
  composePost,
  type LanguageOfIssue,
  message,
  NETWORKS,
  type Network,
} from "../../../../../mail/src/browser.ts";
import type { Desk } from "../desk-state.ts";
import type { Say } from "../say.ts";
import { announcePublic, type PublicIssue } from "./public-posts.ts";
// As in `home/repository.ts`: what both have stays in one file.
import "../../desk-engine.ts";

interface PostListProps {
  readonly desk: Desk;
  readonly period: string;
}

/** The posts that announce a bulletin and its items, for the network and in the language that are chosen. */
export function PostList({ desk, period }: PostListProps) {
  const { say, language, settings, version, workspace, opened } = desk;
  const [chosen, name] = [useSignal(language.value), useSignal<string>(NETWORKS[0].name)];
  const words = wordsOf(settings.language, ANNOUNCE_MESSAGES);
  const tell: Tell = (id) => formatMessage(message(id), words);
  const network = NETWORKS.find((each) => each.name === name.value) ?? NETWORKS[0];
  const [at, texts, context] = [version.value, workspace.value, opened.value?.context];
  const found = useMemo(
    () => (texts === undefined || context === undefined ? undefined : announcePublic(texts, context, period)),
    [at, texts, context, period],
  );
  if (found === undefined) return <p>{say("posts.errors")}</p>;
  const { languages, pictureHere } = found;
  const issue = languages.find(({ lang }) => lang === chosen.value) ?? languages[0];
  if (issue === undefined) return <p>{say("posts.none")}</p>;
  return (
    <>
      <p class="post-choices">
        <label>
          {say("posts.network")}{" "}
          <select value={network.name} onChange={(event) => (name.value = event.currentTarget.value)}>
            {NETWORKS.map((each) => (
              <option key={each.name} value={each.name}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say("posts.language")}{" "}
          <select value={issue.lang} onChange={(event) => (chosen.value = event.currentTarget.value)}>
            {languages.map((each) => (
              <option key={each.lang} value={each.lang} lang={each.lang}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      </p>
      {issue.announcements.map((announcement) => (
        <article class="post" key={`${network.name} ${announcement.url}`}>
          <Post {...{ announcement, network, issue, pictureHere, say, tell }} />
        </article>
      ))}
    </>
  );
}

/** The words of `npm run announce`. */
type Tell = (id: keyof typeof ANNOUNCE_MESSAGES & `announce-${"copy" | "copied" | "picture"}`) => string;

interface PostProps extends Pick<PublicIssue, "pictureHere"> {
  readonly announcement: Announcement;
  readonly network: Network;
  readonly issue: LanguageOfIssue;
  readonly say: Say;
  readonly tell: Tell;
}

/** A post to copy, and its picture with the description that networks ask for. */
function Post({ announcement, network, issue: { lang, dir }, pictureHere, say, tell }: PostProps) {
  const { title, picture } = announcement;
  const text = composePost(announcement, network);
  const field = useRef<HTMLTextAreaElement>(null);
  const told = useSignal("");
  const id = useId();

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      told.value = tell("announce-copied");
    } catch {
      // Pages of computers in a network have no clipboard, and whoever reads may refuse it.
      told.value = say("posts.selected");
    }
  }

  return (
    <>
      <h3>
        <label for={id} lang={lang} dir={dir}>
          {title}
        </label>
      </h3>
      {picture === undefined ? null : (
        <figure>
          <img
            src={pictureHere(picture.url)}
            alt=""
            width={picture.width}
            height={picture.height}
            loading="lazy"
            // A build draws some that are not there before it.
            onError={({ currentTarget }) => currentTarget.remove()}
          />
          <figcaption>
            <b>{tell("announce-picture")}</b>
            <span lang={lang} dir={dir}>
              {picture.alt}
            </span>
          </figcaption>
        </figure>
      )}
      <textarea ref={field} id={id} class="boxed" rows={8} lang={lang} dir={dir} readOnly value={text} />
      <p>
        <button type="button" onClick={() => void copy()}>
          {tell("announce-copy")}
        </button>{" "}
        <span class="hint">
          {network.weigh(text)} / {network.most}
        </span>{" "}
        <span class="hint" role="status">
          {told.value}
        </span>
      </p>
    </>
  );
}
