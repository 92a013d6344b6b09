// Finds programs that tests start: `node tests/programs/find.js firefox caddy` lists the files of each as JSON. It installs
// what is missing with apt or pip where possible; otherwise it says what to do. Only Chromium is required.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** This user's folder for programs that are unpacked and not installed. */
const { CACHE } = process.env;
const SERVERS = join(CACHE, "servers");
/** The version that the line in `docs/data.md` was tested with. */
const DUCKDB = "2.0.0";
/** The browser's package only recommends fonts, and without one no text is drawn. */
const FONTS = "fonts-liberation";
const APPLICATIONS = ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const chromium = () => ({
  browser: named("CHROMIUM") ?? onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable") ?? existing(APPLICATIONS),
  driver: named("CHROMEDRIVER") ?? onPath("chromedriver"),
});

/**
 * Each program with its `files`, the Debian packages that are `installed` for it or only `unpacked`, since they would start a
 * server for all users, and how to get it where apt can't.
 */
const PROGRAMS = {
  chromium: {
    files: chromium,
    installed: ["chromium", "chromium-driver", FONTS],
    otherwise: "Chromium and its driver: apt-get install chromium chromium-driver (as root), brew install --cask chromium chromedriver, or name both in CHROMIUM and CHROMEDRIVER",
  },
  // The same engine without window drawing: a page takes half the time. The whole browser works too.
  headless: {
    files: () => ({ browser: named("CHROMIUM") ?? onPath("chromium-headless-shell") }),
    installed: ["chromium-headless-shell", FONTS],
    instead: "chromium",
  },
  firefox: {
    files: () => ({ browser: named("FIREFOX") ?? onPath("firefox-esr", "firefox") }),
    installed: ["firefox-esr"],
    otherwise: "Firefox: install it, or name it in FIREFOX",
  },
  // The smallest browser around WebKit, its driver, and a virtual screen, which it needs.
  webkit: {
    files: () => ({ browser: named("MINIBROWSER") ?? existing(miniBrowsers()), driver: onPath("WebKitWebDriver"), screen: onPath("xvfb-run") }),
    installed: ["webkit2gtk-driver", "xvfb"],
    otherwise: "WebKit: on Debian install webkit2gtk-driver and xvfb",
  },
  nginx: {
    files: () => below("nginx", { program: "usr/sbin/nginx", brotli: "usr/lib/nginx/modules/ngx_http_brotli_static_module.so" }),
    // Brings the libraries that nginx needs, and no service.
    installed: ["apache2-bin"],
    unpacked: ["nginx", "libnginx-mod-http-brotli-static"],
    otherwise: "nginx: on Debian install nginx and libnginx-mod-http-brotli-static",
  },
  apache: {
    files: () => below("apache", { program: "usr/sbin/apache2", modules: "usr/lib/apache2/modules" }),
    installed: ["apache2-bin"],
    otherwise: "Apache: on Debian install apache2-bin",
  },
  caddy: {
    files: () => below("caddy", { program: "usr/bin/caddy" }),
    unpacked: ["caddy"],
    otherwise: "Caddy: on Debian install caddy",
  },
  libreoffice: {
    files: () => ({ program: onPath("soffice", "libreoffice") }),
    installed: ["libreoffice-calc"],
    otherwise: "LibreOffice: install libreoffice-calc, or put soffice on PATH",
  },
  duckdb: { files: duckdb, otherwise: "DuckDB: install python3 with venv; the rest comes from PyPI" },
};

try {
  const found = Object.fromEntries(process.argv.slice(2).map((name) => [name, filesOf(name)]));
  console.log(JSON.stringify(found));
  // JSON leaves out what is undefined. Nothing can replace Chromium.
  process.exitCode = Object.entries(found).some(([name, files]) => !files && ["chromium", "headless"].includes(name)) ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function filesOf(name) {
  return complete(PROGRAMS[name].files()) ?? brought(name, PROGRAMS[name]);
}

/** The files, if all of them exist. */
function complete(files) {
  return Object.values(files).every(Boolean) ? files : undefined;
}

function brought(name, { files, installed = [], unpacked = [], instead, otherwise }) {
  const packages = [...installed, ...unpacked];
  if (packages.length && offered(packages)) {
    console.error(`Fetching ${packages.join(", ")} with apt (about 1 minute, once per machine)…`);
    try {
      if (installed.length) apt("install", "--yes", "--no-install-recommends", ...installed);
      if (unpacked.length) unpack(name, unpacked);
    } catch (error) {
      console.error(`apt failed: ${error.message}`);
    }
    const here = complete(files());
    if (here) return here;
  }
  if (instead) return filesOf(instead);
  console.error(`Missing here: ${otherwise}`);
}

/** Whether apt has all of these and is allowed to install them. Not every Debian derivative has them. */
function offered(packages) {
  try {
    apt("update");
    apt("install", "--simulate", "--no-install-recommends", ...packages);
    return true;
  } catch {
    return false;
  }
}

function apt(...words) {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  run([...asRoot, "apt-get", "--quiet=2", ...words], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}

function unpack(name, packages) {
  const [root, unfinished] = [join(SERVERS, name), join(SERVERS, `.unfinished-${name}`)];
  for (const folder of [root, unfinished]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  run(["apt-get", "download", "--quiet=2", ...packages], { cwd: unfinished });
  for (const file of readdirSync(unfinished)) run(["dpkg-deb", "--extract", file, "."], { cwd: unfinished });
  renameSync(unfinished, root);
}

/** A server's files, all installed on this machine or all where they were unpacked. */
function below(name, files) {
  const candidates = ["/", join(SERVERS, name)].map((root) => Object.entries(files).map(([role, path]) => [role, join(root, path)]));
  return Object.fromEntries(candidates.find((paths) => paths.every(([, path]) => existsSync(path))) ?? [["program"]]);
}

/** A Python that has DuckDB, in our own folder. */
function duckdb() {
  const folder = join(CACHE, `duckdb-${DUCKDB}`);
  const program = join(folder, ...(process.platform === "win32" ? ["Scripts", "python.exe"] : ["bin", "python"]));
  const has = () => existsSync(program) && works([program, "-c", "import duckdb"]);
  const any = onPath("python3", "python");
  if (!has() && any) {
    console.error("Fetching DuckDB from PyPI (about 1 minute, once per user)…");
    works([any, "-m", "venv", folder]) && works([program, "-m", "pip", "install", "--quiet", `duckdb==${DUCKDB}`]);
  }
  return { program: has() ? program : undefined };
}

function works(words) {
  try {
    run(words, {});
    return true;
  } catch {
    return false;
  }
}

/** Standard output is for the list alone. */
function run([program, ...words], options) {
  execFileSync(program, words, { stdio: ["ignore", 2, 2], ...options });
}

/** The file that an environment variable names. */
function named(variable) {
  const path = process.env[variable];
  if (path && !existsSync(path)) throw new Error(`${variable} names ${path}, which is not there`);
  return path || undefined;
}

function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const ending = process.platform === "win32" ? ".exe" : "";
  return existing(names.flatMap((name) => folders.map((folder) => join(folder, name + ending))).filter((path) => existsSync(path) && statSync(path).isFile()));
}

function existing(paths) {
  return paths.find((path) => existsSync(path));
}

/** It is only for tests, so it isn't on PATH, and the name of its folder depends on the architecture. */
function miniBrowsers() {
  const machines = existsSync("/usr/lib") ? readdirSync("/usr/lib").map((name) => join("/usr/lib", name)) : [];
  return [...machines, "/usr/libexec"].map((folder) => join(folder, "webkit2gtk-4.1", "MiniBrowser"));
}
