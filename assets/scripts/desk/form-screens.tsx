import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { formatPlace } from "../../../scripts/extras/desk/board/place.ts";
import { slugOf } from "../../../scripts/extras/desk/board/slug-of.ts";
import { useDesk } from "./desk-state.ts";
import { faultsOf } from "./form/faults.ts";
import type { FieldContext } from "./form/field.tsx";
import { Field } from "./form/field.tsx";
import { useForm } from "./form/use-form.ts";
import { FaultList } from "./item/fault-list.tsx";
import { PageFrame } from "./page-frame.tsx";
import { Picture } from "./picture.tsx";
import { useShown } from "./shown.ts";

/** All fields of a file that is no text. */
function FormOf({ file, usual }: { readonly file: string; readonly usual: readonly string[] }) {
  const desk = useDesk();
  const { say } = desk;
  const form = useForm(file);
  const shown = useShown(file);
  if (form === undefined) return null;
  if (form.unreadable !== undefined) return <p class="empty">{form.unreadable}</p>;
  const faults = faultsOf(desk, form, shown?.diagnostics ?? []);
  const context: FieldContext = { form, faults };
  const first = usual.flatMap((name) => form.fields.find((field) => field.name === name) ?? []);
  const others = form.fields.filter(({ name }) => !usual.includes(name) && !WRITTEN.has(name));
  return (
    <>
      <FaultList faults={faults} />
      {first.map((field) => (
        <Field key={field.name} field={field} path={[field.name]} context={context} />
      ))}
      {others.length === 0 ? null : (
        <details class="folded">
          <summary>
            <b>{say("facts.others")}</b>
          </summary>
          {others.map((field) => (
            <Field key={field.name} field={field} path={[field.name]} context={context} />
          ))}
        </details>
      )}
    </>
  );
}

/** What the program writes. */
const WRITTEN: ReadonlySet<string> = new Set(["sequence", "updated", "formerly"]);

/** The publication's own page. */
export function MastheadScreen() {
  const { say } = useDesk();
  return (
    <main id="main" class="form-screen" tabIndex={-1}>
      <header class="screen-head">
        <h1>{say("bar.masthead")}</h1>
      </header>
      <section class="form" aria-label={say("bar.masthead")}>
        <FormOf
          file="publication.yaml"
          usual={[
            "title",
            "tagline",
            "description",
            "publisher",
            "languages",
            "contact",
            "subscribe",
            "funding",
            "logo",
            "colours",
            "social",
          ]}
        />
      </section>
    </main>
  );
}

/** All events, and the one that is open. */
export function EventsScreen({ chosen }: { readonly chosen: string | undefined }) {
  const desk = useDesk();
  const { say, workspace, version, go, engine, language } = desk;
  void version.value;
  const name = useRef<HTMLInputElement>(null);
  const isAsking = useSignal(false);
  const events = (workspace.value?.typed().events ?? []).map(({ path: { key }, fields }) => ({
    key,
    name: nameIn(fields.name, language.value) ?? key,
    start: String(fields.start ?? ""),
  }));
  const file = chosen === undefined ? undefined : `events/${chosen}.yaml`;
  const shown = useShown(file);
  const page = shown?.pages?.[0];

  function create(event: Event): void {
    event.preventDefault();
    const title = name.current?.value.trim() ?? "";
    if (title === "" || engine.value === undefined) return;
    const key = slugOf(title, (each) => workspace.value?.text(`events/${each}.yaml`) !== undefined);
    desk.edit(
      `events/${key}.yaml`,
      engine.value.writeFile(`events/${key}.yaml`, { name: title, start: desk.today.value }, ""),
    );
    isAsking.value = false;
    go({ screen: "events", key });
  }

  return (
    <main id="main" class="form-screen with-list" tabIndex={-1}>
      <header class="screen-head">
        <h1>{say("bar.events")}</h1>
        {isAsking.value ? (
          <form class="new-item" onSubmit={create}>
            <label for="new-event">{say("events.name")}</label>
            <input id="new-event" ref={name} type="text" />
            <button type="submit" class="primary">
              {say("events.create")}
            </button>
          </form>
        ) : (
          <button
            type="button"
            class="primary"
            onClick={() => {
              isAsking.value = true;
              requestAnimationFrame(() => name.current?.focus());
            }}
          >
            {say("new.event")}
          </button>
        )}
      </header>
      <nav class="choices" aria-label={say("bar.events")}>
        {events.length === 0 ? <p class="empty">{say("events.none")}</p> : null}
        <ul>
          {events
            .toSorted((a, b) => (a.start < b.start ? 1 : -1))
            .map((event) => (
              <li key={event.key} class="row small">
                <a
                  class="title"
                  href={formatPlace({ screen: "events", key: event.key })}
                  aria-current={event.key === chosen ? "page" : undefined}
                >
                  {event.name}
                </a>
                <span class="date">
                  {/^\d{4}-\d\d/.test(event.start) ? say.longDate(event.start.slice(0, 10)) : ""}
                </span>
              </li>
            ))}
        </ul>
      </nav>
      {file === undefined ? null : (
        <>
          <section class="form" aria-label={say("board.event")}>
            <FormOf
              file={file}
              usual={[
                "name",
                "start",
                "end",
                "place",
                "countries",
                "online",
                "description",
                "organizer",
                "url",
                "status",
              ]}
            />
          </section>
          <section class="page" aria-label={say("page.region")}>
            <PageFrame page={page} width={1024} isWaiting={shown !== undefined && shown.pages === undefined} />
          </section>
        </>
      )}
    </main>
  );
}

/** The pictures that the desk knows, with the texts that have them. */
export function PicturesScreen() {
  const { say, opened, workspace, board } = useDesk();
  const media = opened.value?.context.media ?? [];
  const items = board.value?.items ?? [];
  return (
    <main id="main" class="pictures-screen" tabIndex={-1}>
      <header class="screen-head">
        <h1>{say("bar.pictures")}</h1>
        <p class="hint">{say.count("pictures.count", media.length)}</p>
      </header>
      {media.length === 0 ? <p class="empty">{say("pictures.none")}</p> : null}
      <ul class="pictures">
        {media.map(([file, { width, height }]) => {
          const name = file.split("/").at(-1) ?? "";
          const user = items.find(
            (item) => item.picture === file || workspace.value?.text(item.file)?.includes(name) === true,
          );
          return (
            <li key={file}>
              <Picture file={file} class="chosen-picture" />
              <p>
                {user === undefined ? (
                  name
                ) : (
                  <a
                    href={formatPlace({
                      screen: "item",
                      period: board.value?.period ?? "",
                      slug: user.slug,
                      language: user.languages.find(({ state }) => state === "original")?.language ?? "",
                    })}
                  >
                    {user.title}
                  </a>
                )}
              </p>
              <p class="hint">
                {say.number(width)} × {say.number(height)}
              </p>
            </li>
          );
        })}
      </ul>
    </main>
  );
}

/** A text in a language, or else in any that has it. */
function nameIn(text: unknown, language: string): string | undefined {
  if (typeof text === "string") return text;
  if (typeof text !== "object" || text === null) return undefined;
  const texts = Object.entries(text);
  const [, found] = texts.find(([tag]) => tag === language) ?? texts[0] ?? [];
  return typeof found === "string" ? found : undefined;
}
