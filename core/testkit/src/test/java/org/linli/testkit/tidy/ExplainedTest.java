package org.linli.testkit.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** All that authors of plugins see of the API is explained: the compiler already fails on what is explained wrongly. */
class ExplainedTest {

    @Test
    void everyTypeMethodConstantAndRecordComponentOfTheApiSaysWhatItIs() throws IOException {
        var files = Tree.files(path -> path.startsWith("core/api/src/main/java/") && path.endsWith(".java"));
        assertThat(files).isNotEmpty();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var sources = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, sources, diagnostic -> {}, null, null, sources.getJavaFileObjectsFromPaths(files));
        var silent = new Silent(DocTrees.instance(task));
        for (var unit : task.parse()) {
            silent.scan(new TreePath(unit), null);
        }
        assertThat(silent.found).isEmpty();
    }

    /** Gathers what says nothing of itself. */
    private static final class Silent extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final Collection<String> found = new TreeSet<>();

        Silent(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isOpen(type.getModifiers())) {
                return null;
            }
            mustSay(type.getSimpleName().toString());
            if (type.getKind() == Kind.RECORD) {
                components(type);
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean told = method.getModifiers().getAnnotations().stream()
                    .anyMatch(one -> one.getAnnotationType().toString().equals("Override"));
            if (isOpen(method.getModifiers()) && !told && !isCanonical(method)) {
                mustSay(method.getName() + "()");
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (isOpen(variable.getModifiers()) && !isComponent(variable)) {
                mustSay(variable.getName().toString());
            }
            return null;
        }

        /** Seen by authors: public, or a part of an interface or of an enum. */
        private boolean isOpen(ModifiersTree modifiers) {
            var flags = modifiers.getFlags();
            var parent = getCurrentPath().getParentPath().getLeaf();
            boolean inherited = parent instanceof ClassTree outer
                    && (outer.getKind() == Kind.INTERFACE || outer.getKind() == Kind.ANNOTATION_TYPE)
                    && !flags.contains(Modifier.PRIVATE);
            return inherited || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
        }

        private boolean isComponent(VariableTree variable) {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
                    && outer.getKind() == Kind.RECORD
                    && !variable.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        /** That of a record, whose components are explained at the record. */
        private boolean isCanonical(MethodTree method) {
            return method.getName().contentEquals("<init>")
                    && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
                    && outer.getKind() == Kind.RECORD;
        }

        private void components(ClassTree type) {
            var doc = docs.getDocCommentTree(getCurrentPath());
            Set<String> told = doc == null
                    ? Set.of()
                    : doc.getBlockTags().stream()
                            .filter(tag -> tag.getKind() == DocTree.Kind.PARAM)
                            .map(tag -> ((ParamTree) tag).getName().toString())
                            .collect(Collectors.toSet());
            for (var member : type.getMembers()) {
                if (member instanceof VariableTree component
                        && !component.getModifiers().getFlags().contains(Modifier.STATIC)
                        && !told.contains(component.getName().toString())) {
                    found.add(where() + type.getSimpleName() + " @param " + component.getName());
                }
            }
        }

        private void mustSay(String name) {
            if (docs.getDocCommentTree(getCurrentPath()) == null) {
                found.add(where() + name);
            }
        }

        private String where() {
            var unit = getCurrentPath().getCompilationUnit();
            long start = docs.getSourcePositions()
                    .getStartPosition(unit, getCurrentPath().getLeaf());
            var file = unit.getSourceFile().getName().replaceFirst(".*/org/linli/api/", "");
            return file + ":" + unit.getLineMap().getLineNumber(start) + " ";
        }
    }
}
