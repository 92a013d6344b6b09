// Records what the tool reports to its page, and what goes wrong there, from before the tool is loaded.
const noted = (globalThis.noted = []);

addEventListener("sfs-change", ({ detail }) => noted.push(`sfs-change ${detail.verdict} ${detail.value}`));
addEventListener("sfs-error", ({ detail }) => noted.push(`sfs-error ${detail.code}`));
addEventListener("error", ({ message }) => noted.push(`error ${message}`));
addEventListener("unhandledrejection", ({ reason }) => noted.push(`rejection ${reason}`));
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  // Browsers with a window request this one by themselves.
  if (!blockedURI.endsWith("/favicon.ico")) noted.push(`violates ${effectiveDirective}: ${blockedURI}`);
});
for (const level of ["error", "warn"]) {
  const say = console[level];
  console[level] = (...what) => {
    noted.push(`console ${what.join(" ")}`);
    say.apply(console, what);
  };
}
