import { useDesk } from "./desk-state.ts";
import { FileForm } from "./file-form.tsx";
import { ScreenTitle } from "./screen-title.tsx";

/** The publication's own page. */
export function MastheadScreen() {
  const { say } = useDesk();
  return (
    <main id="main" class="form-screen" tabIndex={-1}>
      <header class="screen-head">
        <ScreenTitle>{say("bar.masthead")}</ScreenTitle>
      </header>
      <section class="form" aria-label={say("bar.masthead")}>
        <FileForm
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
