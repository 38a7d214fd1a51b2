import { type Desk, useDesk } from "./desk-state.ts";
import { Mark } from "./marks.tsx";
import { nameOfFile } from "./name-of-file.ts";
import { addressOf } from "./text-address.ts";

/** Reports which shared files have errors, and that everything else uses their last valid versions. */
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
  const [name, address] = [nameOfFile(desk, file), addressOf(file)];
  if (address === undefined) return <b>{name}</b>;
  return (
    <a class="link" href={address}>
      {name}
    </a>
  );
}
