import { type ReadonlySignal, useSignal } from "@preact/signals";

/** An element on which files can be dropped. */
interface DropZone {
  /** Whether files are held over it. */
  readonly isOver: ReadonlySignal<boolean>;
  /** The event handlers for the element. */
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Takes the files that are dropped on an element; dragged rows of the board are ignored. */
export function useDrop(take: (files: readonly File[]) => void): DropZone {
  const isOver = useSignal(false);
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        if (event.dataTransfer?.types.includes("Files") !== true) return;
        event.preventDefault();
        isOver.value = true;
      },
      onDragLeave: () => (isOver.value = false),
      onDrop(event) {
        event.preventDefault();
        isOver.value = false;
        take([...(event.dataTransfer?.files ?? [])]);
      },
    },
  };
}
