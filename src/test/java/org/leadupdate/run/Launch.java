package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.LeadUpdateJob;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.CommandText;
import org.leadupdate.result.Run;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one start of the program came to.
 *
 * @param outcome its outcome
 * @param execution what Spring Batch has noted of it
 */
public record Launch(RunOutcome outcome, JobExecution execution) {

	static Launch of(RunOutcome outcome, JobRepository repository) {
		JobInstance instance = Objects.requireNonNull(
				repository.getJobInstance(LeadUpdateJob.NAME, LeadUpdateJob.parameters(outcome.run())), "no instance");
		return new Launch(outcome, Objects.requireNonNull(repository.getLastJobExecution(instance), "no execution"));
	}

	public ExitCode exitCode() {
		return this.outcome.exitCode();
	}

	public Run run() {
		return this.outcome.run();
	}

	/** The command to give next. */
	public @Nullable String next() {
		return CommandText.orNull(this.outcome.next());
	}

	/** The command that undoes the run. */
	public @Nullable String undo() {
		return CommandText.orNull(this.outcome.undo());
	}

	/** The statuses of the steps, by name. */
	Map<String, BatchStatus> steps() {
		return this.execution.getStepExecutions()
			.stream()
			.collect(Collectors.toMap(StepExecution::getStepName, StepExecution::getStatus, (one, other) -> other,
					TreeMap::new));
	}

	public Path file(String name) {
		return Path.of(run().folder(), name);
	}

	public String text(String name) {
		return text(name, StandardCharsets.UTF_8);
	}

	public String text(String name, Charset encoding) {
		try {
			return Files.readString(file(name), encoding);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of report.csv. */
	public List<CSVRecord> rows() {
		assertThat(file("report.csv")).as("The report; failure: %s", this.outcome.failure()).exists();
		try (CSVParser parser = CSVParser.parse(file("report.csv"), StandardCharsets.UTF_8,
				CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
			return parser.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One column of report.csv. */
	public List<String> column(String name) {
		return rows().stream().map((row) -> row.get(name)).toList();
	}

}
