// Cards open by click, tap and keyboard without any script. This places a card beside its figure and opens it on
// hover for those who point.
for (const button of document.querySelectorAll("button.figure")) {
  const card = document.getElementById(button.getAttribute("popovertarget"));
  if (!card) continue;
  card.addEventListener("toggle", (event) => {
    if (event.newState !== "open") return;
    const figure = button.getBoundingClientRect();
    const room = document.documentElement.clientWidth - card.offsetWidth - 8;
    card.style.left = Math.max(8, Math.min(figure.left, room)) + "px";
    const below = figure.bottom + 6;
    const fits = below + card.offsetHeight < innerHeight;
    card.style.top = Math.max(8, fits ? below : figure.top - card.offsetHeight - 6) + "px";
    card.style.margin = "0";
    card.style.bottom = "auto";
  });
  let timer;
  const later = (action, delay) => { clearTimeout(timer); timer = setTimeout(action, delay); };
  if (matchMedia("(hover: hover)").matches) {
    button.addEventListener("mouseenter", () => later(() => card.showPopover(), 250));
    button.addEventListener("mouseleave", () => later(() => card.hidePopover(), 200));
    card.addEventListener("mouseenter", () => clearTimeout(timer));
    card.addEventListener("mouseleave", () => later(() => card.hidePopover(), 200));
  }
}
addEventListener("scroll", () => document.querySelector(".card:popover-open")?.hidePopover(), { passive: true });
