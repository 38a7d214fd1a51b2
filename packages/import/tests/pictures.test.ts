import assert from "node:assert/strict";
import dns from "node:dns";
import { once } from "node:events";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { preparePicture } from "../../../scripts/assets/images/prepare.ts";
import { parsePeriod } from "../../../scripts/content/period.ts";
import { makeMessage as message } from "../../../scripts/diagnostics/message.ts";
import { listTree, temporaryFolder } from "../../../tests/support/folders.ts";
import { rejects } from "../../../tests/support/words.ts";
import { fetchBytes } from "../src/pictures/fetch.ts";
import { openPictures } from "../src/pictures/fetch-pictures.ts";
import { openRoom } from "../src/room.ts";
import { readState } from "../src/state.ts";

const PERIOD = parsePeriod("2021-10");

const red = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "red" } });

test("usual pictures keep their bytes, large ones become smaller, and TIFF becomes JPEG", async () => {
  const small = await red(40, 30).jpeg().toBuffer();
  assert.deepEqual(await preparePicture(small), { bytes: small, extension: "jpg" });
  const large = await preparePicture(await red(4000, 100).png().toBuffer());
  assert.equal(large?.extension, "jpg");
  assert.equal((await sharp(large?.bytes).metadata()).width, 3200);
  assert.equal((await preparePicture(await red(40, 30).tiff().toBuffer()))?.extension, "jpg");
});

test("drawings, damaged pictures and other files are no pictures", async () => {
  for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "GIF89a", "", "<html>"]) {
    assert.equal(await preparePicture(Buffer.from(bytes)), undefined, bytes);
  }
});

