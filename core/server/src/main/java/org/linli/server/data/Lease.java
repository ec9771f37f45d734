package org.linli.server.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.linli.api.data.ActTimedOut;

/** A connection for the length of one read or act; the transaction on it cannot be ended by its user. */
final class Lease {

    private enum State {
        OPEN,
        ENDED,
        REVOKED
    }

    private static final Set<String> NOT_YOURS = Set.of(
            "commit",
            "rollback",
            "setAutoCommit",
            "close",
            "abort",
            "setTransactionIsolation",
            "setReadOnly",
            "setSavepoint",
            "releaseSavepoint",
            "unwrap");
    private static final Pattern CONTROL = Pattern.compile(
            "\\s*(begin|commit|end|rollback|savepoint|release|start|attach|detach|pragma|vacuum|set|copy|do|call|grant"
                    + "|revoke)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Connection connection;
    private final Connection shown;
    private final boolean writing;
    private final Optional<KeptStatements> kept;
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    Lease(Connection connection, boolean writing) {
        this(connection, writing, Optional.empty());
    }

    Lease(Connection connection, boolean writing, Optional<KeptStatements> kept) {
        this.connection = connection;
        this.writing = writing;
        this.kept = kept;
        this.shown = (Connection)
                Proxy.newProxyInstance(Lease.class.getClassLoader(), new Class<?>[] {Connection.class}, this::invoke);
    }

    Connection connection() {
        return connection;
    }

    /** The connection as a handle may have it. */
    Connection shown() {
        return shown;
    }

    boolean writing() {
        return writing;
    }

    /** The statements kept on the connection, where it keeps them. */
    Optional<KeptStatements> kept() {
        return kept;
    }

    /** Takes it back: whoever still works with it fails. Answers whether it had not ended before. */
    boolean revoke() {
        return state.compareAndSet(State.OPEN, State.REVOKED);
    }

    /** The work is done: a handle that somebody kept is dead. */
    void end() {
        state.compareAndSet(State.OPEN, State.ENDED);
    }

    boolean revoked() {
        return state.get() == State.REVOKED;
    }

    /** Runs work of which all or nothing stays, within the transaction. */
    <T> T inSavepoint(Callable<T> work) throws Exception {
        execute("savepoint act");
        T value;
        try {
            value = work.call();
        } catch (Throwable thrown) {
            try {
                execute("rollback to savepoint act");
                execute("release savepoint act");
            } catch (SQLException broken) {
                thrown.addSuppressed(broken);
                throw new TransactionLost(thrown);
            }
            throw thrown;
        }
        try {
            execute("release savepoint act");
        } catch (SQLException broken) {
            throw new TransactionLost(broken);
        }
        return value;
    }

    private void execute(String sql) throws SQLException {
        failIfRevoked();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Fails when the lease is over, or when the SQL would meddle with the transaction or the connection. */
    void permit(String sql) throws SQLException {
        failIfOver();
        if (CONTROL.matcher(sql).matches()) {
            throw new SQLException("not within a read or an act: " + sql);
        }
    }

    private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        failIfOver();
        if (NOT_YOURS.contains(method.getName())) {
            throw new SQLException("the transaction is ended by the read or act alone: no " + method.getName());
        }
        if (arguments != null && arguments[0] instanceof String sql) {
            permit(sql);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void failIfOver() {
        failIfRevoked();
        if (state.get() == State.ENDED) {
            throw new IllegalStateException("a handle lives no longer than its read or act");
        }
    }

    private void failIfRevoked() {
        if (revoked()) {
            throw writing
                    ? new ActTimedOut("the handle was taken back: the act took too long")
                    : new IllegalStateException("the handle was taken back: whose it was has been stopped");
        }
    }

    /** The database gave up the whole transaction, so that what else was in it must run again. */
    static final class TransactionLost extends RuntimeException {

        TransactionLost(Throwable because) {
            super(because);
        }
    }
}
