package org.linli.server.plugin;

import org.linli.server.words.Message;

/** Why a plugin cannot run, in words for the administrator. */
final class PluginFailure extends RuntimeException {

    private final transient Message reason;

    PluginFailure(Message reason) {
        this(reason, null);
    }

    PluginFailure(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    static PluginFailure because(String key, Object... args) {
        return new PluginFailure(Message.of(key, args));
    }

    Message reason() {
        return reason;
    }
}
