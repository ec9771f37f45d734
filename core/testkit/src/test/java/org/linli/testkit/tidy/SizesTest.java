package org.linli.testkit.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Sizes of classes, methods and templates. The limits are hard; the list of exceptions is empty and stays so. */
class SizesTest {

    private static final int CLASS_LINES = 200;
    private static final int TEST_CLASS_LINES = 300;
    private static final int METHOD_LINES = 70;
    private static final int TEMPLATE_LINES = 60;
    private static final int COLUMNS = 120;

    @Test
    void noSourceFileIsLongerThanTwoHundredLinesAndNoTestThanThreeHundred() {
        assertThat(Tree.files(path -> path.endsWith(".java"))).isNotEmpty();
        assertThat(longer(path -> path.matches(".*/src/main/.*\\.java"), CLASS_LINES))
                .isEmpty();
        assertThat(longer(path -> path.matches(".*/src/test/.*\\.java"), TEST_CLASS_LINES))
                .isEmpty();
    }

    @Test
    void noTemplateIsLongerThanSixtyLines() {
        assertThat(longer(path -> path.endsWith(".jte"), TEMPLATE_LINES)).isEmpty();
    }

    @Test
    void noLineOfCodeIsWiderThanAPage() {
        var wide = Tree.files(path -> path.endsWith(".java") || path.endsWith(".jte")).stream()
                .filter(file -> Tree.read(file).lines().anyMatch(line -> line.length() > COLUMNS))
                .map(Tree::name);
        assertThat(wide).isEmpty();
    }

    @Test
    void noMethodIsLongerThanSeventyLines() throws IOException {
        assertThat(longMethods(Tree.files(path -> path.contains("/main/java/") && path.endsWith(".java"))))
                .isEmpty();
    }

    private static List<String> longer(Predicate<String> which, int lines) {
        return Tree.files(which).stream()
                .filter(file -> Tree.read(file).lines().count() > lines)
                .map(file -> Tree.name(file) + " " + Tree.read(file).lines().count())
                .toList();
    }

    private static List<String> longMethods(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var sources = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, sources, diagnostic -> {}, null, null, sources.getJavaFileObjectsFromPaths(files));
        var positions = Trees.instance(task).getSourcePositions();
        var found = new ArrayList<String>();
        for (var unit : task.parse()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    var lines = unit.getLineMap();
                    long first = lines.getLineNumber(positions.getStartPosition(unit, method));
                    long last = lines.getLineNumber(positions.getEndPosition(unit, method));
                    if (last - first + 1 > METHOD_LINES) {
                        found.add(unit.getSourceFile().getName() + " " + method.getName());
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(unit, null);
        }
        return found;
    }
}
