// Tells a citizen who asked for it that their turn is near, and again that they are called: a chime, a shake, the
// title. Browsers allow a sound only after a press, so nobody is told who did not press. Where the office has it, the
// hub also pushes to a locked phone. Hands the page on, too.
const NOTES_HZ = [660, 880, 660, 880]
const NOTE_S = 0.28
const SHAKE_MS = [400, 200, 400, 200, 400]

const tell = document.getElementById("tell")
const push = "PushManager" in window && document.getElementById("push")
const share = document.getElementById("share")
const title = document.title
let sound
let last = step()

function step() {
  return Number(document.querySelector("[data-step]")?.dataset.step ?? 0)
}

function chime() {
  NOTES_HZ.forEach((hertz, index) => {
    const note = sound.createOscillator()
    note.frequency.value = hertz
    note.connect(sound.destination)
    note.start(sound.currentTime + index * NOTE_S)
    note.stop(sound.currentTime + (index + 0.8) * NOTE_S)
  })
}

function look() {
  const now = step()
  const nearer = now > last
  last = now
  document.title = now > 0 ? `● ${document.querySelector("[data-step]").textContent}` : title
  if (!nearer || !sound) return
  chime()
  navigator.vibrate?.(SHAKE_MS)
}

async function subscription() {
  await navigator.serviceWorker.register("/push.js", { scope: "/t/" })
  const { pushManager } = await navigator.serviceWorker.ready
  const options = { userVisibleOnly: true, applicationServerKey: push.dataset.key }
  return pushManager.subscribe(options).catch(async () => {
    await (await pushManager.getSubscription())?.unsubscribe() // it was made for another key
    return pushManager.subscribe(options)
  })
}

async function wish(on) {
  if ((await Notification.requestPermission()) !== "granted") return
  const { endpoint, keys } = (await subscription()).toJSON()
  for (const [name, value] of Object.entries({ endpoint, ...keys, on })) push.elements[name].value = value
  push.requestSubmit()
}

if (push) tell.querySelector("small").textContent = push.dataset.how
tell.hidden = !("AudioContext" in window)
tell.onclick = async () => {
  const on = tell.getAttribute("aria-pressed") !== "true"
  tell.setAttribute("aria-pressed", on)
  if (push) wish(on).catch(() => {}) // it goes on chiming while the page is open
  if (on) sound = new AudioContext()
  else await sound.close().then(() => (sound = undefined))
}

share.hidden = !("share" in navigator)
share.onclick = () =>
  navigator.share({ text: share.dataset.text, url: location.href }).catch(() => {}) // they thought better of it

document.addEventListener("live:shown", look)
look()
