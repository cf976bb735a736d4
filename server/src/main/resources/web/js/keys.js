// Keys press what is on the page: <button data-key="+ =">. An open sheet takes the keys; Escape, or
// a press beside it, closes it.
// Keys typed into a field are left alone, and so are Enter and space on something reached with Tab.
const SAME_KEY_MS = 400

let tabbing = false
let last = { key: "", at: 0 }

const isField = (element) => element.matches("textarea, select, input:not([type=radio], [type=checkbox])")
const isPressable = (element) => element.matches("a, button, summary, input")

const isHidden = (element) => !element.matches("summary") && element.closest("details:not([open])")

function find(root, key) {
  return [...root.querySelectorAll("[data-key]")].find(
    (element) => element.dataset.key.split(" ").includes(key) && !element.disabled && !isHidden(element),
  )
}

function press(element) {
  element.click()
  const sheet = element.matches("summary") && element.parentElement
  if (!sheet?.open) return
  sheet.querySelector("div input:not([type=hidden], [type=radio], [type=checkbox]), div button:enabled")?.focus()
}

function closeSheet(sheet) {
  sheet.open = false
  sheet.querySelector("summary").focus()
}

document.addEventListener("pointerdown", ({ target }) => {
  const sheet = document.querySelector(".sheet[open]")
  tabbing = false
  if (sheet && !sheet.contains(target)) sheet.open = false
})

document.addEventListener("keydown", (event) => {
  const { target } = event
  const sheet = document.querySelector(".sheet[open]")
  if (event.key === "Tab") tabbing = true
  if (event.key === "Escape" && sheet) return closeSheet(sheet)
  if (event.ctrlKey || event.altKey || event.metaKey || isField(target)) return
  if (tabbing && (event.key === "Enter" || event.key === " ") && isPressable(target)) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const found = find(sheet ?? document, key)
  if (!found) return
  event.preventDefault()
  const again = last.key === key && event.timeStamp - last.at < SAME_KEY_MS
  last = { key, at: event.timeStamp }
  if (!event.repeat && !again) press(found)
})
