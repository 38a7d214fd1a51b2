import { useSignal } from "@preact/signals";
import { useId, useMemo, useRef } from "preact/hooks";
import type { Desk } from "../desk-state.ts";
import type { Announcement, LanguageOfIssue, Network, PostWriter, WordsOfPosts } from "../offered.ts";
import type { Say } from "../say.ts";
import { announcePublic, type PublicIssue } from "./public-posts.ts";
// As in `home/repository.ts`: common parts stay in one file.
import "../../desk-engine.ts";

interface PostListProps {
  readonly desk: Desk;
  readonly period: string;
  readonly writer: PostWriter;
}

/** The posts that announce a bulletin and its items, for the chosen network and language. */
export function PostList({ desk, period, writer }: PostListProps) {
  const { say, language, settings, version, workspace, opened } = desk;
  const { NETWORKS, announceIssue, composePost, wordsOfPosts } = writer;
  const [chosen, name] = [useSignal(language.value), useSignal<string>(NETWORKS[0].name)];
  const words = wordsOfPosts(settings.language);
  const network = NETWORKS.find((each) => each.name === name.value) ?? NETWORKS[0];
  const [at, texts, context] = [version.value, workspace.value, opened.value?.context];
  const found = useMemo(
    () =>
      texts === undefined || context === undefined ? undefined : announcePublic(announceIssue, texts, context, period),
    [announceIssue, at, texts, context, period],
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
          <Post
            text={composePost(announcement, network)}
            {...{ announcement, network, issue, pictureHere, say, words }}
          />
        </article>
      ))}
    </>
  );
}

interface PostProps extends Pick<PublicIssue, "pictureHere"> {
  readonly text: string;
  readonly announcement: Announcement;
  readonly network: Network;
  readonly issue: LanguageOfIssue;
  readonly say: Say;
  readonly words: WordsOfPosts;
}

/** A post to copy, and its picture with the description that networks require. */
function Post({ text, announcement, network, issue: { lang, dir }, pictureHere, say, words }: PostProps) {
  const { title, picture } = announcement;
  const field = useRef<HTMLTextAreaElement>(null);
  const told = useSignal("");
  const id = useId();

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      told.value = words.copied;
    } catch {
      // Pages without TLS have no clipboard, and the user may refuse it.
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
            // Some are drawn by a build and do not exist before it.
            onError={({ currentTarget }) => currentTarget.remove()}
          />
          <figcaption>
            <b>{words.picture}</b>
            <span lang={lang} dir={dir}>
              {picture.alt}
            </span>
          </figcaption>
        </figure>
      )}
      <textarea ref={field} id={id} class="boxed" rows={8} lang={lang} dir={dir} readOnly value={text} />
      <p>
        <button type="button" onClick={() => void copy()}>
          {words.copy}
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
