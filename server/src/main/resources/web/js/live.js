// Replaces every <live-part src="…"> by what the hub sends; the browser's EventSource reconnects by itself.
// Adds what it lacks: says when the hub is gone (class is-stale, event live:stale), tries again after a refusal,
// and with the attribute `reload` loads the page anew after the hub was started anew.
const STALE_AFTER_MS = 35_000
const RETRY_AFTER_MS = 5_000
const HELD_MS = 50

class LivePart extends HTMLElement {
  connectedCallback() {
    this.open()
    this.expectMore()
  }

  disconnectedCallback() {
    this.source.close()
    clearTimeout(this.timer)
    clearTimeout(this.retry)
    clearTimeout(this.drawing)
  }

  open() {
    this.source = new EventSource(this.getAttribute("src"))
    this.source.addEventListener("build", ({ data }) => this.checkBuild(data))
    this.source.addEventListener("state", ({ data }) => this.show(data))
    this.source.addEventListener("alive", () => this.expectMore())
    // whoever looked may no longer: the page itself says so, or asks to sign in
    this.source.addEventListener("ended", () => location.reload())
    this.source.addEventListener("error", () => this.lost())
  }

  reopen(src) {
    this.source.close()
    this.setAttribute("src", src)
    this.open()
  }

  checkBuild(build) {
    if (this.build && this.build !== build && this.hasAttribute("reload")) location.reload()
    this.build = build
  }

  // After a break the hub sends what is shown already: drawn anew, it would take away what somebody is writing.
  show(html) {
    this.expectMore()
    if (html === this.newest) return
    this.newest = html
    this.draw()
  }

  // A button that is drawn anew while it is held down would lose the press.
  draw() {
    clearTimeout(this.drawing)
    if (this.matches(":active")) {
      this.drawing = setTimeout(() => this.draw(), HELD_MS)
      return
    }
    const focused = this.contains(document.activeElement) ? document.activeElement.id : ""
    this.innerHTML = this.newest
    if (focused) document.getElementById(focused)?.focus()
    this.dispatchEvent(new CustomEvent("live:shown", { bubbles: true }))
  }

  expectMore() {
    this.classList.remove("is-stale")
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.stale(), STALE_AFTER_MS)
  }

  lost() {
    if (this.source.readyState !== EventSource.CLOSED) return
    clearTimeout(this.retry)
    this.retry = setTimeout(() => this.open(), RETRY_AFTER_MS)
  }

  stale() {
    this.classList.add("is-stale")
    this.dispatchEvent(new CustomEvent("live:stale", { bubbles: true }))
  }
}

customElements.define("live-part", LivePart)

// A page that the browser keeps for "back" would keep its connections too, of which a browser has six for one hub.
const parts = () => document.querySelectorAll("live-part")
addEventListener("pagehide", () => parts().forEach((part) => part.source.close()))
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) parts().forEach((part) => part.reopen(part.getAttribute("src")))
})
