// The virtual kiosk's page: shows the device's state, and presses its buttons.
// @ts-check
const SMILES = { 5: "M7 14q5 6 10 0", 4: "M8 15q4 3 8 0", 3: "M8 16h8", 2: "M8 17q4-3 8 0", 1: "M7 18q5-6 10 0" }
const TONES = { 5: "#5fc79a", 4: "#a5d38a", 3: "#f0d27a", 2: "#f0ac66", 1: "#e58468" }
const ZONE = "Asia/Ho_Chi_Minh"
const TICK_MS = 500
const PRESS_MS = 150

const byId = (id) => document.getElementById(id)
const words = await (await fetch("words")).json()
let language = "vi"
let state = null
let receivedAt = 0
let papers = -1

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

function pressable(tile, className, ...children) {
  const button = element("button", { type: "button", class: className, "data-button": tile.button }, ...children)
  if (tile.lit) button.classList.add("lit")
  button.addEventListener("click", () => post(`press/${tile.button}`, button))
  return button
}

function tile(tile) {
  const children = [element("span", { class: "letter", "aria-hidden": "true" }, tile.mark), element("b", {}, tile.label[language])]
  if (tile.expect) children.push(element("small", {}, tile.expect[language]))
  return pressable(tile, `tile ${tile.role}${tile.tight ? " tight" : ""}`, ...children)
}

function face(tile) {
  const picture = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 8.5v1.2M15 8.5v1.2"/><path d="${SMILES[tile.mark]}"/></svg>`
  const button = pressable(tile, "face", element("span", {}, tile.label[language]))
  button.insertAdjacentHTML("afterbegin", picture)
  button.style.setProperty("--tone", TONES[tile.mark])
  return button
}

function fault(name, on) {
  const button = element("button", { type: "button", class: "fault", role: "switch", "aria-checked": String(on), "data-fault": name }, words[language][`fault-${name}`])
  button.addEventListener("click", () => post(`faults/${name}/${on ? "off" : "on"}`, button))
  return button
}

// Keeps a finger's or keyboard's place when the buttons are drawn anew; leaves equal ones alone.
function fill(id, children) {
  const place = byId(id)
  const fresh = element("div", {}, ...children)
  if (place.innerHTML === fresh.innerHTML && place.dataset.language === language) return
  const focused = document.activeElement?.closest("[data-button],[data-fault]")
  const held = focused && place.contains(focused) ? { ...focused.dataset } : null
  place.replaceChildren(...fresh.childNodes)
  place.dataset.language = language
  if (held) [...place.children].find((c) => c.dataset.button === held.button && c.dataset.fault === held.fault)?.focus()
}

function showTicket() {
  if (papers === state.papers) return
  const fresh = papers >= 0
  papers = state.papers
  if (papers === 0) return
  const picture = element("img", { src: `paper/last.png?n=${papers}`, alt: words[language].ticket })
  const ticket = element("a", { class: "ticket", href: "paper/last.png", target: "_blank" }, picture)
  picture.addEventListener("load", () => {
    if (fresh) ticket.classList.add("new")
    byId("tray").replaceChildren(ticket)
  })
}

function show() {
  document.documentElement.lang = language
  document.title = words[language].title
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = words[language][place.dataset.word]
  for (const choice of document.querySelectorAll("[data-language]:is(button)")) choice.setAttribute("aria-pressed", String(choice.dataset.language === language))
  byId("screen").dataset.kind = state.screen.kind
  byId("headline").textContent = state.screen.headline[language]
  byId("number").textContent = state.screen.number
  byId("lines").replaceChildren(...state.screen.lines.map((line) => element("p", {}, line[language])))
  byId("printer").textContent = words[language][`printer-${state.printer}`]
  byId("printer").className = `state ${state.printer}`
  const role = (...roles) => state.tiles.filter((t) => roles.includes(t.role))
  fill("services", role("service").map(tile))
  fill("others", role("priority", "help").map(tile))
  fill("faces", role("rating").map(face))
  byId("rating").hidden = role("rating").length === 0
  fill("faults", Object.entries(state.faults).map(([name, on]) => fault(name, on)))
  showTicket()
}

function tick() {
  if (!state) return
  const now = new Date(state.time + (Date.now() - receivedAt) * state.speed)
  const format = (options) => new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", { timeZone: ZONE, ...options }).format(now)
  byId("clock").textContent = format({ hour: "2-digit", minute: "2-digit", hour12: false })
  byId("day").textContent = format({ weekday: "long", day: "2-digit", month: "2-digit", year: "numeric" })
}

function lost(is) {
  byId("lost").hidden = !is
  document.body.classList.toggle("is-lost", is)
}

for (const choice of document.querySelectorAll("button[data-language]"))
  choice.addEventListener("click", () => { language = choice.dataset.language; show(); tick() })

const live = new EventSource("live")
live.addEventListener("message", ({ data }) => { state = JSON.parse(data); receivedAt = Date.now(); lost(false); show(); tick() })
live.addEventListener("error", () => lost(true))
setInterval(tick, TICK_MS)
