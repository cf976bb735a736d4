// Keeps what somebody has begun to fill in while <live-part> is drawn anew: [data-keep="name"] on fields and on
// <details>. A name that is gone from the page, such as that of a ticket, is forgotten.
const kept = new Map()

function read(element) {
  if (element.localName === "details") return element.open
  return element.type === "checkbox" ? element.checked : element.value
}

function write(element, value) {
  if (element.localName === "details") element.open = value
  else if (element.type === "checkbox") element.checked = value
  else if (element.type === "radio") element.checked = element.value === value
  else element.value = value
}

// What was sent is no longer kept; the page may have been drawn anew since.
export function forget(form) {
  for (const { dataset } of form.elements) {
    if (!kept.delete(dataset.keep)) continue
    for (const element of document.querySelectorAll(`[data-keep="${dataset.keep}"]`)) {
      element.checked = element.defaultChecked
      element.value = element.getAttribute("value") ?? ""
    }
  }
}

function keep({ target }) {
  if (target.dataset?.keep) kept.set(target.dataset.keep, read(target))
}

document.addEventListener("input", keep)
document.addEventListener("toggle", keep, true)
document.addEventListener("live:shown", ({ target }) => {
  const elements = [...target.querySelectorAll("[data-keep]")]
  const names = new Set(elements.map((element) => element.dataset.keep))
  for (const name of kept.keys()) if (!names.has(name)) kept.delete(name)
  for (const element of elements) if (kept.has(element.dataset.keep)) write(element, kept.get(element.dataset.keep))
})
