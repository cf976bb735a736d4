// Keeps the touch screen as the kiosk says and makes presses quick. Without it, the same links and forms do the same.
// @ts-check
const TREMBLE_MS = 350
const ASK_MS = 45_000
const ANSWER_MS = 20_000
const STAFF_PRESS_MS = 5_000
const TYPING_MS = 150

const stage = document.querySelector("[data-live]")
const lost = document.querySelector(".lost")
const drawn = new Map()
let live = null
let pressedAt = -TREMBLE_MS
let touchedAt = Date.now()
let askedAt = 0
let staffTimer = 0
let typingTimer = 0

const find = (selector) => stage.querySelector(selector)
const isOpen = () => find("#more")?.open ?? false

// Replaces only the parts that changed, so that nothing flickers and a finger or focus keeps its place.
function draw(html) {
  const fresh = document.createElement("template")
  fresh.innerHTML = html
  const next = fresh.content.firstElementChild
  const screen = find("#screen")
  if (!screen) return stage.replaceChildren(next)
  const held = stage.contains(document.activeElement) ? document.activeElement.id : ""
  for (const name of ["class", "lang", "data-kind", "data-waits"])
    if (next.hasAttribute(name)) screen.setAttribute(name, next.getAttribute(name))
    else screen.removeAttribute(name)
  const ids = [...next.children].map((part) => part.id)
  for (const part of [...screen.children]) if (!ids.includes(part.id)) part.remove()
  let place = null
  for (const part of [...next.children]) {
    const old = find(`:scope > #screen > #${part.id}`)
    const text = part.outerHTML
    const typing = old && held === "find" && part.id === "seek" && part.querySelector("#find")
    if (!old) place ? place.after(part) : screen.prepend(part)
    else if (drawn.get(part.id) !== text && !typing) old.innerHTML = part.innerHTML
    if (!typing) drawn.set(part.id, text)
    place = find(`:scope > #screen > #${part.id}`)
  }
  if (held && document.activeElement?.id !== held) (document.getElementById(held) ?? find(".actions button"))?.focus()
}

function connect() {
  live?.close()
  live = new EventSource(stage.dataset.live + location.search)
  live.addEventListener("message", ({ data }) => {
    draw(data)
    document.documentElement.lang = find("#screen").lang
    if (lost) lost.hidden = true
  })
  live.addEventListener("error", () => { if (lost) lost.hidden = false })
}

function go(address) {
  history.replaceState(null, "", address)
  connect()
}

const post = (address) => fetch(address, { method: "POST" }).catch(() => { if (lost) lost.hidden = false })

function stay() {
  touchedAt = Date.now()
  find("#more").close()
  if (find("#screen").dataset.kind === "ask") post("/press/more-time")
}

function leave() {
  touchedAt = Date.now()
  find("#more")?.close()
  if (find("#screen").dataset.kind === "ask") post("/press/done")
  go(location.pathname)
}

function idle() {
  const waits = find("#screen")?.hasAttribute("data-waits")
  if (!waits) {
    touchedAt = Date.now()
    if (isOpen()) find("#more").close()
  } else if (isOpen()) {
    if (Date.now() - askedAt >= ANSWER_MS) leave()
  } else if (Date.now() - touchedAt >= ASK_MS) {
    askedAt = Date.now()
    find("#more").showModal()
  }
}

const typed = (form) => location.pathname + "?" + new URLSearchParams(new FormData(form))

stage.addEventListener("input", (event) => {
  touchedAt = Date.now()
  clearTimeout(typingTimer)
  typingTimer = setTimeout(() => go(typed(event.target.form)), TYPING_MS)
})

stage.addEventListener("submit", (event) => {
  event.preventDefault()
  if (event.target.method === "get") return go(typed(event.target))
  const now = performance.now()
  if (now - pressedAt < TREMBLE_MS) return
  pressedAt = now
  post(event.submitter?.getAttribute("formaction") ?? event.target.getAttribute("action"))
  if (find(".looking")) go(location.pathname + event.target.elements.back.value)
})

stage.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='?']")
  if (event.target.closest("[data-stay]")) stay()
  else if (event.target.closest("[data-leave]")) leave()
  else if (link) { event.preventDefault(); go(location.pathname + link.getAttribute("href")) }
})

addEventListener("keydown", (event) => {
  touchedAt = Date.now()
  if (event.ctrlKey || event.altKey || event.metaKey || isOpen()) return
  document.body.classList.add("keys")
  if (event.key === "F9") location.assign("/self-test" + location.search)
  else if (event.key === "Escape") (find(".looking .back") ?? find(".action.main"))?.click()
  else if (event.target.id === "find") return
  else if (/^\p{L}$/u.test(event.key)) find("#find")?.focus()
  else if (/^[0-9]$/.test(event.key)) {
    const tile = find(`[data-key="${event.key}"]`)
    tile ? tile.click() : find("#find")?.focus()
  }
})

addEventListener("pointerdown", (event) => {
  touchedAt = Date.now()
  document.body.classList.remove("keys")
  if (event.target.closest?.("#clock")) staffTimer = setTimeout(() => location.assign("/self-test"), STAFF_PRESS_MS)
})
for (const end of ["pointerup", "pointercancel", "blur"]) addEventListener(end, () => clearTimeout(staffTimer))
addEventListener("contextmenu", (event) => { if (stage.contains(event.target)) event.preventDefault() })

setInterval(idle, 1000)
connect()
