import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The job most would write first: a FlatFileItemReader and a JdbcBatchItemWriter. It
 * validates nothing, keeps no state, notes no result.
 */
@EnableBatchProcessing
class PlainJob {

	public static void main(String[] args) throws Exception {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(PlainJob.class)) {
			System.out.println(context.getBean(JobOperator.class)
				.start(context.getBean(Job.class), new JobParameters())
				.getStatus());
		}
	}

	@Bean(destroyMethod = "close")
	HikariDataSource dataSource() {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl(System.getenv("SPRING_DATASOURCE_URL"));
		dataSource.setUsername(System.getenv("SPRING_DATASOURCE_USERNAME"));
		dataSource.setPassword(System.getenv("SPRING_DATASOURCE_PASSWORD"));
		dataSource.addDataSourceProperty("rewriteBatchedStatements", "true");
		return dataSource;
	}

	@Bean
	Job job(JobRepository repository, DataSource dataSource) {
		return new JobBuilder("plain", repository)
			.start(new StepBuilder("update", repository).<FieldSet, FieldSet>chunk(1000)
				.transactionManager(new JdbcTransactionManager(dataSource))
				.reader(new FlatFileItemReaderBuilder<FieldSet>().name("updates")
					.resource(new FileSystemResource(System.getenv("BENCHMARK_INPUT")))
					.linesToSkip(1)
					.delimited()
					.names("leadID", "owner", "visits")
					.fieldSetMapper((row) -> row)
					.build())
				.writer(new JdbcBatchItemWriterBuilder<FieldSet>().dataSource(dataSource)
					.sql("""
							UPDATE leads SET owner = ?, extended_fields = JSON_SET(extended_fields, '$.visits', ?),
							    last_updated_on = UTC_TIMESTAMP(3), last_updated_by = 9001
							WHERE id = ? AND org_id = 1""")
					.itemPreparedStatementSetter((row, statement) -> {
						statement.setString(1, row.readString("owner"));
						statement.setLong(2, row.readLong("visits"));
						statement.setLong(3, row.readLong("leadID"));
					})
					.build())
				.build())
			.build();
	}

}
