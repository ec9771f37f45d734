package org.linli.server.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The acts that are committed together: those that ran, the one that runs, those that are still to run. The writer's
 * thread works on it; the watchdog takes it away when an act hangs.
 */
final class Group {

    private final List<Act<?>> ran = new ArrayList<>();
    private final Deque<Act<?>> toRun = new ArrayDeque<>();
    private Act<?> running;
    private Lease lease;
    private boolean abandoned;

    Group(List<Act<?>> toRun) {
        this.toRun.addAll(toRun);
    }

    synchronized void add(Act<?> act) {
        toRun.add(act);
    }

    synchronized boolean hasMore() {
        return !abandoned && !toRun.isEmpty();
    }

    synchronized int size() {
        return ran.size();
    }

    /** The next act that has to run, or null. */
    synchronized Act<?> next() {
        return toRun.poll();
    }

    synchronized void begins(Act<?> act, Lease own) {
        running = act;
        lease = own;
    }

    /** The act has ended, and is part of the transaction or not. Answers whether the group was not taken away. */
    synchronized boolean ends(boolean inTransaction) {
        if (abandoned) {
            return false;
        }
        if (inTransaction) {
            ran.add(running);
        }
        running = null;
        lease = null;
        return true;
    }

    /** What ran was rolled back: it has to run again, in its order. */
    synchronized void again() {
        for (int i = ran.size() - 1; i >= 0; i--) {
            toRun.addFirst(ran.get(i));
        }
        ran.clear();
    }

    /** What ran is stored. */
    synchronized void tell() {
        ran.forEach(Act::tell);
        ran.clear();
    }

    /** None can be run: each caller gets the reason. */
    synchronized void failAll(Throwable because) {
        toRun.forEach(act -> act.fail(because));
        toRun.clear();
    }

    synchronized boolean abandoned() {
        return abandoned;
    }

    /** Takes the group from its thread, if that act is running on it; gives the others, which have to run again. */
    synchronized Optional<List<Act<?>>> abandon(Act<?> act) {
        if (running != act || abandoned) {
            return Optional.empty();
        }
        abandoned = true;
        lease.revoke();
        again();
        List<Act<?>> others = new ArrayList<>(toRun);
        toRun.clear();
        return Optional.of(others);
    }
}
