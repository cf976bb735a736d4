package vn.luot.hub.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a screen can show. Nothing that could hold a script is among it.
public enum MediaType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mp4", "m4v"),
    WEBM("video/webm", "webm");

    /// So many bytes at a file's beginning say what it is.
    static final int HEAD = 12;

    private static final long MEGABYTE = 1024L * 1024;

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> endings;

    MediaType(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    /// As HTTP names it.
    public String type() {
        return type;
    }

    public boolean isVideo() {
        return this == MP4 || this == WEBM;
    }

    /// A larger file is not shown.
    public long maxBytes() {
        return (isVideo() ? 300 : 10) * MEGABYTE;
    }

    /// By the end of a file's name.
    static Optional<MediaType> of(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }

    /// Whether a file that begins so is one.
    boolean begins(byte[] head) {
        if (head.length < HEAD) return false;
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return switch (this) {
            case JPEG -> text.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> text.startsWith("\u0089PNG\r\n");
            case GIF -> text.startsWith("GIF8");
            case WEBP -> text.startsWith("RIFF") && text.startsWith("WEBP", 8);
            case MP4 -> text.startsWith("ftyp", 4);
            case WEBM -> text.startsWith("\u001aE\u00df\u00a3");
        };
    }
}
