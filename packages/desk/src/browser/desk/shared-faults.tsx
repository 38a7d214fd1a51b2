import { formatPlace } from "../../board/place.ts";
import { type Desk, useDesk } from "./desk-state.ts";
import { Mark } from "./marks.tsx";

/** Says which files of what all pages need have errors, and that everything else goes on with what they said before. */
export function SharedFaults() {
  const desk = useDesk();
  const { say, workspace, version } = desk;
  void version.value;
  const waiting = workspace.value?.waiting() ?? [];
  return (
    <p class="shared-faults" role="status" hidden={waiting.length === 0}>
      {waiting.length === 0 ? null : (
        <>
          <Mark of="error" /> {say("shared.faults")}{" "}
          {waiting.map((file, index) => (
            <span key={file}>
              {index === 0 ? "" : ", "}
              <FileLink desk={desk} file={file} />
            </span>
          ))}
          . {say("shared.meanwhile")}
        </>
      )}
    </p>
  );
}

function FileLink({ desk, file }: { readonly desk: Desk; readonly file: string }) {
  const { say, settings, workspace } = desk;
  const [, key] = /^events\/(.+)\.yaml$/.exec(file) ?? [];
  if (file === "publication.yaml")
    return (
      <a class="link" href={formatPlace({ screen: "masthead" })}>
        {say("bar.masthead")}
      </a>
    );
  if (key !== undefined) {
    const name = workspace.value?.content().events.find(({ path }) => path.key === key)?.fields.name;
    return (
      <a class="link" href={formatPlace({ screen: "events", key })}>
        {(typeof name === "string" ? name : Object.values(name ?? {})[0]) ?? say("board.event")}
      </a>
    );
  }
  const stem = file.replace(/^.*\/|\.\w+$/g, "");
  return <b>{settings.texts.fields[stem]?.label ?? stem}</b>;
}
