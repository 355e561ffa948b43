package org.leadupdate.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.boot.context.config.ConfigDataResource;
import org.springframework.core.Ordered;

/**
 * Is asked first where settings may come from: files and folders of this machine, and no
 * other place. It resolves none of them, but refuses the rest.
 */
final class ImportGuard implements ConfigDataLocationResolver<ConfigDataResource>, Ordered {

	/** Java would read {@code file://host/} by FTP. */
	private static final Pattern ALLOWED = Pattern
		.compile("classpath:/application\\.yaml|configtree:.+|file:(?!//[^/]).+", Pattern.DOTALL);

	private static final Pattern YAML = Pattern.compile("file:(?://)?(/[^*]+\\.ya?ml)");

	@Override
	public boolean isResolvable(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		var yaml = YAML.matcher(location.getValue());
		if (yaml.matches() && Files.isRegularFile(Path.of(yaml.group(1)))) {
			YamlFile.check(Path.of(yaml.group(1)));
		}
		return !ALLOWED.matcher(location.getValue()).matches();
	}

	@Override
	public List<ConfigDataResource> resolve(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		throw new RefusedException(ExitCode.USAGE,
				"Settings can't be imported from \"%s\". spring.config.import may name files (file:/etc/lead-update/more.yaml) and folders of secrets (configtree:/run/secrets/) of this machine."
					.formatted(location.getValue().replaceAll("//[^/]*@", "//")));
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
