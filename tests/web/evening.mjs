// Plays what happens at the door of a workshop: the facilitator's browser comes by way of a file, telephones of several
// widths read the join page, mistype the code, are too many for their address, are let in, load their page again, and meet
// a program that was started anew. The program is started and started anew by evening_played.py, which this tells by a line.
//
//   node tests/web/evening.mjs FILE_WITH_THE_KEY PAGE CODE [--pictures FOLDER]
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { browser, check, end } from "./browser.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: "string" } },
});
const [file, address, code] = positionals;
const WIDTHS = [320, 360, 412];

async function picture(page, name) {
  if (!options.pictures) return;
  mkdirSync(options.pictures, { recursive: true });
  await page.screenshot({ path: `${options.pictures}/${name}.png` });
}

async function telephone(width, url = address) {
  const page = await (await browser.newContext({ locale: "da-DK" })).newPage();
  await page.setViewportSize({ width, height: 740 });
  await page.goto(url);
  await page.waitForSelector("main");
  return page;
}

async function say(page, text) {
  await page.locator("#code").fill(text);
  await page.locator("form button").click();
}

/** Whether something comes to hold within five seconds. */
async function holds(page, what, ...values) {
  return page.waitForFunction(what, ...values, { timeout: 5000 }).then(
    () => true,
    () => false,
  );
}
const says = (page, text) => holds(page, (text) => document.body.innerText.includes(text), text);

const control = await (await browser.newContext({ locale: "da-DK" })).newPage();
await control.setViewportSize({ width: 1440, height: 900 });
await control.goto(pathToFileURL(file).href);
await control.waitForSelector("[data-move]");
check(control.url() === address, "the file leads the facilitator to the page, and they play");

const room = [];
for (const width of WIDTHS) {
  const page = await telephone(width);
  await page.waitForSelector("#code");
  const { scroll, button } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    button: document.querySelector("form button").getBoundingClientRect().right,
  }));
  check(scroll <= width, `the join page is ${scroll} px wide on a telephone of ${width} px`);
  check(button <= width, `the button ends at ${button} px on a telephone of ${width} px`);
  await picture(page, `join-${width}`);
  await say(page, "nonono");
  check(await says(page, "ikke koden"), "a wrong code is said to be wrong");
  await picture(page, `wrong-${width}`);
  await say(page, ` ${code.toLowerCase()} `);
  check(await says(page, "Din stemme"), "the code is read in small letters and with blanks");
  room.push(page);
}
room.push(await telephone(390, `${address}#${code}`));
check(await says(room[3], "Din stemme"), "who scans the code is in");
check(await says(control, "4 telefoner er med"), "the facilitator sees how many are present");

const fifth = await telephone(360, `${address}#${code}`);
check(await says(fifth, "Koden er rigtig, men der er ikke plads til flere"), "who has no place is not told the code is wrong");
await picture(fifth, "address-full");
check(await says(control, "⚠"), "the facilitator sees a sign");
await control.keyboard.press("q");
check(await says(control, "Fra 127.0.0.1 er 4 med, og 1 har tastet koden"), "and what it means");
await picture(control, "sign");
await control.locator("dialog button", { hasText: "Salen deler adresse" }).click();
check(await says(fifth, "Din stemme"), "who waited comes in without a touch");
await control.keyboard.press("Escape");

for (let press = 0; press < 80 && (await control.locator("main ol output").count()) === 0; press++) {
  await control.keyboard.press("PageDown");
  await control.waitForTimeout(120);
}
const stood = await control.locator("main h1").first().innerText();
await control.waitForTimeout(1200); // it notes where it stands once a second
await control.locator("footer button").click();
await room[0].locator(".keys button").first().click();
check(await says(control, "1 af 5 telefoner har stemt"), "the facilitator sees how many voted of how many");
await picture(control, "voted");
await room[0].reload();
check(
  await holds(room[0], () => document.querySelector(".keys button")?.ariaPressed === "true"),
  "a page that is loaded again keeps its vote",
);
check(await says(control, "1 af 5 telefoner har stemt"), "and is counted once");

for (let tries = 0; tries < 12; tries++) {
  const page = tries === 0 ? await telephone(360) : room.at(-1);
  if (tries === 0) room.push(page);
  await say(page, `wrong${tries}`);
  await page.waitForTimeout(60);
}
check(await says(room.at(-1), "Vent"), "who guesses is told how long to wait");
await picture(room.at(-1), "wait");

console.log("start anew");
const anew = await new Promise((resolve) => createInterface({ input: process.stdin }).once("line", resolve));
check(await says(control, "Programmet er startet på ny"), "the facilitator's old page says what to do");
await picture(control, "restarted");
check(await holds(room[1], () => document.querySelector("#code") !== null), "a telephone asks for the new code");
await control.reload();
check(await says(control, "Programmet er startet på ny"), "and so when it is loaded again");
await picture(control, "restarted-reloaded");
await control.goto(anew);
await control.waitForSelector("[data-move]");
const heading = await control.locator("main h1").first().innerText();
check(heading === stood, `the session goes on where it was: "${heading}" after "${stood}"`);
await end();
