package org.leadupdate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The file for a trial names what exists. */
class ComposeTests {

	private static final String IMAGE = "lead-update";

	@TempDir
	Path home;

	private final Compose compose = StrictYaml.bind(StrictYaml.read(Containerfile.FOLDER.resolve("compose.yaml")),
			Compose.class);

	@Test
	void everyCommandIsOneOfTheProgram() {
		assertThat(this.compose.services().values()).filteredOn((service) -> service.image().equals(IMAGE))
			.isNotEmpty()
			.allSatisfy(
					(service) -> Containerfile.assertIsCommand(this.home, service.command().toArray(String[]::new)));
		Containerfile.assertIsDefinition(this.home, Path.of("jobs/sample.yaml"));
	}

	@Test
	void everyServiceAndVolumeIsThere() {
		this.compose.services().forEach((name, service) -> {
			assertThat(this.compose.services().keySet()).as(name).containsAll(service.dependsOn().keySet());
			assertThat(this.compose.volumes().keySet()).as(name)
				.containsAll(service.volumes()
					.stream()
					.filter((volume) -> !volume.startsWith("/"))
					.map((volume) -> volume.split(":", -1)[0])
					.toList());
		});
	}

	@Test
	void theProgramIsLockedUpAsOnAPlatform() {
		assertThat(this.compose.services().values()).filteredOn((service) -> service.image().equals(IMAGE))
			.allSatisfy((service) -> {
				assertThat(service.readOnly()).isTrue();
				assertThat(service.tmpfs()).containsExactly("/tmp");
				assertThat(service.capDrop()).containsExactly("ALL");
				assertThat(service.securityOpt()).containsExactly("no-new-privileges:true");
			});
	}

	/** What is used of the Compose Specification. */
	record Compose(String name, Map<String, Service> services, Map<String, Object> volumes) {
	}

	record Service(String image, List<String> command, Map<String, String> environment,
			@JsonProperty("depends_on") Map<String, Dependency> dependsOn, HealthCheck healthcheck,
			List<String> volumes, @JsonProperty("read_only") Boolean readOnly, List<String> tmpfs,
			@JsonProperty("cap_drop") List<String> capDrop, @JsonProperty("security_opt") List<String> securityOpt,
			@JsonProperty("mem_limit") String memLimit, @JsonProperty("stop_grace_period") String stopGracePeriod) {

		Service {
			dependsOn = Objects.requireNonNullElse(dependsOn, Map.of());
			volumes = Objects.requireNonNullElse(volumes, List.of());
		}

	}

	record Dependency(String condition) {
	}

	record HealthCheck(List<String> test, String interval, int retries) {
	}

}
