#pragma once
// The only script of a report: opens all numbers on paper, tells the number under the pointer or of the mark that arrow keys reached,
// and steps through single courses by button and key, or plays them. Without it, and on paper, a few courses stand side by side.

#include <string_view>

namespace raaderum::report {

inline constexpr std::string_view script = R"(
(() => {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter((each) => !each.open);
    opened.forEach((each) => { each.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((each) => { each.open = false; }));
})();
(() => {
  const tip = document.getElementById("tip");
  let told = null;
  const hide = () => {
    tip.hidden = true;
    if (told) told.classList.remove("told");
    told = null;
  };
  const show = (mark, x, y) => {
    if (told !== mark) {
      hide();
      told = mark;
      mark.classList.add("told");
      tip.textContent = mark.dataset.tip;
    }
    tip.hidden = false;
    const left = Math.max(8, Math.min(x + 14, innerWidth - tip.offsetWidth - 8));
    const below = y + 18 + tip.offsetHeight < innerHeight;
    tip.style.left = left + "px";
    tip.style.top = (below ? y + 18 : Math.max(8, y - tip.offsetHeight - 12)) + "px";
  };
  document.querySelectorAll("svg.chart").forEach((chart) => {
    const marks = [...chart.querySelectorAll(".tip")];
    if (!marks.length) return;
    marks.forEach((mark) => {
      const title = mark.querySelector("title");
      mark.dataset.tip = title.textContent;
      title.remove();
      mark.addEventListener("pointermove", (event) => show(mark, event.clientX, event.clientY));
      mark.addEventListener("pointerleave", hide);
    });
    if (chart.closest(".stepper")) return;
    chart.setAttribute("tabindex", "0");
    chart.addEventListener("blur", hide);
    chart.addEventListener("keydown", (event) => {
      if (event.key === "Escape") return hide();
      const at = marks.indexOf(told);
      const last = marks.length - 1;
      const next = { ArrowRight: Math.min(at + 1, last), ArrowLeft: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      const place = marks[next].getBoundingClientRect();
      show(marks[next], place.left + place.width / 2, place.top + Math.min(place.height / 2, 60));
    });
  });
})();
(() => {
  const stepper = document.getElementById("stepper");
  if (!stepper) return;
  const courses = [...stepper.querySelectorAll(".course")];
  const status = stepper.querySelector("[role=status]");
  const play = stepper.querySelector("[data-play]");
  const playLabel = play.textContent;
  const millisecondsEach = 900;
  let shown = 0;
  let timer = null;
  const show = (index) => {
    courses[shown].classList.remove("shown");
    shown = (index + courses.length) % courses.length;
    courses[shown].classList.add("shown");
    status.textContent = courses[shown].dataset.told;
  };
  const pause = () => {
    clearInterval(timer);
    timer = null;
    play.textContent = playLabel;
    status.setAttribute("aria-live", "polite");
  };
  const step = (by) => { pause(); show(shown + by); };
  stepper.querySelectorAll("[data-step]").forEach((button) =>
    button.addEventListener("click", () => step(Number(button.dataset.step))));
  play.addEventListener("click", () => {
    if (timer) return pause();
    status.setAttribute("aria-live", "off");
    play.textContent = play.dataset.pause;
    timer = setInterval(() => show(shown + 1), millisecondsEach);
  });
  stepper.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  });
  document.documentElement.classList.add("live");
})();
)";

}  // namespace raaderum::report
