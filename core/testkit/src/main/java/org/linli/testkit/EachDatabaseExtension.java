package org.linli.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.linli.server.data.Database;

/** Runs what {@link EachDatabase} marks once for each kind of database. */
final class EachDatabaseExtension
        implements ClassTemplateInvocationContextProvider, TestTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(EachDatabaseExtension.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getElement(), EachDatabase.class);
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(new On(false), new On(true));
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getElement(), EachDatabase.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(new On(false), new On(true));
    }

    private static final class On
            implements ClassTemplateInvocationContext, TestTemplateInvocationContext, ParameterResolver {

        private final boolean postgres;
        private FreshDatabases databases;

        private On(boolean postgres) {
            this.postgres = postgres;
        }

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
            databases = postgres ? FreshDatabases.onPostgres() : FreshDatabases.sqlite();
            context.getStore(NAMESPACE).put(FreshDatabases.class, databases); // closes it afterwards
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Database.class || type == TestClock.class || type == FreshDatabases.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            if (type == Database.class) {
                return databases.main();
            }
            return type == TestClock.class ? databases.clock() : databases;
        }
    }
}
