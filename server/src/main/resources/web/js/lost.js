// Says since when the hub is lost: <live-part>…</live-part><p class="lost" data-words="… {0}"></p>.
// The time is the hub's own, from the last element with data-at that it sent.
document.addEventListener("live:stale", ({ target }) => {
  const at = target.querySelector("[data-at]")?.dataset.at ?? ""
  const sign = target.parentElement.querySelector(".lost")
  if (sign) sign.textContent = sign.dataset.words.replace("{0}", at)
})
