package vn.luot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceGuardTest {
    private static final int MAX_SCRIPT_LINES = 800;

    @Test
    void ourSourcesKeepToTheStyle() {
        var files = Sources.files(".java");
        assertThat(files).hasSizeGreaterThan(50);
        assertThat(Sources.guard(files)).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        var files = Sources.files(".java");
        var marked =
                files.stream()
                        .filter(file -> file.endsWith("package-info.java"))
                        .filter(file -> Sources.read(file).contains("@NullMarked"))
                        .map(SourceGuardTest::packageOf)
                        .collect(Collectors.toSet());
        assertThat(packages(files)).contains("vn/luot/wire").isSubsetOf(marked);
    }

    @Test
    void thePagesNeedLittleScript() {
        var scripts = Sources.files(".js").stream().filter(SourceGuardTest::isOurs).toList();
        var lines = scripts.stream().mapToLong(file -> Sources.read(file).lines().count()).sum();
        assertThat(lines).as("lines of %s", scripts).isLessThanOrEqualTo(MAX_SCRIPT_LINES);
    }

    @Test
    void noModuleBringsAMockLibrary() {
        for (var module : List.of(".", "firmware-config", "server", "kiosk"))
            assertThat(Sources.read(Sources.ROOT.resolve(module).resolve("pom.xml")))
                    .as(module)
                    .doesNotContainIgnoringCase("mockito")
                    .doesNotContainIgnoringCase("easymock");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    class A { void f() throws Exception { Thread.sleep(1); } }      | sleep
                    class A { void f() throws Exception { TimeUnit.DAYS.sleep(1); } } | sleep
                    import static java.lang.Thread.sleep; class A {}                | sleep
                    class A { synchronized void f() {} }                            | synchronized
                    class A { void f() { synchronized (this) {} } }                 | synchronized
                    class A { void f() { System.out.print(1); } }                   | System.out
                    @SuppressWarnings("all") class A {}                             | @SuppressWarnings without
                    class AManager {}                                               | the name AManager says nothing
                    class A { interface BImpl {} }                                  | the name BImpl says nothing
                    class AbstractA {}                                              | the name AbstractA says nothing
                    class BaseA {}                                                  | the name BaseA says nothing
                    class TextUtils {}                                              | the name TextUtils says nothing
                    import org.mockito.Mockito; class A {}                          | a mock
                    class A { void f(int a, int b, int c, int d, int e, int f) {} } | f has 6 parameters
                    class A { void f() { try { } catch (Exception e) { } } }        | catches everything
                    """)
    void findsWhatIsForbidden(String source, String what) {
        assertThat(Sources.guard("A.java", source)).singleElement().asString().contains(what);
    }

    @Test
    void findsWhatIsTooLong() {
        var lines = "int i;\n".repeat(SourceGuard.MAX_FILE_LINES);
        assertThat(Sources.guard("A.java", "class A { void f() {\n" + lines + "} }"))
                .containsExactly(
                        "/A.java: 402 lines, more than 400", "/A.java:1: method f is 400 lines");
        assertThat(
                        Sources.guard(
                                "A.java", "class A { void f() {\n" + "int i;\n".repeat(40) + "} }"))
                .isEmpty();
        assertThat(Sources.guard("A.java", "class A {} // TO" + "DO"))
                .containsExactly("/A.java:1: unfinished");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UserCommand.java | class UserCommand { void f() { System.out.print(1); } }
                    A.java           | class A { static void main(String[] a) { System.out.print(1); } }
                    A.java           | @SuppressWarnings("all") // the library is not generic
                    A.java           | class Implements { int sleep() { return sleep(); } }
                    A.java           | class A { void f(int a, int b, int c, int d, int e) {} }
                    A.java           | class A { void f() { try { } catch (IllegalStateException _) { } } }
                    """)
    void leavesTheRestAlone(String file, String source) {
        var whole = source.startsWith("@") ? source + "\nclass A {}" : source;
        assertThat(Sources.guard(file, whole)).isEmpty();
    }

    private static Set<String> packages(List<Path> files) {
        return files.stream().map(SourceGuardTest::packageOf).collect(Collectors.toSet());
    }

    private static String packageOf(Path file) {
        return String.valueOf(file.getParent()).replaceFirst(".*/src/(main|test)/java/", "");
    }

    private static boolean isOurs(Path script) {
        return script.toString().contains("/src/main/") && !script.toString().endsWith(".min.js");
    }
}
