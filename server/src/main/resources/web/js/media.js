// <media-turner>: one picture or video at a time. Nothing plays while it cannot be seen, no video plays for whoever
// wants no motion, and what cannot be shown is passed over.
const PICTURE_MS = 12_000
const VIDEO_MS = 600_000
const UNSEEN_MS = 2_000

class MediaTurner extends HTMLElement {
  connectedCallback() {
    this.show(0)
  }

  disconnectedCallback() {
    clearTimeout(this.timer)
  }

  show(index) {
    clearTimeout(this.timer)
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
    const all = [...this.children]
    const items = all.filter((item) => !item.broken && !(calm && item.play))
    const item = items[index % items.length]
    for (const other of all) {
      other.hidden = other !== item
      other.pause?.()
    }
    this.hidden = !item
    if (!item) return
    const next = () => this.show(index + 1)
    item.onended = next
    item.onerror = () => {
      item.broken = true
      next()
    }
    const seen = this.offsetParent !== null
    if (seen) item.play?.().catch(() => {})
    this.timer = seen ? setTimeout(next, item.play ? VIDEO_MS : PICTURE_MS) : setTimeout(() => this.show(index), UNSEEN_MS)
  }
}

customElements.define("media-turner", MediaTurner)
