package org.leadupdate.wiring;

import javax.sql.DataSource;

import org.leadupdate.store.AssociateRepository;
import org.leadupdate.store.ExtendedFieldRepository;
import org.leadupdate.store.LeadOwnerRepository;
import org.leadupdate.store.LeadStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leads, fields and associates in the database. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

	@Bean
	LeadStore leadStore(DataSource dataSource, SupportedDatabase database) {
		return database.leads().apply(new JdbcTemplate(dataSource));
	}

	@Bean
	LeadOwnerRepository ownedLeads(DataSource dataSource) {
		return new LeadOwnerRepository(JdbcClient.create(dataSource));
	}

	@Bean
	AssociateRepository associateRepository(DataSource dataSource) {
		return new AssociateRepository(JdbcClient.create(dataSource));
	}

	@Bean
	ExtendedFieldRepository extendedFieldRepository(DataSource dataSource) {
		return new ExtendedFieldRepository(JdbcClient.create(dataSource));
	}

}