test("addresses of private networks are refused, in every notation", async () => {
  const options = { largest: 10, trustedHosts: [] };
  for (const url of [
    "http://127.0.0.1/a",
    "http://2130706433/",
    "http://[::1]/",
    "http://localhost/",
    "https://[::ffff:127.0.0.1]/",
  ])
    await rejects(fetchBytes(url, options), /It is in a private network/, url);
  for (const url of ["file:///etc/passwd", "ftp://a.example/", "nonsense"])
    await rejects(fetchBytes(url, options), /It isn't an address|It begins with neither/, url);
});

test("a name is refused if any of its addresses is not public, and is resolved once for the check and the connection", async (t) => {
  const answers = [["8.8.8.8", "10.0.0.1"], ["8.8.8.8"]].map((addresses) =>
    addresses.map((address) => ({ address, family: 4 })),
  );
  const resolved = t.mock.method(dns, "lookup", (_: string, __: object, done: (error: null, found: unknown) => void) =>
    done(null, answers.shift()),
  );
  syncBuiltinESMExports();
  t.after(syncBuiltinESMExports);
  t.after(() => resolved.mock.restore());
  const options = { largest: 10, trustedHosts: [] };
  const connected: unknown[] = [];
  t.mock.method(
    net.Socket.prototype,
    "connect",
    function (this: net.Socket, [{ lookup }]: [{ lookup: net.LookupFunction }]) {
      Object.assign(this, { connecting: true });
      lookup("any.example", { all: true }, (error, found) => {
        if (error === null) connected.push(found);
        setImmediate(() => this.destroy(error ?? new Error("no network in this test")));
      });
      return this;
    },
  );
  await rejects(fetchBytes("http://two.example/", options), /It is in a private network/);
  await rejects(fetchBytes("http://one.example/", options), /The server could not be reached/);
  assert.deepEqual(connected, [[{ address: "8.8.8.8", family: 4 }]]);
  assert.equal(resolved.mock.callCount(), 2);
});

test("a server that sends a byte now and then is left after a minute in all", async (t) => {
  const drops: NodeJS.Timeout[] = [];
  const server = createServer(({ url }, answer) => {
    if (url === "/again") answer.writeHead(302, { location: "/drip" }).end();
    else drops.push(setInterval(() => answer.write("x"), 20));
  });
  t.after(() => {
    drops.forEach(clearInterval);
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let isOver = false;
  const fetched = fetchBytes(`http://${host}/again`, { largest: 1e6, trustedHosts: [host] }).finally(() => {
    isOver = true;
  });
  const refused = rejects(fetched, /The server had not sent everything after 60 seconds\./);
  for (let answers = 0; answers < 2; answers += 1) await once(server, "request");
  t.mock.timers.tick(59_999);
  await new Promise((resolve) => setImmediate(resolve));
  assert.ok(!isOver);
  t.mock.timers.tick(1);
  await refused;
});

const COMPRESSED = new Map([
  ["/compressed", gzipSync("y".repeat(90))],
  ["/cut", gzipSync("y".repeat(90)).subarray(0, -3)],
]);

test("redirects are followed, but not into a private network, and long answers are cut off", async (t) => {
  const server = createServer(({ url }, answer) => {
    const bytes = COMPRESSED.get(url ?? "");
    if (url === "/once") answer.writeHead(302, { location: "/picture" }).end();
    else if (url === "/loop") answer.writeHead(302, { location: "/loop" }).end();
    else if (url === "/lost") answer.writeHead(302, { location: "http://[" }).end();
    else if (url === "/away") answer.writeHead(302, { location: "http://127.0.0.2/" }).end();
    else if (bytes !== undefined) answer.writeHead(200, { "content-encoding": "gzip" }).end(bytes);
    else answer.end("x".repeat(url === "/long" ? 1000 : 10));
  });
  t.after(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const fetched = (way: string) => fetchBytes(`http://${host}${way}`, { largest: 100, trustedHosts: [host] });
  assert.equal((await fetched("/once")).length, 10);
  await rejects(fetched("/loop"), /redirects more than 5 times/);
  await rejects(fetched("/lost"), /It isn't an address/);
  await rejects(fetched("/away"), /private network/);
  await rejects(fetched("/long"), /more than 100 bytes/);
  assert.equal((await fetched("/compressed")).length, 90);
  await rejects(fetched("/cut"), /The answer of the server is damaged, or ended too early/);
});

test("pictures of a folder come from this folder only, each once for a bulletin", async (t) => {
  const folder = await temporaryFolder(t);
  const [contentDir, source] = [path.join(folder, "content"), path.join(folder, "source")];
  await mkdir(source);
  const bytes = await red(4, 4).png().toBuffer();
  await writeFile(path.join(source, "Blue Crane.PNG"), bytes);
  await writeFile(path.join(folder, "secret.png"), bytes);
  await symlink(path.join(folder, "secret.png"), path.join(source, "linked.png"));
  const stateFile = path.join(folder, "state.jsonl");
  const open = () =>
    openPictures({
      contentDir,
      known: { state: readState(stateFile), stateFile },
      folder: source,
      trustedHosts: [],
      web: "do not read",
      mode: "write",
      room: openRoom(contentDir),
    });
  assert.ok(PERIOD !== undefined);
  const url = (name: string) => pathToFileURL(path.join(source, name)).href;
  assert.equal(await open().get(url("Blue Crane.PNG"), PERIOD), "media/blue-crane.png");
  assert.equal(await open().get(url("Blue Crane.PNG"), PERIOD), "media/blue-crane.png");
  assert.equal(await open().get(`data:image/png;base64,${bytes.toString("base64")}`, PERIOD), "media/picture.png");
  const other = await sharp({ create: { width: 4, height: 4, channels: 3, background: "blue" } })
    .png()
    .toBuffer();
  const frames = await sharp(
    await sharp([bytes, other], { join: { animated: true } })
      .gif()
      .toBuffer(),
    { animated: true },
  )
    .gif()
    .toBuffer();
  await writeFile(path.join(source, "film.gif"), Buffer.concat([frames, Buffer.alloc(9_000_000)]));
  assert.deepEqual(await open().get(url("film.gif"), PERIOD), {
    reason: [message("file-large", { size: 9001, most: 8000 })],
  });
  for (const bad of [
    url("../secret.png"),
    url("linked.png"),
    url("gone.png"),
    "data:text/html,x",
    "https://a.example/x.png",
    "no address",
  ])
    assert.equal(typeof (await open().get(bad, PERIOD)), "object", bad);
  assert.deepEqual(await listTree(contentDir), [
    "bulletins/2021-10/media/blue-crane.png",
    "bulletins/2021-10/media/picture.png",
  ]);
});
