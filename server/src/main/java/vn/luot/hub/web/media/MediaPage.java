package vn.luot.hub.web.media;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.media.MediaFolder;
import vn.luot.hub.media.MediaFolder.Item;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;

/// The office's pictures and videos: which there are, and each as a file.
public final class MediaPage implements Page {
    /// Stands for the folder of all.
    private static final String ROOT = "-";

    private final Hall hall;
    private final MediaFolder media;

    /// @param src where the file is
    /// @param name for whoever cannot see it
    public record Slide(String src, String name, boolean video) {}

    public MediaPage(Hall hall, MediaFolder media) {
        this.hall = hall;
        this.media = media;
    }

    /// Where a screen is told what to show.
    public static String live(Optional<String> folder) {
        return "/media/" + folder.orElse(ROOT) + "/live";
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.sse(
                "/media/{folder}/live",
                client -> {
                    var folder = folder(client.ctx());
                    hall.live().serve(client, "media " + folder, () -> fragment(folder));
                },
                Access.ANYONE);
        routes.get("/media/{folder}/{file}", this::file, Access.ANYONE);
    }

    /// One that a display has, or the one of all: strangers look into no other.
    private Optional<String> folder(Context ctx) {
        var folder = Optional.of(ctx.pathParam("folder")).filter(name -> !name.equals(ROOT));
        var known =
                hall.config().get().hall().displays().stream()
                        .anyMatch(display -> display.media().equals(folder));
        if (folder.isPresent() && !known) throw new Problem(404, "status-404");
        return folder;
    }

    private String fragment(Optional<String> folder) {
        List<Slide> shown =
                media.look(folder).items().stream().map(item -> shown(folder, item)).toList();
        return hall.templates().displayMedia(shown).render();
    }

    private static Slide shown(Optional<String> folder, Item item) {
        var name = URLEncoder.encode(item.name(), StandardCharsets.UTF_8).replace("+", "%20");
        var src = "/media/" + folder.orElse(ROOT) + "/" + name + "?" + item.bytes();
        var words = item.name().substring(0, item.name().lastIndexOf('.'));
        return new Slide(src, words, item.type().isVideo());
    }

    /// Only what the folder's list has: no name can lead anywhere else.
    private void file(Context ctx) {
        var folder = folder(ctx);
        var name = ctx.pathParam("file");
        var item =
                media.look(folder).items().stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Problem(404, "status-404"));
        var file = media.file(folder, item).orElseThrow(() -> new Problem(404, "status-404"));
        try {
            ctx.header("Cache-Control", "max-age=3600");
            ctx.writeSeekableStream(Files.newInputStream(file), item.type().type(), item.bytes());
        } catch (IOException _) {
            throw new Problem(404, "status-404");
        }
    }
}
