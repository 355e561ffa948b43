package org.leadupdate.cli;

import java.util.HashMap;
import java.util.Map;

import org.leadupdate.batch.StopSignal;
import org.leadupdate.cli.error.Errors;
import org.leadupdate.cli.error.Errors.ErrorMessage;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.run.RunLauncher;
import org.leadupdate.run.RunService;
import org.leadupdate.workers.OpenRun;
import org.leadupdate.workers.PartitionRunner;
import org.leadupdate.workers.Worker;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens runs for a worker: what their rows mean is told by the run, the database by the
 * worker, and the rest by a job definition of the run's name, if the worker has one.
 */
final class WorkerRuns implements Worker.RunOpener {

	private static final String DATABASE = "spring.datasource";

	private final JobContextFactory contexts;

	private final ConfigurableApplicationContext worker;

	private final Map<String, String> settings;

	WorkerRuns(JobContextFactory contexts, ConfigurableApplicationContext worker, Map<String, String> settings) {
		this.contexts = contexts;
		this.worker = worker;
		this.settings = settings;
	}

	@Override
	public OpenRun open(long number) {
		try {
			return tryOpen(number);
		}
		catch (RuntimeException ex) {
			ErrorMessage message = Errors.toMessage(ex, this.contexts.databaseErrors());
			RefusedException refused = new RefusedException(message.exitCode(), message.sentence());
			refused.initCause(ex);
			throw refused;
		}
	}

	private OpenRun tryOpen(long number) {
		Map<String, Object> original = new HashMap<>(this.worker.getBean(RunService.class).sharedSettings(number));
		original.putAll(database());
		String name = String.valueOf(original.get("lead-update.job"));
		ConfigurableApplicationContext beans = this.contexts.open(this.contexts.jobs().contains(name) ? name : null,
				this.settings, original);
		try {
			return new OpenRun(beans.getBean(RunLauncher.class).plan(number), beans.getBean(PartitionRunner.class),
					beans.getBean(StopSignal.class), beans);
		}
		catch (RuntimeException ex) {
			beans.close();
			throw ex;
		}
	}

	/** The run's number is that of a run in the worker's database, and in no other. */
	private Map<String, String> database() {
		Map<String, String> settings = new HashMap<>();
		Binder.get(this.worker.getEnvironment())
			.bind(DATABASE, Bindable.mapOf(String.class, String.class))
			.ifBound((database) -> database.forEach((name, value) -> settings.put(DATABASE + "." + name, value)));
		return settings;
	}

}
