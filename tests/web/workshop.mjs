// Plays the workshop's page as a facilitator would, by keyboard, from the first step to the last, and checks what the
// room must be able to rely on: bets, events, ghost, undo, languages, letters large enough for a projector, nothing
// asked from elsewhere, no barrier that axe knows of, votes from several telephones.
//
//   node tests/web/workshop.mjs CONTROL_ADDRESS [--guest ADDRESS] [--pictures FOLDER] [--keep FOLDER]
//
// CONTROL_ADDRESS is the one with the key, which works once; the guests' is the address with the code, http://…/#CODE.
// With --keep the scenario and the log that the page hands out are kept in a folder. Needs Chromium (CHROMIUM names
// another than /usr/bin/chromium) and the page's packages (WEB names the folder where `npm ci` put them, unless it is
// sim/workshop/web).
import { mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { browser, check, end, packages } from "./browser.mjs";

const axe = readFileSync(packages.resolve("axe-core/axe.min.js"), "utf8");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { guest: { type: "string" }, pictures: { type: "string" }, keep: { type: "string" } },
});
const [address] = positionals;
if (!address) {
  console.error("usage: node tests/web/workshop.mjs CONTROL_ADDRESS [--guest ADDRESS] [--pictures FOLDER]");
  process.exit(2);
}
const PROJECTOR = { width: 1280, height: 720 };
const LAPTOP = { width: 1440, height: 900 };
const TELEPHONE = { width: 390, height: 844 };
const LEAST_LETTERS_PX = 24;
const LEAST_FRAMES_PER_SECOND = 20;
const LONGEST_STORY_PRESSES = 80;
const HANDS = ["1", "1", "2", "3", "3", "3", "4"];

const somebody = () => browser.newContext({ locale: "da-DK", acceptDownloads: true });

async function visit(context, url, viewport) {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  const own = new URL(url).host;
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    check(host === own || protocol === "data:" || protocol === "blob:", `asked ${request.url()}`);
  });
  page.on("pageerror", (error) => check(false, `the page failed: ${error.message}`));
  page.on("console", (message) => check(message.type() !== "error", `the console says: ${message.text()}`));
  await page.goto(url);
  return page;
}

async function picture(page, name) {
  if (!options.pictures) return;
  mkdirSync(options.pictures, { recursive: true });
  await page.screenshot({ path: `${options.pictures}/${name}.png` });
}

async function barriers(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  for (const { id, nodes } of violations)
    check(false, `axe at ${where}: ${id}, ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
  check(true, "axe ran");
}

/** What is cut off inside the page, which nobody in the room can scroll. */
async function cutOff(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("main, main *")]
      .filter(
        (element) =>
          element.checkVisibility() && element.clientHeight > 0 && element.scrollHeight - element.clientHeight > 6,
      )
      .filter(
        (element) => getComputedStyle(element).overflowY !== "visible" && !element.matches(".plot, .unseen, .name"),
      )
      .map((element) => `${element.tagName} ${element.className} by ${element.scrollHeight - element.clientHeight} px`),
  );
}

const title = (page) => page.locator("main h1").first().innerText();
const week = async (page) => Number(await page.locator(".bar .week").getAttribute("data-week"));
const move = (page) => page.locator("[data-move]").getAttribute("data-move");

async function smallLetters(page) {
  return page.evaluate((least) => {
    const small = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: element, textContent } = walker.currentNode;
      if (!element || !textContent.trim() || element.closest(".unseen, .paper, script, style")) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || !element.checkVisibility()) continue;
      const scale = element.ownerSVGElement ? element.ownerSVGElement.getScreenCTM().a : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < least - 0.5) small.add(`${textContent.trim()} (${size.toFixed(1)} px)`);
    }
    return [...small];
  }, LEAST_LETTERS_PX);
}

async function tellStory(page, name, projector) {
  let steps = 0;
  let verdicts = 0;
  for (let press = 0; press < LONGEST_STORY_PRESSES; press++) {
    const heading = await title(page);
    if (projector) for (const text of await smallLetters(page)) check(false, `"${text}" is too small in "${heading}"`);
    for (const what of await cutOff(page))
      check(false, `cut off in "${heading}"${projector ? " on the wall" : ""}: ${what}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(overflow <= 0, `"${heading}" is ${overflow} px too wide`);
    if ((await page.locator("main ol output").count()) > 0) {
      for (const hand of HANDS) await page.keyboard.press(hand);
      await page.keyboard.press("Shift+Digit3");
      const counted = (await page.locator("main ol output").allInnerTexts()).map(Number);
      const raised = HANDS.filter((hand) => Number(hand) <= counted.length).length;
      check(counted.reduce((sum, count) => sum + count, 0) === raised - 1, `hands are counted: ${counted}`);
    }
    if ((await page.locator(".verdict").count()) > 0)
      verdicts += (await page.locator(".verdict").innerText()) === "" ? 0 : 1;
    const next = await move(page);
    if (next === "end") break;
    await page.keyboard.press("PageDown");
    if (next === "play") {
      await page.waitForTimeout(300);
      check((await move(page)) === "stop" || (await move(page)) === "step", "the run plays, or has played");
      await picture(page, `${name}-${steps}-plays`);
      if ((await move(page)) === "stop") await page.keyboard.press("PageDown");
      await page.waitForTimeout(150);
      await picture(page, `${name}-${steps}-played`);
    } else {
      steps += 1;
      await page.waitForTimeout(250);
      await picture(page, `${name}-${steps}`);
      if (!projector) await barriers(page, `step ${steps}`);
    }
  }
  check((await move(page)) === "end", "the story comes to its end by the clicker alone");
  check(verdicts > 0, "a bet was held against the outcome");
  const last = await title(page);
  await page.keyboard.press("PageUp");
  check((await title(page)) !== last, "page up goes a step back");
}

