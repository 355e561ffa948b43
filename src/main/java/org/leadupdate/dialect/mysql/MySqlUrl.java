package org.leadupdate.dialect.mysql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.leadupdate.database.DatabaseSettingsException;

/**
 * The JDBC URL of a server: hosts, a database, and options. It holds no account, and no
 * option with which a server could read files of this machine or have code loaded.
 *
 * @param given the URL
 * @param place what of it may be shown: the scheme, the hosts, the database
 * @param options the names of its options, in small letters
 */
record MySqlUrl(String given, String place, Set<String> options) {

	/** What no URL can switch on, and no default of a driver. */
	static final Map<String, String> OFF = Map.of("allowLoadLocalInfile", "false", "allowUrlInLocalInfile", "false",
			"allowMultiQueries", "false", "dumpQueriesOnException", "false", "autoGenerateTestcaseScript", "false");

	private static final String HOST = "(?:[\\w.-]+|\\[[\\w:.%]+\\])?(?::\\d{0,5})?";

	private static final Pattern FORM = Pattern.compile("(jdbc:mysql(?:\\+srv)?(?::loadbalance|:replication)?://" + HOST
			+ "(?:," + HOST + ")*(?:/[^/?#@]*)?)(?:\\?(.*))?");

	private static final Set<String> ACCOUNT = Set.of("user", "password", "password1", "password2", "password3");

	/** In small letters, as the driver compares them. */
	private static final Set<String> REFUSED = Set.of(
			// The server asks for a file, or sends an object.
			"allowloadlocalinfile", "allowloadlocalinfileinpath", "allowurlinlocalinfile", "autodeserialize",
			// Each names a class.
			"queryinterceptors", "statementinterceptors", "connectionlifecycleinterceptors", "exceptioninterceptors",
			"authenticationplugins", "defaultauthenticationplugin", "disabledauthenticationplugins",
			"authenticationwebauthncallbackhandler", "authenticationopenidconnectcallbackhandler",
			"authenticationfidocallbackhandler", "clientinfoprovider", "socketfactory", "logger",
			"profilereventhandler", "queryinfocachefactory", "parseinfocachefactory", "serverconfigcachefactory",
			"propertiestransform", "useconfigs", "loadbalancestrategy", "haloadbalancestrategy",
			"ha.loadbalancestrategy", "serveraffinityorder", "loadbalanceexceptionchecker",
			"loadbalancesqlexceptionsubclassfailover", "keymanagerfactoryprovider", "trustmanagerfactoryprovider",
			"keystoreprovider", "sslcontextprovider");

	/**
	 * Reads a URL.
	 * @throws DatabaseSettingsException if it has another form, holds an account, or sets
	 * an option that is refused
	 */
	static MySqlUrl of(String url) {
		Matcher form = FORM.matcher(url.strip());
		if (!form.matches()) {
			throw account();
		}
		Set<String> options = new TreeSet<>();
		if (form.group(2) != null) {
			for (String option : form.group(2).split("&", -1)) {
				options.add(name(option));
			}
		}
		return new MySqlUrl(url.strip(), form.group(1), options);
	}

	private static String name(String option) {
		String name = decoded(option).split("=", 2)[0].strip();
		String folded = name.toLowerCase(Locale.ROOT);
		if (ACCOUNT.contains(folded)) {
			throw account();
		}
		if (REFUSED.contains(folded)) {
			throw new DatabaseSettingsException(
					"spring.datasource.url sets the option %s, with which a server could read files of this machine, or a class could be loaded. Remove it: the program needs none of these."
						.formatted(name));
		}
		return folded;
	}

	private static String decoded(String option) {
		try {
			return URLDecoder.decode(option, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new DatabaseSettingsException(
					"An option in spring.datasource.url has a % without two hexadecimal digits after it. Write %25 for the character itself.");
		}
	}

	private static DatabaseSettingsException account() {
		return new DatabaseSettingsException(
				"spring.datasource.url is not of the form jdbc:mysql://HOST:PORT/DATABASE?OPTION=VALUE, or holds a user or a password. Set these as spring.datasource.username and spring.datasource.password, the password in the environment (SPRING_DATASOURCE_PASSWORD) or in a file.");
	}

	/** Whether it sets an option. */
	boolean sets(String option) {
		return this.options.contains(option.toLowerCase(Locale.ROOT));
	}

	/** Only what may be shown. */
	@Override
	public String toString() {
		return this.place;
	}

}
