package org.linli.testkit.site;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.linli.testkit.TestClock;

/** Boots the site that {@link LinliTest} asks for, once for each kind of database. */
final class LinliTestExtension implements ClassTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(LinliTestExtension.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return asked(context).isPresent();
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        var asked = asked(context).orElseThrow();
        var classes = classes(asked.value());
        return asked.postgres()
                ? Stream.of(new On(classes, false), new On(classes, true))
                : Stream.of(new On(classes, false));
    }

    private static Optional<LinliTest> asked(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), LinliTest.class);
    }

    /** The folder into which the plugin was compiled. */
    private static Path classes(Class<?> plugin) {
        try {
            return Path.of(
                    plugin.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private record On(Path classes, boolean postgres) implements ClassTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int index) {
            return postgres ? "PostgreSQL" : "SQLite";
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            var templates = context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(SiteTemplates.class, none -> new SiteTemplates(), SiteTemplates.class);
            var site = templates.site(classes, postgres);
            context.getStore(NAMESPACE).put(TestSite.class, site); // closes it afterwards
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == TestSite.class || type == TestClock.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var site = context.getStore(NAMESPACE).get(TestSite.class, TestSite.class);
            return parameter.getParameter().getType() == TestSite.class ? site : site.clock();
        }
    }
}
