package vn.luot.system;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/// Reads printed tickets with programs that are not ours: npos makes paper of the bytes, zbar reads
/// its code, tesseract its large number.
final class OtherEyes {
    private static final List<String> TOOL =
            List.of("package.json", "package-lock.json", "decode.js");

    /// Without O: of that and zero a reader knows only from a book's words which it is.
    private static final String LETTERS =
            "tessedit_char_whitelist=ABCDEFGHIJKLMNPQRSTUVWXYZ0123456789-";

    private static final int NUMBER_HEIGHT = 48;
    private static final int LARGE = 50;

    private final Path tools = Repo.root().resolve("kiosk/target/npm");
    private final Path folder;
    private final String node = Debian.program("/usr/bin/node", "nodejs").toString();
    private final String zbar = Debian.program("/usr/bin/zbarimg", "zbar-tools").toString();
    private final String tesseract;

    /// @param folder for what passes between the programs
    OtherEyes(Path folder) {
        this.folder = folder;
        tesseract = Debian.program("/usr/bin/tesseract", "tesseract-ocr").toString();
        var npm = Debian.program("/usr/bin/npm", "npm").toString();
        if (isInstalled()) return;
        run(tools, npm, "ci", "--omit=optional", "--ignore-scripts", "--prefer-offline");
    }

    /// What an earlier run installed is taken again while its list stays the same.
    private boolean isInstalled() {
        var lock = tools.resolve("node_modules/.package-lock.json");
        try {
            Files.createDirectories(tools);
            var same = Files.exists(lock);
            for (var file : TOOL) {
                var from = Repo.root().resolve("kiosk/src/test/npm").resolve(file);
                var to = tools.resolve(file);
                same &= Files.exists(to) && (file.endsWith(".js") || Files.mismatch(from, to) < 0);
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
            return same;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put the tools into " + tools, e);
        }
    }

    /// What came out of a printer.
    ///
    /// @param drawn dot by dot
    /// @param written lines of the printer's own letters, each after its size
    record Sheet(BufferedImage drawn, List<String> written) {}

    Sheet paper(byte[] escPos) {
        var bytes = folder.resolve("ticket.bin");
        var picture = folder.resolve("paper.pgm");
        try {
            Files.write(bytes, escPos);
            var written = run(tools, node, "decode.js", bytes.toString(), picture.toString());
            return new Sheet(pgm(Files.readAllBytes(picture)), written.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("no paper in " + folder, e);
        }
    }

    /// What the code on the newest paper holds.
    String code() {
        return run(folder, zbar, "-q", "--raw", "paper.pgm").strip();
    }

    /// The large letters of a paper.
    String number(Sheet paper) {
        try {
            ImageIO.write(
                    small(largest(paper.drawn())), "png", folder.resolve("number.png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("no number in " + folder, e);
        }
        return run(folder, tesseract, "number.png", "-", "--psm", "7", "-c", LETTERS).strip();
    }

    /// Letters of the size that readers know from books, on a white margin.
    private static BufferedImage small(BufferedImage line) {
        int width = line.getWidth() * NUMBER_HEIGHT / line.getHeight();
        int margin = NUMBER_HEIGHT / 2;
        var small =
                new BufferedImage(
                        width + 2 * margin,
                        NUMBER_HEIGHT + 2 * margin,
                        BufferedImage.TYPE_BYTE_GRAY);
        var pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        var scaled = line.getScaledInstance(width, NUMBER_HEIGHT, Image.SCALE_AREA_AVERAGING);
        pen.drawImage(scaled, margin, margin, null);
        pen.dispose();
        return small;
    }

    /// The rows of the first high line of ink.
    private static BufferedImage largest(BufferedImage paper) {
        int start = -1;
        for (int y = 0; y <= paper.getHeight(); y++) {
            var ink = y < paper.getHeight() && hasInk(paper, y);
            if (ink && start < 0) start = y;
            if (ink || start < 0) continue;
            if (y - start >= LARGE) return paper.getSubimage(0, start, paper.getWidth(), y - start);
            start = -1;
        }
        throw new IllegalArgumentException("no large letters on the paper");
    }

    private static boolean hasInk(BufferedImage paper, int y) {
        for (int x = 0; x < paper.getWidth(); x++)
            if ((paper.getRGB(x, y) & 0xff) == 0) return true;
        return false;
    }

    /// `P5`, width, height and white, then a byte a dot.
    private static BufferedImage pgm(byte[] file) {
        var head = new String(file, 0, 32, StandardCharsets.US_ASCII).split("\\s+", 5);
        int width = Integer.parseInt(head[1]);
        int height = Integer.parseInt(head[2]);
        int at = file.length - width * height;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++)
            image.setRGB(i % width, i / width, (file[at + i] & 0xff) * 0x010101);
        return image;
    }

    private String run(Path where, String... command) {
        var errors = folder.resolve("error.txt");
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(where.toFile())
                            .redirectError(errors.toFile())
                            .start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0)
                throw new IllegalStateException(
                        "%s failed: %s%s"
                                .formatted(List.of(command), output, Files.readString(errors)));
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + List.of(command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(List.of(command).toString(), e);
        }
    }
}
