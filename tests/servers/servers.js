// Starts each server with our sample: only the port and the folder differ.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";

const SAMPLES = "examples/servers";
/** The machine may be slow. */
const PATIENCE = 30_000;
const isRoot = process.getuid?.() === 0;

/** What each needs around its sample, and the command that starts it. */
const STARTS = {
  nginx({ program, brotli }, { folder, root, port }) {
    const sample = changed("nginx/stop-fix-scale.conf", [
      ["listen 80;", `listen 127.0.0.1:${port};`],
      ["root /var/www/stop-fix-scale;", `root ${root};`],
    ]);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((what) => `${what}_temp_path ${folder}/${what};`);
    const around = `daemon off; pid ${folder}/pid; load_module ${brotli}; ${isRoot ? "user root;" : ""} events {}
      http { access_log off; ${temporary.join(" ")}\n${sample}\n}`;
    return [program, "-p", folder, "-e", "stderr", "-c", written(folder, "nginx.conf", around)];
  },

  apache({ program, modules }, { folder, root, port }) {
    writeFileSync(join(root, ".htaccess"), changed("apache/.htaccess", []));
    const names = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "filter", "deflate", "brotli"];
    // Many servers compress by themselves, and must not compress our compressed files again. That also sends
    // Vary, so it is on for this type only.
    const around = `ServerRoot ${folder}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile pid\nErrorLog error.log
      ${names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join("\n")}
      DefaultRuntimeDir ${folder}\n${isRoot ? "User nobody\nGroup nogroup" : ""}\nTypesConfig /dev/null\nDocumentRoot ${root}
      AddOutputFilterByType BROTLI_COMPRESS;DEFLATE application/wasm
      <Directory ${root}>\nAllowOverride FileInfo Indexes\nRequire all granted\n</Directory>`;
    return [program, "-D", "FOREGROUND", "-f", written(folder, "apache.conf", around)];
  },

  caddy({ program }, { folder, root, port }) {
    const sample = changed("caddy/Caddyfile", [
      ["http://tools.intranet.example:80 {", `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\nhttp://127.0.0.1:${port} {`],
      ["root * /var/www/stop-fix-scale", `root * ${root}`],
    ]);
    return [program, "run", "--adapter", "caddyfile", "--config", written(folder, "Caddyfile", sample)];
  },
};

/** Starts the server; returns its address, and a function that ends it. */
export async function started(name, programs, { dist, work }) {
  const folder = join(work, name);
  const root = join(folder, "root");
  mkdirSync(root, { recursive: true });
  // The build is also in a folder named after a version.
  for (const copy of [root, join(root, "v1.2.3")]) cpSync(dist, copy, { recursive: true });
  const port = await freePort();
  const [program, ...words] = STARTS[name](programs, { folder, root, port });
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, words, { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  child.on("error", (error) => (said += error));
  const end = () => child.kill();
  process.on("exit", end);
  const address = `http://127.0.0.1:${port}/`;
  const latest = Date.now() + PATIENCE;
  while (!(await answer(address).catch(() => undefined))) {
    if (child.exitCode !== null || Date.now() > latest) throw new Error(`${name} does not start\n${said}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return { address, end };
}

/** The answer of the server, with its body not decompressed. */
export function answer(address, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, agent: false, timeout: PATIENCE }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      response.on("error", reject);
    });
    asked.on("timeout", () => asked.destroy(new Error(`no answer: ${address}`)));
    asked.on("error", reject);
    asked.end();
  });
}

/** The sample with a few words changed, each of which must occur once. */
function changed(sample, changes) {
  let text = readFileSync(join(SAMPLES, sample), "utf8");
  for (const [from, to] of changes) {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${sample} must hold this once: ${from}`);
    text = parts.join(to);
  }
  return text;
}

function written(folder, name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
