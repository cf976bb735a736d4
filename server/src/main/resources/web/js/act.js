// <form data-act>: sends without leaving the page; the change itself arrives by <live-part>. What the hub refuses
// stands in .said for a while. A form that stays, as more may be scanned into it, says what came of the last one
// (data-stays) and keeps the keys for itself. Without this module the same forms work with a page load each.
import { forget } from "./keep.js"

const SAID_MS = 6_000

let busy = false
let timer

function say(words) {
  const said = document.querySelector(".said")
  clearTimeout(timer)
  said.textContent = words
  if (words) timer = setTimeout(() => say(""), SAID_MS)
}

function send(form, button) {
  const address = button?.getAttribute("formaction") ?? form.getAttribute("action")
  return fetch(address, {
    method: "POST",
    headers: { "X-Requested-With": "fetch", "X-CSRF-Token": form.elements.csrf.value },
    body: new URLSearchParams(new FormData(form, button)),
  })
}

async function act(form, button) {
  const sending = send(form, button)
  const stays = form.dataset.stays
  if (!stays) form.closest(".sheet")?.removeAttribute("open")
  const answer = await sending
  if (answer.status === 401) return location.reload()
  say(answer.ok ? (stays ?? "") : (await answer.json()).detail)
  if (answer.ok) forget(form)
  if (stays) document.querySelector("[data-stays] input:not([type=hidden])")?.select()
}

document.addEventListener("submit", async (event) => {
  const form = event.target
  if (!form.matches("[data-act]")) return
  event.preventDefault()
  if (busy) return
  busy = true
  try {
    await act(form, event.submitter)
  } catch {
    say(document.querySelector(".said").dataset.failed)
  }
  busy = false
})
