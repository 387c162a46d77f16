// What the plays of the page share: Chromium, the page's packages, and the count of what holds. WEB names the folder where
// `npm ci` put the packages, unless it is sim/workshop/web; CHROMIUM names another browser than /usr/bin/chromium.
import { createRequire } from "node:module";

export const packages = createRequire(
  process.env.WEB ? `${process.env.WEB}/package.json` : new URL("../../sim/workshop/web/package.json", import.meta.url),
);

const failures = [];
let checks = 0;
export function check(holds, what) {
  checks += 1;
  if (holds) return;
  failures.push(what);
  console.error(`not so: ${what}`);
}

export const browser = await packages("playwright-core").chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

/** Closes the browser, tells the count, and ends with 1 where something did not hold. */
export async function end() {
  await browser.close();
  console.log(`${checks} checks, ${failures.length} failed`);
  process.exit(failures.length > 0 ? 1 : 0);
}
