package org.linli.server.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Makes one transaction of all that is done through a data source, whoever commits in between. Flyway would store its
 * history by a connection of its own: a server killed between the two commits left tables unknown to the history.
 */
final class OneTransaction {

    private static final Set<String> NOT_HEEDED = Set.of("commit", "setAutoCommit", "close");

    private OneTransaction() {}

    /** Commits when the work returns; nothing is stored when it throws. */
    static void of(DataSource source, Consumer<DataSource> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Connection lent = over(Connection.class, connection, NOT_HEEDED, null);
            work.accept(over(DataSource.class, source, Set.of("getConnection"), lent));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be brought up to date", e);
        }
    }

    /** The same, but for calls of these names, which give this answer. */
    private static <T> T over(Class<T> type, T target, Set<String> names, Object answer) {
        var proxy = Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return names.contains(method.getName()) ? answer : method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
