// The service worker of our own page: keeps its files, so that it starts without network. Each build has a cache of its own, so that
// versions are never mixed. See docs/decisions/0010-offline.md.
import { build, files } from "sfs:offline";

declare const self: ServiceWorkerGlobalScope;
const { caches, clients, registration } = self;
const { scope } = registration;

const PAGE = "index.html";
const CHECK_AFTER_MS = 5000;

/** Pages that this worker has sent. It is slow to ask the browser for each file whose page wants it. */
const sent = new Set<string>();
let oldest: Promise<string | undefined> | undefined;
/** Pages of other folders on this server have caches, too. No address has a space. */
const PREFIX = `stop-fix-scale ${scope} `;
const OWN = PREFIX + build;

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") {
    if (isPage(request.url)) event.respondWith(page(event));
  } else if (/^(page|stop-fix-scale)[^/]*$/.test(nameOf(request.url))) {
    event.respondWith(part(event));
  }
});

/** The page asks whether there is a newer version, with `true` to change to it. */
self.addEventListener("message", (event) => event.waitUntil(answer(event)));

async function answer({ data, source }: ExtendableMessageEvent): Promise<void> {
  if (data) await change();
  if (data || (await current()) !== OWN) source?.postMessage(data);
}

/** Fails unless the server has every file of this build. Then, the browser tries again at a later visit. */
async function install(): Promise<void> {
  const cache = await caches.open(OWN);
  const parts = Object.entries(files).map(([name, hash]) => new Request(name, { cache: "no-cache", integrity: `sha256-${hash}` }));
  await Promise.all([cache.addAll(parts), fetched(PAGE).then(keep)]);
  if (!(await cache.match(PAGE))) throw new Error(`${PAGE} is of a different build`);
  await self.skipWaiting();
}

/** Changes to this build if no page of an earlier one is left: a reload replaces the only one. */
async function page(event: FetchEvent): Promise<Response> {
  const open = (await clients.matchAll()).filter(({ url }) => isPage(url)).length;
  if (open <= Number(event.request.cache === "no-cache")) await change();
  sent.add(event.resultingClientId);
  event.waitUntil(check());
  return (await kept(PAGE)) ?? fetch(event.request);
}

/** Pages of other people in the same folder get the files from the server, as they do without this worker. */
async function part({ request, clientId }: FetchEvent): Promise<Response> {
  const isOurs = sent.has(clientId) || isPage((await clients.get(clientId))?.url ?? "");
  return (isOurs && (await kept(request))) || fetch(request);
}

/** Follows the server: it may have other settings in the page by now, or have switched off the worker or removed it. */
async function check(): Promise<void> {
  // Until then, the page has everything that would be deleted.
  await new Promise((resume) => setTimeout(resume, CHECK_AFTER_MS));
  const [response, worker] = await Promise.all([fetched(PAGE), fetched(self.location.href)]);
  if (/404|410/.test(`${worker.status}`) || !(await keep(response))) {
    await registration.unregister();
    for (const name of await builds()) await caches.delete(name);
    oldest = undefined;
  }
}

/** Keeps the page if it is of this build. Returns whether it still asks for a worker, or isn't ours: it may be a sign-in page. */
async function keep(response: Response): Promise<boolean> {
  const text = await response.text();
  const isOurs = response.ok && text.includes("<stop-fix-scale");
  const [, wanted] = /sfs-offline"? content="?(\w+)/.exec(text.replace(/<!--.*?-->/gs, "")) ?? [];
  // Wrapped, because a browser refuses a page that was redirected.
  if (isOurs && wanted === build && (await caches.has(OWN))) await (await caches.open(OWN)).put(PAGE, new Response(text, response));
  return !isOurs || Boolean(wanted);
}

async function change(): Promise<void> {
  const names = await builds();
  for (const name of names.slice(0, Math.max(0, names.indexOf(OWN)))) await caches.delete(name);
  oldest = undefined;
}

async function kept(request: Request | string): Promise<Response | undefined> {
  const cacheName = await current();
  return cacheName === undefined ? undefined : caches.match(request, { cacheName });
}

/** The cache that all pages use: the oldest one, until no page needs it any more. */
function current(): Promise<string | undefined> {
  return (oldest ??= builds().then(([first]) => first));
}

async function builds(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

function fetched(address: string): Promise<Response> {
  return fetch(address, { cache: "no-cache" });
}

function isPage(url: string): boolean {
  return /^(index\.html)?$/.test(nameOf(url));
}

/** The address below the folder of the page, without what follows the path; a slash for all other addresses. */
function nameOf(url: string): string {
  return url.startsWith(scope) ? url.slice(scope.length).replace(/[?#].*/s, "") : "/";
}
