/** What `start` says in the terminal, and the server in the browser. */
export const SERVER = {
  "server-building": "Building. Pages can be opened already:",
  "server-built": "Built in {seconds} s:",
  "server-refused": "Not built: `{address}` shows why.",
  "server-failed": "The build failed. `{address}` still shows the site before.",
  "server-changed-file": "Changed: `{file}`.",
  "server-changed-files": "Changed: {count|# file|# files}.",
  "server-code-changed": "The server's own code has changed: start it again to use it.",
  "server-too-many-files":
    "The system can't watch more files: on Linux, raise `fs.inotify.max_user_watches` or `fs.inotify.max_user_instances`.",
  "port-wrong": "`{port}` is no port: write a number from 0 to 65535.",
  "port-in-use": "The port `{port}` is in use: `{command}` uses another.",
  "port-forbidden": "The port `{port}` needs administrator rights: `{command}` uses another.",
  "host-wrong": "`{host}` is no host name: write one without a port, such as `preview.example.org`.",
  "panel-failed": "The build failed. The site changes again once this is fixed.",
  "panel-errors":
    "{count|# error. The site changes again once it is fixed.|# errors. The site changes again once they are fixed.}",
  "site-not-built": "The site was not built.",
  "host-refused": "This server answers only as `{names}`: `{command}` allows another name.",
  "address-refused": "The address must begin with /.",
  "origin-refused": "Only pages of `{address}` may ask this server.",
} as const;
