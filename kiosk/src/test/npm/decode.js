// Shows the paper that a ticket's bytes make, with npos, a decoder that is not ours.
// usage: node decode.js ticket.bin paper.pgm
const fs = require('node:fs')
const npos = require('npos')

const HEADER_TO_DATA = 8
const WHITE = 255

const raw = fs.readFileSync(process.argv[2])

/** How often a raster command repeats each dot: across and down. */
function scale(node) {
  const mode = raw[node.offset - HEADER_TO_DATA + 3] & 3
  return [1 + (mode & 1), 1 + (mode >> 1)]
}

/** npos finds commands and dots; feeds and doubled dots it leaves to whoever prints. */
function bands(tree) {
  const found = []
  let y = 0
  for (const node of tree) {
    if (node.ascii === 'ESC' && node.fn === 'J') y += raw[node.offset + 2]
    if (node.ascii !== 'GS' || node.fn !== 'v0') continue
    const image = npos.codecs.raster.decode(raw, [node])
    const [across, down] = scale(node)
    found.push({ y, image, across, down })
    y += image.height * down
  }
  return { found, height: y }
}

async function main() {
  const ast = await npos.parser().parse(raw)
  if (ast.error) throw new Error(ast.error)
  const commands = ast.tree.map((node) => `${node.ascii ?? '?'}${node.fn ?? ''}`)
  const { found, height } = bands(ast.tree)
  const width = Math.max(...found.map((band) => band.image.width * band.across))
  const paper = Buffer.alloc(width * height, WHITE)
  for (const { y, image, across, down } of found)
    for (let row = 0; row < image.height * down; row++)
      for (let x = 0; x < image.width * across; x++)
        if (image.getPixel(Math.floor(x / across), Math.floor(row / down)) === 0) paper[(y + row) * width + x] = 0
  fs.writeFileSync(process.argv[3], Buffer.concat([Buffer.from(`P5\n${width} ${height}\n${WHITE}\n`), paper]))
  console.log([...new Set(commands)].join(' '))
}

main()
