// <page-turner>: shows one of its children at a time, the next every ten seconds. Which one follows from the
// clock alone, so that a fragment drawn anew shows the same and several screens turn together.
const TURN_MS = 10_000

class PageTurner extends HTMLElement {
  connectedCallback() {
    this.turn()
  }

  disconnectedCallback() {
    clearTimeout(this.timer)
  }

  turn() {
    const now = Date.now()
    const shown = Math.floor(now / TURN_MS) % Math.max(1, this.children.length)
    ;[...this.children].forEach((child, index) => (child.hidden = index !== shown))
    this.timer = setTimeout(() => this.turn(), TURN_MS - (now % TURN_MS) + 20)
  }
}

customElements.define("page-turner", PageTurner)
