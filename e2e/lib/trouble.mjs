// What goes wrong in a page without anybody seeing it: errors in the console (blocked by the content security
// policy included), scripts that throw, and answers that say the server failed.

const troubles = new WeakMap();

/** Starts noting trouble on a page. */
export function watch(page) {
  const noted = [];
  const refused = new Set();
  troubles.set(page, noted);
  page.on("pageerror", (error) => noted.push(`a script failed: ${error.message}`));
  page.on("response", (response) => {
    const status = response.status();
    const kind = response.request().resourceType();
    if (status >= 500) noted.push(`${status} for ${response.url()}`);
    // A form that is refused, or a page that is not there, may be what the journey is about.
    if (status >= 400 && status < 500 && ["document", "fetch", "xhr"].includes(kind)) refused.add(response.url());
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") noted.push(`${request.url()} failed: ${why}`);
  });
  page.on("console", (message) => {
    const isRefusal = message.text().startsWith("Failed to load resource") && refused.has(message.location().url);
    if (message.type() === "error" && !isRefusal) noted.push(`console: ${message.text()}`);
  });
}

/** Returns the trouble noted since the last call. */
export function takeTrouble(page) {
  return troubles.get(page)?.splice(0) ?? [];
}
