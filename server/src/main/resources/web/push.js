// Shows on a locked phone that a ticket's turn is near, or there; a touch opens the ticket's page.
const SHAKE_MS = [400, 200, 400, 200, 400]

addEventListener("push", (event) => {
  const { title, body, lang, path } = event.data.json()
  const how = { body, lang, tag: path, data: path, renotify: true, requireInteraction: true, vibrate: SHAKE_MS }
  event.waitUntil(registration.showNotification(title, how))
})

addEventListener("notificationclick", (event) => {
  event.notification.close()
  event.waitUntil(show(event.notification.data))
})

async function show(path) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true })
  const page = pages.find(({ url }) => new URL(url).pathname === path)
  return page ? page.focus() : clients.openWindow(path)
}