async function playFreely(page) {
  await page.keyboard.press("f");
  await page.keyboard.press("Home");
  await page.keyboard.press(" ");
  const frames = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const start = performance.now();
        let count = 0;
        const draw = (now) =>
          now - start > 1500 ? resolve((count * 1000) / (now - start)) : (count++, requestAnimationFrame(draw));
        requestAnimationFrame(draw);
      }),
  );
  check(
    frames >= LEAST_FRAMES_PER_SECOND,
    `${frames.toFixed(0)} pictures a second with ${await page.locator("[data-chart]").count()} drawings`,
  );
  console.log(`${frames.toFixed(0)} pictures a second`);
  await page.keyboard.press(" ");
  const paused = await week(page);
  check(paused > 0, "weeks pass");
  await page.keyboard.press("ArrowUp");
  check((await week(page)) === paused + 1, "a week on");
  await page.keyboard.press("Shift+ArrowLeft");
  check((await week(page)) === Math.max(0, paused - 12), "a quarter back");

  const undo = page.locator("header button", { hasText: /Fortryd|Undo/ });
  check(await undo.isDisabled(), "there is nothing to undo yet");
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await page.waitForTimeout(400);
  check(await undo.isEnabled(), "an event can be undone");
  await picture(page, "free-event");
  await barriers(page, "events");
  await page.keyboard.press("a");
  await page.waitForTimeout(100);
  const slider = page.locator("section .lever input").first();
  const before = await slider.inputValue();
  await slider.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowUp");
  await page.waitForTimeout(400);
  check((await slider.inputValue()) !== before, "a lever moves by keyboard");
  await picture(page, "free-lever");
  await barriers(page, "assumptions");
  await slider.evaluate((element) => element.blur());
  await page.keyboard.press("u");
  await page.waitForTimeout(300);
  check((await slider.inputValue()) === before, "undo takes the lever back as a whole");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("w");
  await page.waitForTimeout(1500);
  check((await page.locator("section ol button").count()) > 0, "the engine says why");
  await picture(page, "free-why");
  await barriers(page, "why");
  await page.keyboard.press("?");
  await page.waitForTimeout(150);
  check(await page.locator("dialog").isVisible(), "the sheet of keys opens");
  await picture(page, "keys");
  await barriers(page, "keys");
  await page.keyboard.press("Escape");
  await page.waitForTimeout(100);
  check((await page.locator("dialog").count()) === 0, "Escape closes it");

  const language = await page.evaluate(() => document.documentElement.lang);
  await page.keyboard.press("d");
  check((await page.evaluate(() => document.documentElement.lang)) !== language, "the language changes with a key");
  await picture(page, "other-language");
  await page.keyboard.press("d");

  await page.keyboard.press("e");
  const [scenario] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("button", { hasText: "YAML" }).click(),
  ]);
  check(scenario.suggestedFilename().endsWith(".yaml"), "the scenario can be saved");
  if (options.keep) await scenario.saveAs(`${options.keep}/played.yaml`);
  const [log] = await Promise.all([page.waitForEvent("download"), page.locator("button", { hasText: "JSON" }).click()]);
  if (options.keep) await log.saveAs(`${options.keep}/log.json`);
  const told = JSON.parse(readFileSync(await log.path(), "utf8"));
  check(
    told.digests.length === 2 && told.entries.some(({ what }) => what === "shock"),
    "the log tells deeds and digests",
  );
}

