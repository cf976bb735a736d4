// The virtual kiosk: what is round the touch screen, that is paper, rating box and faults. The screen is screen.js.
// @ts-check
const PRESS_MS = 150

const byId = (id) => document.getElementById(id)
const words = await (await fetch("words")).json()
let state = null
let papers = -1
const language = () => document.documentElement.lang

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

async function post(path, button) {
  button.classList.add("press")
  setTimeout(() => button.classList.remove("press"), PRESS_MS)
  await fetch(path, { method: "POST" }).catch(() => lost(true))
}

function face(tile) {
  const picture = element("img", { src: `faces/face-${tile.mark}.svg`, alt: "" })
  const button = element("button", { type: "button", class: tile.lit ? "face lit" : "face", "data-button": tile.button }, picture, element("span", {}, tile.label[language()]))
  button.addEventListener("click", () => post(`press/${tile.button}`, button))
  return button
}

function fault(name, on) {
  const button = element("button", { type: "button", class: "fault", role: "switch", "aria-checked": String(on), "data-fault": name }, words[language()][`fault-${name}`])
  button.addEventListener("click", () => post(`faults/${name}/${on ? "off" : "on"}`, button))
  return button
}

// Keeps a finger's or keyboard's place when the buttons are drawn anew; leaves equal ones alone.
function fill(id, children) {
  const place = byId(id)
  const fresh = element("div", {}, ...children)
  if (place.innerHTML === fresh.innerHTML && place.dataset.language === language()) return
  const focused = document.activeElement?.closest("[data-button],[data-fault]")
  const held = focused && place.contains(focused) ? { ...focused.dataset } : null
  place.replaceChildren(...fresh.childNodes)
  place.dataset.language = language()
  if (held) [...place.children].find((c) => c.dataset.button === held.button && c.dataset.fault === held.fault)?.focus()
}

function showTicket() {
  if (papers === state.papers) return
  const fresh = papers >= 0
  papers = state.papers
  if (papers === 0) return
  const picture = element("img", { src: `paper/last.png?n=${papers}`, alt: words[language()].ticket })
  const ticket = element("a", { class: "ticket", href: "paper/last.png", target: "_blank" }, picture)
  picture.addEventListener("load", () => {
    if (fresh) ticket.classList.add("new")
    byId("tray").replaceChildren(ticket)
  })
}

function show() {
  if (!state) return
  document.title = words[language()].title
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = words[language()][place.dataset.word]
  byId("printer").textContent = words[language()][`printer-${state.printer}`]
  byId("printer").className = `state ${state.printer}`
  const ratings = state.tiles.filter((t) => t.role === "rating")
  fill("faces", ratings.map(face))
  byId("rating").hidden = ratings.length === 0
  fill("faults", Object.entries(state.faults).map(([name, on]) => fault(name, on)))
  showTicket()
}

function lost(is) {
  byId("lost").hidden = !is
  document.body.classList.toggle("is-lost", is)
}

new MutationObserver(show).observe(document.documentElement, { attributeFilter: ["lang"] })
const live = new EventSource("live")
live.addEventListener("message", ({ data }) => { state = JSON.parse(data); lost(false); show() })
live.addEventListener("error", () => lost(true))
