import type { ChildProcess } from "node:child_process";

/**
 * Makes the file at an address, if the build process can make it now. Resolves with its bytes while the first build runs, since there is no
 * site yet; otherwise, when it is in the served folder.
 */
export type MakeFile = (address: string) => Promise<Uint8Array | undefined>;

/** The server's request for a file, and the answer of the build process when it is made. */
export interface FileMessage {
  /** The address of the file. */
  readonly file: string;
  readonly bytes?: Uint8Array;
}

/** Whether a message is about a file. */
export function isFileMessage(message: unknown): message is FileMessage {
  return typeof message === "object" && message !== null && "file" in message && typeof message.file === "string";
}

/** Requests a file from the build process, and waits until it is made or the process has ended. */
export function requestFile(child: ChildProcess, file: string): ReturnType<MakeFile> {
  return new Promise((resolve) => {
    const settle = (bytes?: Uint8Array) => {
      child.off("message", onMessage).off("close", onClose);
      resolve(bytes);
    };
    const onMessage = (message: unknown) => {
      if (isFileMessage(message) && message.file === file) settle(message.bytes);
    };
    const onClose = () => settle();
    child.on("message", onMessage).on("close", onClose);
    child.send({ file } satisfies FileMessage, () => {});
  });
}