async function printed(page) {
  for (const paper of [/uddelingsark|handout/, /vejledning|guide/]) {
    await page.evaluate(() => (window.print = () => (window.printed = true)));
    if ((await page.locator("section ul button").count()) === 0) await page.keyboard.press("e");
    await page.locator("section ul button", { hasText: paper }).click();
    await page.waitForFunction(() => window.printed);
    await page.emulateMedia({ media: "print" });
    const name = paper.source.split("|")[1];
    check(await page.locator(".paper h1").isVisible(), `the ${name} is on paper`);
    if (options.pictures)
      await page.pdf({ path: `${options.pictures}/${name}.pdf`, format: "A4", preferCSSPageSize: true });
    await page.emulateMedia({ media: null });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  }
}

async function vote(control, guestAddress) {
  const guests = await Promise.all([0, 1, 2].map(async () => visit(await somebody(), guestAddress, TELEPHONE)));
  await control.keyboard.press("f");
  const before = await title(control);
  await control.waitForTimeout(1200);
  await control.reload();
  await control.waitForSelector("[data-move]");
  check((await title(control)) === before, "a page loaded again goes on where it was");
  await control.keyboard.press("Shift+R");
  for (
    let press = 0;
    press < LONGEST_STORY_PRESSES && (await control.locator("main ol output").count()) === 0;
    press++
  ) {
    await control.keyboard.press("PageDown");
    await control.waitForTimeout(120);
  }
  const watcher = await visit(await somebody(), guestAddress.split("#")[0], TELEPHONE);
  await watcher.waitForSelector("#code");
  await picture(watcher, "watcher");
  await barriers(watcher, "the door");
  await picture(guests[0], "guest-waits");
  await control.locator("footer button").click();
  for (const [index, guest] of guests.entries())
    await guest
      .locator(".keys button")
      .nth(index % 2)
      .click();
  await guests[0].locator(".keys button").nth(1).click();
  await control.waitForTimeout(500);
  const shown = async () => (await control.locator("main ol output").allInnerTexts()).map(Number);
  check((await shown()).every((count) => count === 0), "nobody sees votes before they are closed");
  await picture(guests[0], "guest-voted");
  await barriers(guests[0], "telephone");
  await control.locator("footer button").click();
  await control.waitForTimeout(300);
  const counts = await shown();
  check(counts[0] === 1 && counts[1] === 2, `telephones vote, and change their vote: ${counts}`);
  await control.keyboard.press("q");
  await control.waitForTimeout(200);
  await picture(control, "join");
}

const facilitator = await somebody();
const page = await visit(facilitator, address, LAPTOP);
await page.waitForSelector("[data-move]");
await picture(page, "laptop-0");
await tellStory(page, "laptop", false);
await playFreely(page);
await printed(page);
const wall = await visit(facilitator, new URL("/", address).href, PROJECTOR);
await wall.emulateMedia({ reducedMotion: "reduce" });
await wall.waitForSelector("[data-move]");
await wall.keyboard.press("p");
await picture(wall, "projector-0");
await tellStory(wall, "projector", true);
if (options.guest) await vote(page, options.guest);
await end();
