package org.leadupdate.config;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Stops at a variable such as {@code LEADUPDATE_MAX_REJECTED} or
 * {@code LEAD_UPDATE_MAXREJECTED}, which is no setting though somebody meant it to be.
 * Spring Boot looks for unknown keys everywhere but in the environment.
 */
public class StrictEnvironment extends NoUnboundElementsBindHandler {

	/**
	 * What Kubernetes sets in every container for a service whose name begins like our
	 * settings, such as {@code lead-update-db}.
	 */
	private static final Pattern SERVICE = Pattern.compile(
			"lead[-.]?update(\\.[^.]+)*\\.(service\\.(host|port(\\..+)?)|port(\\.\\d+\\.(tcp|udp|sctp)(\\.(proto|port|addr))?)?)");

	/** The former spelling of settings, which Spring Boot still reads. */
	private static final String FORMER_PREFIX = "LEAD_UPDATE_";

	/** What is read before there are settings. */
	private static final Set<String> OF_LAUNCHER = Set.of("LEAD_UPDATE_MEMORY", "LEAD_UPDATE_JAVA_OPTS",
			"LEAD_UPDATE_PROGRAM");

	private final BindHandler parent;

	private final Set<String> formerNames = new HashSet<>(OF_LAUNCHER);

	public StrictEnvironment(BindHandler parent) {
		super(parent, StrictEnvironment::isEnvironment);
		this.parent = parent;
	}

	private static boolean isEnvironment(ConfigurationPropertySource source) {
		return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource variables
				&& variables.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
	}

	@Override
	public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
		this.formerNames.add(name.toString().replaceAll("[-.]", "_").toUpperCase(Locale.ROOT));
		return super.onStart(name, target, context);
	}

	@Override
	public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			@Nullable Object result) throws Exception {
		// Looks for unknown keys in the job definition and on the command line.
		this.parent.onFinish(name, target, context, result);
		if (target.getType().resolve() == LeadUpdateProperties.class) {
			check(unboundOfFormerSpelling(context));
			try {
				super.onFinish(name, target, context, result);
			}
			catch (UnboundConfigurationPropertiesException ex) {
				check(ex.getUnboundProperties());
			}
		}
	}

	private Set<ConfigurationProperty> unboundOfFormerSpelling(BindContext context) {
		Set<ConfigurationProperty> unbound = new HashSet<>();
		for (ConfigurationPropertySource source : context.getSources()) {
			if (isEnvironment(source)
					&& source.getUnderlyingSource() instanceof EnumerablePropertySource<?> variables) {
				Stream.of(variables.getPropertyNames())
					.filter(this::isUnknownOfFormerSpelling)
					.forEach((variable) -> unbound.add(property(variables, variable)));
			}
		}
		return unbound;
	}

	/** Spring Boot reads small letters as well. */
	private boolean isUnknownOfFormerSpelling(String variable) {
		String name = variable.toUpperCase(Locale.ROOT);
		return name.startsWith(FORMER_PREFIX) && !this.formerNames.contains(name);
	}

	private static ConfigurationProperty property(PropertySource<?> variables, String variable) {
		return new ConfigurationProperty(ConfigurationPropertyName.adapt(variable.toUpperCase(Locale.ROOT), '_'),
				variable, PropertySourceOrigin.get(variables, variable));
	}

	private static void check(Set<ConfigurationProperty> unbound) {
		Set<ConfigurationProperty> meant = unbound.stream()
			.filter(Predicate.not(StrictEnvironment::isOfService))
			.collect(Collectors.toSet());
		if (!meant.isEmpty()) {
			throw new UnboundConfigurationPropertiesException(meant);
		}
	}

	private static boolean isOfService(ConfigurationProperty property) {
		return SERVICE.matcher(property.getName().toString().replace("[", ".").replace("]", "")).matches();
	}

}
