package vn.luot.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Our sources, found below the repository's root and parsed by the compiler's own parser.
final class Sources {
    /// The repository, seen from the module in which tests run.
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES = List.of("firmware-config", "server", "kiosk");

    private Sources() {}

    /// Every file of that ending below a module's `src`, in order.
    static List<Path> files(String ending) {
        var files = new ArrayList<Path>();
        for (var module : MODULES) {
            var source = ROOT.resolve(module).resolve("src");
            if (!Files.isDirectory(source)) continue;
            try (var all = Files.walk(source)) {
                all.filter(file -> file.toString().endsWith(ending)).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + source, e);
            }
        }
        return files;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// What [SourceGuard] finds in real files.
    static List<String> guard(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            return guard(manager.getJavaFileObjectsFromPaths(files));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the sources", e);
        }
    }

    /// What [SourceGuard] finds in a file of this name and text.
    static List<String> guard(String name, String text) {
        var uri = URI.create("string:///" + name);
        return guard(
                List.of(
                        new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
                            @Override
                            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                return text;
                            }
                        }));
    }

    static String text(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + unit.getSourceFile(), e);
        }
    }

    private static List<String> guard(Iterable<? extends JavaFileObject> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task =
                (JavacTask)
                        compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        var found = new ArrayList<String>();
        try {
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse())
                found.addAll(SourceGuard.look(name(unit), unit, positions));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse the sources", e);
        }
        return found;
    }

    private static String name(CompilationUnitTree unit) {
        var path = unit.getSourceFile().toUri().getPath();
        return path.startsWith(ROOT + "/") ? path.substring(ROOT.toString().length() + 1) : path;
    }
}
