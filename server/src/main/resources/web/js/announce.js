// Plays what the hub tells this page to say, one call after the other. The hub keeps the queue of the loudspeaker's
// zone; which page speaks stands in what it draws: <p data-speak="/display/speak/…">. What was played is kept for the
// tab's life, so that neither a reload nor a hub that begins anew repeats a call.
const LONGEST_MS = 30_000
const KEY = "spoken"
const OFF = "&sound=off"

let allowed = false
let busy = false

async function next() {
  const ask = document.querySelector("[data-speak]")?.dataset.speak
  if (!allowed || busy || !ask) return
  busy = true
  const said = await say(ask).catch(() => false) // the hub is not there: it draws the page anew when it is back
  busy = false
  if (said) next()
}

async function say(ask) {
  const answer = await fetch(`${ask}&after=${encodeURIComponent(sessionStorage.getItem(KEY) ?? "")}`)
  const { call, src, words, volume, again } = await answer.json()
  if (again) setTimeout(next, again)
  if (!call) return false
  sessionStorage.setItem(KEY, call)
  document.getElementById("announced").textContent = words
  if (src) await play(Object.assign(new Audio(src), { volume }))
  return true
}

async function play(audio) {
  const over = new Promise((resolve) => {
    for (const event of ["ended", "error", "abort"]) audio.addEventListener(event, resolve)
    setTimeout(resolve, LONGEST_MS)
  })
  await audio.play().catch(() => {}) // there is no voice, and the screen is enough
  await over
}

// Some browsers want a click first: until then another page of the zone speaks.
async function begin() {
  const problem = await new Audio("/silence.wav").play().catch(({ name }) => name)
  if (problem === "NotAllowedError") return askForSound()
  allowed = true
  next()
}

function askForSound() {
  const button = document.getElementById("sound")
  const part = document.querySelector("live-part")
  const src = part.getAttribute("src")
  part.reopen(src + OFF)
  button.hidden = false
  button.onclick = () => {
    button.hidden = true
    part.reopen(src)
    begin()
  }
}

document.addEventListener("live:shown", next)
begin()
