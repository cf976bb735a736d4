package vn.luot.guard;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Looks at one source file and says what our style forbids in it, as `File.java:12: what`.
final class SourceGuard extends TreeScanner<@Nullable Void, @Nullable Void> {
    static final int MAX_FILE_LINES = 400;
    static final int MAX_METHOD_LINES = 40;
    static final int MAX_PARAMETERS = 5;

    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile(".+(Impl|Manager|Helper|Utils?)|(Abstract|Base)[A-Z].*");

    /// Commands talk to whoever typed them: they stand in the programs' root packages.
    private static final Pattern PRINTS =
            Pattern.compile(".*Command|Hub|Kiosk|Demo|.*/vn/luot/(hub|kiosk)/[A-Z]\\w*");

    private final String file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> lines;
    private final List<String> found = new ArrayList<>();

    private SourceGuard(
            String file, CompilationUnitTree unit, SourcePositions positions, List<String> lines) {
        this.file = file;
        this.unit = unit;
        this.positions = positions;
        this.lines = lines;
    }

    static List<String> look(String file, CompilationUnitTree unit, SourcePositions positions) {
        var guard = new SourceGuard(file, unit, positions, Sources.text(unit).lines().toList());
        guard.wholeFile();
        guard.scan(unit, null);
        return guard.found;
    }

    private void wholeFile() {
        if (lines.size() > MAX_FILE_LINES)
            found.add("%s: %d lines, more than %d".formatted(file, lines.size(), MAX_FILE_LINES));
        var unfinished = Pattern.compile("//.*\\b(TO" + "DO|FIX" + "ME)\\b");
        for (int i = 0; i < lines.size(); i++)
            if (unfinished.matcher(lines.get(i)).find())
                found.add("%s:%d: unfinished".formatted(file, i + 1));
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
        if (method.getBody() != null && length(method.getBody()) > MAX_METHOD_LINES)
            say(
                    method,
                    "method " + method.getName() + " is " + length(method.getBody()) + " lines");
        var modifiers = method.getModifiers();
        if (modifiers.getFlags().contains(Modifier.SYNCHRONIZED)) say(method, "synchronized");
        var ours = modifiers.getAnnotations().stream().noneMatch(a -> name(a).equals("Override"));
        if (ours && method.getParameters().size() > MAX_PARAMETERS && !isCanonical(method))
            say(method, method.getName() + " has " + method.getParameters().size() + " parameters");
        return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
        var name = type.getSimpleName().toString();
        if (FORBIDDEN_NAME.matcher(name).matches()) say(type, "the name " + name + " says nothing");
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree block, @Nullable Void none) {
        say(block, "synchronized");
        return super.visitSynchronized(block, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void none) {
        var text = select.toString();
        if (text.matches("(java\\.lang\\.)?Thread\\.sleep|(.*\\.)?TimeUnit\\.[A-Z]+\\.sleep"))
            say(select, "sleep");
        var simple = file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
        var path = file.replace(".java", "");
        var prints = PRINTS.matcher(simple).matches() || PRINTS.matcher(path).matches();
        if (text.equals("System.out") && !prints && !isProgram()) say(select, "System.out");
        return super.visitMemberSelect(select, null);
    }

    @Override
    public @Nullable Void visitImport(ImportTree imported, @Nullable Void none) {
        var name = imported.getQualifiedIdentifier().toString();
        if (name.startsWith("org.mockito.") || name.startsWith("org.easymock."))
            say(imported, "a mock");
        return super.visitImport(imported, null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
        if (name(annotation).equals("SuppressWarnings")
                && !lines.get((int) line(annotation) - 1).matches(".*\\) *//.*\\p{L}{3}.*"))
            say(annotation, "@SuppressWarnings without its reason on the line");
        return super.visitAnnotation(annotation, null);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree caught, @Nullable Void none) {
        var everything = caught.getParameter().getType().toString();
        if (caught.getBlock().getStatements().isEmpty()
                && everything.matches("(java\\.lang\\.)?(Exception|Throwable|RuntimeException)"))
            say(caught, "catches everything and does nothing");
        return super.visitCatch(caught, null);
    }

    /// A record's constructor written out has as many parameters as the record.
    private boolean isCanonical(MethodTree method) {
        return method.getName().contentEquals("<init>")
                && lines.stream().anyMatch(line -> line.contains("record "));
    }

    private boolean isProgram() {
        return lines.stream().anyMatch(line -> line.contains("static void main(String"));
    }

    private static String name(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString();
    }

    private long length(BlockTree body) {
        var end = positions.getEndPosition(unit, body);
        return unit.getLineMap().getLineNumber(end) - line(body) - 1;
    }

    private long line(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    private void say(Tree tree, String what) {
        found.add("%s:%d: %s".formatted(file, line(tree), what));
    }
}
