package org.leadupdate.wiring;

import javax.sql.DataSource;

import org.leadupdate.database.DatabaseKind;
import org.leadupdate.store.AssociateRepository;
import org.leadupdate.store.ExtendedFieldRepository;
import org.leadupdate.store.HsqldbLeadStore;
import org.leadupdate.store.LeadOwnerRepository;
import org.leadupdate.store.LeadStore;
import org.leadupdate.store.MySqlLeadStore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leads, fields and associates in the database. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

	/**
	 * The leads of a database, in the way that suits its kind.
	 * @param dataSource the database
	 * @param kind its kind
	 * @return the leads
	 */
	@Bean
	public LeadStore leadStore(DataSource dataSource, DatabaseKind kind) {
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		return (kind == DatabaseKind.HSQLDB) ? new HsqldbLeadStore(jdbc) : new MySqlLeadStore(jdbc);
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
