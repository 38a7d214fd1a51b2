import { useDesk } from "./desk-state.ts";
import { FileForm } from "./file-form.tsx";

/** The publication's own page. */
export function MastheadScreen() {
  const { say } = useDesk();
  return (
    <main id="main" class="form-screen" tabIndex={-1}>
      <header class="screen-head">
        <h1>{say("bar.masthead")}</h1>
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
