// Plays each call once, one after the other. Calls are read from the page's state, not from a message that could
// be missed: <ul data-day="2026-03-02"><li data-call="17" data-age="3">A050 → Quầy 2</li></ul>, counted anew each
// day. What was played is kept for the tab's life, so that a reload neither repeats nor loses a call.
const STALE_AFTER_MS = 60_000
const LONGEST_MS = 30_000
const KEY = "spoken"

const queue = []
let playing = false

function spoken(day) {
  const [savedDay, number] = (sessionStorage.getItem(KEY) ?? "").split(" ")
  return savedDay === day ? Number(number) : 0
}

function take({ target }) {
  const { day } = target.querySelector("[data-day]")?.dataset ?? {}
  for (const { dataset, textContent } of target.querySelectorAll("[data-call]")) {
    if (Number(dataset.call) <= spoken(day)) continue
    sessionStorage.setItem(KEY, `${day} ${dataset.call}`)
    const until = performance.now() + STALE_AFTER_MS - Number(dataset.age) * 1000
    queue.push({ call: dataset.call, until, words: textContent })
  }
  next()
}

async function next() {
  while (queue[0]?.until < performance.now()) queue.shift()
  if (playing || queue.length === 0) return
  playing = true
  document.getElementById("announced").textContent = queue[0].words
  try {
    await play(new Audio(`/voice/${queue[0].call}.wav`))
  } catch (problem) {
    // The browser wants a click first. Anything else: there is no voice, and the screen is enough.
    if (problem.name === "NotAllowedError") return askForSound()
  }
  queue.shift()
  playing = false
  next()
}

async function play(audio) {
  const over = new Promise((resolve) => {
    for (const event of ["ended", "error", "abort"]) audio.addEventListener(event, resolve)
    setTimeout(resolve, LONGEST_MS)
  })
  await audio.play()
  await over
}

function askForSound() {
  const button = document.getElementById("sound")
  button.hidden = false
  button.onclick = () => {
    button.hidden = true
    playing = false
    next()
  }
}

document.addEventListener("live:shown", take)
