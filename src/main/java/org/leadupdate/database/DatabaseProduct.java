package org.leadupdate.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The name and version of a database.
 *
 * @param name such as MySQL
 * @param version such as 8.4.0-log
 */
public record DatabaseProduct(String name, String version) {

	/**
	 * Determines the product of a database.
	 * @param dataSource the database
	 * @return its name and version
	 * @throws DatabaseException if it can't be reached
	 */
	public static DatabaseProduct of(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			DatabaseMetaData about = connection.getMetaData();
			return new DatabaseProduct(about.getDatabaseProductName(), about.getDatabaseProductVersion());
		}
		catch (SQLException ex) {
			throw new DatabaseException(
					"The database can't be reached: " + DriverMessage.of(ex) + ". Run the same command again.", ex);
		}
	}

	@Override
	public String toString() {
		return this.name + ' ' + this.version;
	}

}
