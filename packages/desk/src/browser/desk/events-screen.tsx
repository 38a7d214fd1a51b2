import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { formatPlace } from "../../board/place.ts";
import { slugOf } from "../../board/slug-of.ts";
import { nameIn } from "../../name-in.ts";
import { useDesk } from "./desk-state.ts";
import { FileForm } from "./file-form.tsx";
import { PageFrame } from "./page-frame.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { useShown } from "./shown.ts";

/** All events, and the open one. */
export function EventsScreen({ chosen }: { readonly chosen: string | undefined }) {
  const desk = useDesk();
  const { say, workspace, version, go, engine, language } = desk;
  void version.value;
  const name = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isAsking = useSignal(false);
  const begun = useRef<string>(undefined);
  const events = (workspace.value?.typed().events ?? []).map(({ path: { key }, fields }) => ({
    key,
    name: nameIn(fields.name, language.value) ?? key,
    start: String(fields.start ?? ""),
  }));
  const file = chosen === undefined ? undefined : `events/${chosen}.yaml`;
  const shown = useShown(file);
  const page = shown?.pages?.[0];

  useEffect(() => {
    // For a new event, the day is the least certain value.
    if (chosen !== undefined && chosen === begun.current)
      document.querySelector<HTMLElement>('.form [data-path="start"] input')?.focus();
  }, [chosen]);

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
    begun.current = key;
    go({ screen: "events", key });
  }

  return (
    <main id="main" class="form-screen with-list" tabIndex={-1}>
      <header class="screen-head">
        <ScreenTitle>{say("bar.events")}</ScreenTitle>
        {isAsking.value ? (
          <form
            class="new-item"
            onSubmit={create}
            onKeyDown={({ key }) => {
              if (key !== "Escape") return;
              isAsking.value = false;
              requestAnimationFrame(() => button.current?.focus());
            }}
          >
            <label for="new-event">{say("events.name")}</label>
            <input id="new-event" ref={name} type="text" />
            <button type="submit" class="primary">
              {say("events.create")}
            </button>
          </form>
        ) : (
          <button
            ref={button}
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
                <span class="date">{/^\d/.test(event.start) ? say.moment(event.start) : ""}</span>
              </li>
            ))}
        </ul>
      </nav>
      {file === undefined ? null : (
        <>
          <section class="form" aria-label={say("board.event")}>
            <FileForm
              key={file}
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
