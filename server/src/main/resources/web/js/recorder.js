// <voice-recorder>: records with the browser's microphone and puts the sound, as a WAV file, into the form's file field.
const RATE = 22_050

class VoiceRecorder extends HTMLElement {
  connectedCallback() {
    this.hidden = !navigator.mediaDevices // neither https nor localhost: the file field is there
    const button = this.querySelector("button")
    const start = button.textContent
    button.onclick = async () => {
      if (this.recorder?.state === "recording") return this.recorder.stop()
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      this.recorder = new MediaRecorder(stream)
      this.recorder.ondataavailable = ({ data }) => this.take(data)
      this.recorder.onstop = () => {
        button.textContent = start
        for (const track of stream.getTracks()) track.stop()
      }
      this.recorder.start()
      button.textContent = button.dataset.stop
    }
  }

  async take(data) {
    const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await data.arrayBuffer())
    const samples = Int16Array.from(sound.getChannelData(0), (sample) => Math.max(-1, Math.min(1, sample)) * 32_767)
    const head = new DataView(new ArrayBuffer(44))
    const bytes = samples.length * 2
    const words = [0x52494646, 0, 0x57415645, 0x666d7420, 0, 0, 0, 0, 0, 0x64617461]
    words.forEach((word, index) => head.setUint32(index * 4, word))
    for (const [at, value] of [[4, 36 + bytes], [16, 16], [20, 0x10001], [24, RATE], [28, RATE * 2], [32, 0x100002], [40, bytes]])
      head.setUint32(at, value, true)
    const files = new DataTransfer()
    files.items.add(new File([head, samples], "clip.wav", { type: "audio/wav" }))
    this.closest("form").querySelector("[type=file]").files = files.files
    const audio = this.querySelector("audio")
    audio.src = URL.createObjectURL(files.files[0])
    audio.hidden = false
  }
}

customElements.define("voice-recorder", VoiceRecorder)
