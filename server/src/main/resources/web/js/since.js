// <since-time data-seconds="221">03:41</since-time>: goes on by itself, counted from when it was drawn.
const TICK_MS = 1_000
const two = (number) => String(number).padStart(2, "0")

class SinceTime extends HTMLElement {
  connectedCallback() {
    const begun = performance.now() - Number(this.dataset.seconds) * TICK_MS
    this.timer = setInterval(() => this.show(Math.floor((performance.now() - begun) / TICK_MS)), TICK_MS)
  }

  disconnectedCallback() {
    clearInterval(this.timer)
  }

  show(seconds) {
    this.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
  }
}

customElements.define("since-time", SinceTime)
