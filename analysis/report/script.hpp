#pragma once
// The only script of a report: steps through single courses by button and key, or plays them. Without it, and on paper,
// a few courses stand side by side.

#include <string_view>

namespace raaderum::report {

inline constexpr std::string_view script = R"(
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
