package org.linli.server.data;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.linli.api.calendar.Calendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done at its time, once per district however many nodes there are (db-scheduler, in the database). */
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final String TASK = "linli";
    private static final LocalTime DAILY_AT = LocalTime.of(3, 0);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration UNKNOWN_PAUSE = Duration.ofMinutes(10);
    private static final Duration CLOSE_WAIT_MAX = Duration.ofSeconds(10);
    private static final int THREADS = 2;

    private final Clock clock;
    private final Scheduler scheduler;
    private final CustomTask<Void> task;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet(); // plugins, a job of each at once

    public Jobs(Database database) {
        this.clock = database.clock();
        this.task = Tasks.custom(TASK, Void.class).execute(this::run);
        this.scheduler = Scheduler.create(database.turns(), task)
                .tableName("core_job")
                .jdbcCustomization(new PortableJobColumns())
                .clock(clock::instant)
                .executorService(Executors.newFixedThreadPool(THREADS, new HostThreads("linli-jobs")))
                .threads(THREADS)
                .pollingInterval(LOOK_EVERY)
                .shutdownMaxWait(CLOSE_WAIT_MAX)
                .build();
    }

    /** Begins to run jobs. */
    public void start() {
        scheduler.start();
    }

    /**
     * Once a day, at three in the morning Asia/Shanghai; of two jobs with one key the later takes the place of the
     * former.
     *
     * @return ends the job, unless another took its place; its time is kept for when it comes back
     */
    public Runnable daily(String owner, String key, Runnable work) {
        return add(owner, key, Jobs::nextNight, work);
    }

    /** The same, again and again with this pause. */
    public Runnable every(String owner, String key, Duration pause, Runnable work) {
        return add(owner, key, before -> before.plus(pause), work);
    }

    /** Looks now what is due. */
    public void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    private Runnable add(String owner, String key, UnaryOperator<Instant> next, Runnable work) {
        String name = owner + "/" + key;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Job job = new Job(next, work, loader, new Endable());
        jobs.put(name, job);
        scheduler.scheduleIfNotExists(task.instance(name), next.apply(clock.instant()));
        return () -> {
            jobs.remove(name, job);
            job.turns.end();
        };
    }

    private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
        Job job = jobs.get(instance.getId());
        if (job == null) { // its plugin is stopped, here
            return (done, operations) ->
                    operations.reschedule(done, clock.instant().plus(UNKNOWN_PAUSE));
        }
        var owner = instance.getId().substring(0, instance.getId().indexOf('/'));
        if (!owner.equals(Migrations.CORE) && !running.add(owner)) { // one that hangs leaves threads for the others
            return (done, operations) -> operations.reschedule(done, clock.instant());
        }
        try {
            job.turns.run(job::run);
        } catch (Throwable thrown) { // whatever a plugin throws is its own affair
            LOG.error("The job {} failed; it runs again at its time", instance.getId(), thrown);
        } finally {
            running.remove(owner);
        }
        return (done, operations) -> operations.reschedule(done, job.next.apply(clock.instant()));
    }

    private static Instant nextNight(Instant after) {
        ZonedDateTime night = after.atZone(Calendar.ZONE).with(DAILY_AT);
        return (night.toInstant().isAfter(after) ? night : night.plusDays(1)).toInstant();
    }

    private record Job(UnaryOperator<Instant> next, Runnable work, ClassLoader loader, Endable turns) {

        void run() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                work.run();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
