// Opens the workshop to take home as somebody does who got it on a stick: from a file, without a network. Plays freely, sends an
// event, moves a lever, asks why, and checks that the file asks nobody for anything and shows nothing that needs a server.
//
//   node tests/web/take_home.mjs FILE KEEP
//
// The scenario and the log that the page hands out are kept in the folder KEEP. Needs Chromium and the page's packages, as
// workshop.mjs does.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { browser, check, end } from "./browser.mjs";

const [file, keep] = process.argv.slice(2);
if (!file || !keep) {
  console.error("usage: node tests/web/take_home.mjs FILE KEEP");
  process.exit(2);
}
const OPENED_MS = 60_000;
const ANSWERED_MS = 2000;
const address = pathToFileURL(file).href;

const context = await browser.newContext({ locale: "da-DK", acceptDownloads: true, offline: true });
context.on("request", (request) => {
  const own = request.url().split("#")[0] === address || /^(data|blob):/.test(request.url());
  check(own, `asked ${request.url().slice(0, 100)}`);
});
const page = await context.newPage();
page.on("pageerror", (error) => check(false, `the page failed: ${error.message}`));
page.on("console", (message) => check(message.type() !== "error", `the console says: ${message.text()}`));
await page.goto(address);
await page.waitForSelector("[data-move]", { timeout: OPENED_MS });

const settled = () => page.waitForTimeout(ANSWERED_MS);

await page.keyboard.press("f");
await page.keyboard.press("Home");
await page.keyboard.press("Shift+ArrowRight");
await page.keyboard.press("s");
await page.keyboard.press("1");
await settled();
await page.keyboard.press("Shift+ArrowRight");
await page.keyboard.press("a");
const slider = page.locator("section .lever input").first();
const before = await slider.inputValue();
await slider.focus();
for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowUp");
await settled();
check((await slider.inputValue()) !== before, "a lever moves");
await slider.evaluate((element) => element.blur());
await page.keyboard.press("Shift+ArrowRight");
await page.keyboard.press("w");
await settled();
check((await page.locator("section ol button").count()) > 0, "the engine says why");
check((await page.locator("button", { hasText: /telefon|phone/i }).count()) === 0, "nothing is offered that needs a server");

await page.keyboard.press("e");
const [scenario] = await Promise.all([page.waitForEvent("download"), page.locator("button", { hasText: "YAML" }).click()]);
await scenario.saveAs(`${keep}/played.yaml`);
const [log] = await Promise.all([page.waitForEvent("download"), page.locator("button", { hasText: "JSON" }).click()]);
await log.saveAs(`${keep}/log.json`);
const { entries } = JSON.parse(readFileSync(`${keep}/log.json`, "utf8"));
for (const deed of ["shock", "change"]) check(entries.some(({ what }) => what === deed), `the log tells a ${deed}`);
page.removeAllListeners("console");  // which is told of the attempt
const forbidden = await page.evaluate(() => fetch("https://example.org/").then(() => false, () => true));
check(forbidden, "the page may not ask anybody");

await end();
