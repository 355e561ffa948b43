package org.leadupdate.wiring;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.OverwriteConverter;
import org.leadupdate.config.RowRangeConverter;
import org.leadupdate.config.StrictEnvironment;
import org.leadupdate.doctor.ConnectivityCheck;
import org.leadupdate.doctor.JobCheck;
import org.leadupdate.doctor.ReportFolderCheck;
import org.leadupdate.run.InputLocator;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/** The job definition, and what can be said of it without a database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LeadUpdateProperties.class)
@Import(RowRangeConverter.class)
public class SettingsConfiguration {

	@Bean
	static ConfigurationPropertiesBindHandlerAdvisor strictEnvironment() {
		return StrictEnvironment::new;
	}

	@Bean
	static OverwriteConverter overwriteConverter() {
		return new OverwriteConverter();
	}

	@Bean
	InputLocator inputLocator(LeadUpdateProperties properties) {
		return new InputLocator(properties);
	}

	/** Spring's own would ask for the names of all languages at every start. */
	@Bean
	MessageSource messageSource() {
		return new EmptyMessageSource();
	}

	@Bean
	JobCheck jobCheck(LeadUpdateProperties properties, InputLocator inputs, ConfigurableEnvironment environment) {
		return new JobCheck(properties, inputs, new ReportFolderCheck(properties), new ConnectivityCheck(environment));
	}

}
