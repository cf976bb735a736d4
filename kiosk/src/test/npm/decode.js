// Shows the paper that a ticket's bytes make, with npos, a decoder that is not ours.
// usage: node decode.js ticket.bin paper.pgm
// It prints each line of the printer's own letters, after how often their dots are repeated.
const fs = require('node:fs')
const npos = require('npos')

const HEADER_TO_DATA = 8
const WHITE = 255
const USUAL_LINE = 34
const LETTER_HEIGHT = 24

const raw = fs.readFileSync(process.argv[2])

/** How often a raster command repeats each dot: across and down. */
function scale(node) {
  const mode = raw[node.offset - HEADER_TO_DATA + 3] & 3
  return [1 + (mode & 1), 1 + (mode >> 1)]
}

/** npos finds commands, letters and dots; feeds and doubled dots it leaves to whoever prints. */
function paperOf(tree) {
  const bands = []
  const lines = []
  let y = 0
  let apart = USUAL_LINE
  let repeat = 1
  for (const node of tree) {
    const command = `${node.ascii} ${node.fn}`
    if (command === 'ESC J') y += raw[node.offset + 2]
    else if (command === 'ESC 3') apart = raw[node.offset + 2]
    else if (command === 'GS !') repeat = 1 + (raw[node.offset + 2] & 7)
    else if (node.ascii === 'STX') {
      const found = npos.codecs.text.decode(raw, [node]).toString('ascii').split('\n').slice(0, -1)
      for (const line of found) lines.push(`${repeat} ${line}`)
      y += found.length * Math.max(apart, repeat * LETTER_HEIGHT)
    } else if (command === 'GS v0') {
      const image = npos.codecs.raster.decode(raw, [node])
      const [across, down] = scale(node)
      bands.push({ y, image, across, down })
      y += image.height * down
    }
  }
  return { bands, lines, height: y }
}

async function main() {
  const ast = await npos.parser().parse(raw)
  if (ast.error) throw new Error(ast.error)
  const { bands, lines, height } = paperOf(ast.tree)
  const width = Math.max(...bands.map((band) => band.image.width * band.across))
  const paper = Buffer.alloc(width * height, WHITE)
  for (const { y, image, across, down } of bands)
    for (let row = 0; row < image.height * down; row++)
      for (let x = 0; x < image.width * across; x++)
        if (image.getPixel(Math.floor(x / across), Math.floor(row / down)) === 0) paper[(y + row) * width + x] = 0
  fs.writeFileSync(process.argv[3], Buffer.concat([Buffer.from(`P5\n${width} ${height}\n${WHITE}\n`), paper]))
  if (lines.length > 0) console.log(lines.join('\n'))
}

main()
