package org.leadupdate.job;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Stops at a variable such as {@code LEADUPDATE_MAX_REJECTED}, which is no setting of
 * ours though somebody meant it to be. Spring Boot looks for unknown keys everywhere but
 * in the environment.
 */
class StrictEnvironment extends NoUnboundElementsBindHandler {

	/** What Kubernetes tells every container of a service called leadupdate. */
	private static final Pattern SERVICE = Pattern.compile("lead-?update\\.(service\\.(host|port).*|port.*)");

	private final BindHandler parent;

	StrictEnvironment(BindHandler parent) {
		super(parent, StrictEnvironment::isEnvironment);
		this.parent = parent;
	}

	private static boolean isEnvironment(ConfigurationPropertySource source) {
		return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource variables
				&& variables.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
	}

	@Override
	public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			@Nullable Object result) throws Exception {
		// Looks for unknown keys in the job definition and on the command line.
		this.parent.onFinish(name, target, context, result);
		if (target.getType().resolve() == LeadUpdateProperties.class) {
			try {
				super.onFinish(name, target, context, result);
			}
			catch (UnboundConfigurationPropertiesException ex) {
				check(ex.getUnboundProperties());
			}
		}
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
		return SERVICE.matcher(property.getName().toString()).matches();
	}

}
