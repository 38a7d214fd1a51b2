/** What stops a command that is not wrong itself: the machine, and the code of the project. */
export const FAILURES = {
  "machine-disk-full": "The disk is full.",
  "machine-quota": "Your disk quota is used up.",
  "machine-read-only": "The disk is read-only.",
  "machine-denied": "The permission for it is missing.",
  "machine-open-files": "This user has too many open files: `ulimit -n` shows the limit.",
  "machine-open-files-in-all": "This machine has too many open files.",
  "file-not-written": "`{file}` can't be written.",
  "file-not-read": "`{file}` can't be read.",
  "place-linked":
    "`{path}` is a symbolic link, and nothing is written behind one: put the folder or the file itself in its place.",
  "place-occupied":
    "`{path}` is neither the folder nor the regular file that should be there: move it elsewhere, or delete it.",
  "disk-took-part": "The disk took only a part of a file, which was not kept: see whether the disk is full.",
  "build-file-changed": "`{file}` has changed during the build: start it again.",
  "address-outside":
    "`{address}` would be written outside of the site, so somebody has changed the cache: delete the folder `{folder}`.",
  "build-image": "The picture `{file}` could not be encoded: export it again.",
  "build-project": "There is an error in a template or in the configuration: `{reason}`",
  "esbuild-missing":
    "The theme's scripts in TypeScript need esbuild: install it with `{command}`, or write them in JavaScript.",
} as const;
