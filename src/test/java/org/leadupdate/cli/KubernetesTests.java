package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The manifests are what Kubernetes takes, fit each other, and ask for no right that the
 * program does not need.
 */
class KubernetesTests {

	private static final Path FOLDER = Path.of("src/container/kubernetes");

	private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of("CronJob", CronJob.class,
			"Deployment", Deployment.class, "PersistentVolumeClaim", PersistentVolumeClaim.class, "Secret",
			Secret.class);

	@TempDir
	Path home;

	private static Kustomization kustomization() {
		return StrictYaml.bind(StrictYaml.read(FOLDER.resolve("kustomization.yaml")), Kustomization.class);
	}

	private static HasMetadata resource(String file) {
		return resource(StrictYaml.read(FOLDER.resolve(file)));
	}

	private static HasMetadata resource(Map<String, Object> yaml) {
		HasMetadata resource = StrictYaml.bind(yaml,
				Objects.requireNonNull(KINDS.get(String.valueOf(yaml.get("kind")))));
		assertThat(resource.getApiVersion()).isEqualTo(HasMetadata.getApiVersion(resource.getClass()));
		return resource;
	}

	private static Stream<HasMetadata> resources() {
		return kustomization().resources().stream().map(KubernetesTests::resource);
	}

	static Stream<PodSpec> pods() {
		return resources().flatMap(KubernetesTests::pod);
	}

	private static Stream<PodSpec> pod(HasMetadata resource) {
		if (resource instanceof CronJob job) {
			return Stream.of(job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec());
		}
		return (resource instanceof Deployment deployment) ? Stream.of(deployment.getSpec().getTemplate().getSpec())
				: Stream.empty();
	}

	private static CronJob cronJob() {
		return (CronJob) resource("cron-job.yaml");
	}

	private static PodSpec manager() {
		return cronJob().getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
	}

	@Test
	void everyResourceIsOneOfKubernetes() throws IOException {
		assertThat(resources()).extracting((resource) -> resource.getMetadata().getName())
			.doesNotHaveDuplicates()
			.allSatisfy((name) -> assertThat(name).startsWith("lead-update"));
		try (Stream<Path> files = Files.list(FOLDER)) {
			assertThat(files.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(".yaml")))
				.containsExactlyInAnyOrderElementsOf(
						Stream.concat(kustomization().resources().stream(), Stream.of("kustomization.yaml")).toList());
		}
	}

	@Test
	void aKeyOrAValueThatKubernetesDoesNotTakeIsNoticed() throws IOException {
		String manifest = Files.readString(FOLDER.resolve("cron-job.yaml"));
		for (List<String> wrong : List.of(List.of("runAsNonRoot: true", "runAsNonroot: true"),
				List.of("backoffLimit: 6", "backoffLimit: six"),
				List.of("value: configtree:/run/secrets/lead-update/", "value: 1"),
				List.of("drop: [ALL]", "drop: ALL"))) {
			assertThat(manifest).contains(wrong.get(0));
			Map<String, Object> yaml = StrictYaml.read(manifest.replace(wrong.get(0), wrong.get(1)));
			assertThatExceptionOfType(JacksonException.class).as(wrong.get(1)).isThrownBy(() -> resource(yaml));
		}
	}

	@Test
	void aNightIsNotJoinedByTheNextOneAndResumesUnlessThatIsOfNoUse() {
		assertThat(cronJob().getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
		assertThat(manager().getRestartPolicy()).isEqualTo("Never");
		var rules = cronJob().getSpec().getJobTemplate().getSpec().getPodFailurePolicy().getRules();
		assertThat(rules).extracting((rule) -> rule.getAction()).containsExactly("Ignore", "FailJob");
		assertThat(rules.get(1).getOnExitCodes().getContainerName())
			.isEqualTo(manager().getContainers().get(0).getName());
		assertThat(rules.get(1).getOnExitCodes().getValues()).containsExactly(1, 2, 4, 5, 6);
	}

	@ParameterizedTest
	@MethodSource("pods")
	void aPodMayWriteItsVolumesAndNothingElse(PodSpec pod) throws IOException {
		long user = Long.parseLong(Containerfile.read().user());
		assertThat(pod.getSecurityContext()).satisfies((context) -> {
			assertThat(context.getRunAsNonRoot()).isTrue();
			assertThat(List.of(context.getRunAsUser(), context.getRunAsGroup(), context.getFsGroup()))
				.containsOnly(user);
			assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
		});
		assertThat(pod.getContainers()).singleElement().satisfies((container) -> {
			assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
			assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
			assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
			assertThat(container.getResources().getLimits()).containsKey("memory");
			assertThat(container.getVolumeMounts()).filteredOn((mount) -> !Boolean.TRUE.equals(mount.getReadOnly()))
				.extracting(VolumeMount::getMountPath)
				.containsExactlyInAnyOrder("/data", "/tmp");
		});
		assertThat(pod.getAutomountServiceAccountToken()).isFalse();
		// Its variables of services would be settings that do not exist.
		assertThat(pod.getEnableServiceLinks()).isFalse();
		// The program takes eight seconds to stop at most.
		assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(8);
	}

	@ParameterizedTest
	@MethodSource("pods")
	void whatAPodNeedsIsThere(PodSpec pod) {
		assertThat(pod.getContainers().get(0).getVolumeMounts()).extracting(VolumeMount::getName)
			.containsExactlyInAnyOrderElementsOf(pod.getVolumes().stream().map(Volume::getName).toList());
		assertThat(pod.getVolumes()).allSatisfy((volume) -> {
			if (volume.getSecret() != null) {
				assertThat(resources()).filteredOn(Secret.class::isInstance)
					.extracting((secret) -> secret.getMetadata().getName())
					.contains(volume.getSecret().getSecretName());
			}
			if (volume.getPersistentVolumeClaim() != null) {
				assertThat(resources()).filteredOn(PersistentVolumeClaim.class::isInstance)
					.extracting((claim) -> claim.getMetadata().getName())
					.contains(volume.getPersistentVolumeClaim().getClaimName());
			}
			if (volume.getConfigMap() != null) {
				assertThat(kustomization().configMapGenerator()).extracting(Generator::name)
					.contains(volume.getConfigMap().getName());
			}
		});
		assertThat(kustomization().images()).extracting(Image::name)
			.containsAll(pod.getContainers().stream().map(Container::getImage).toList());
	}

	@ParameterizedTest
	@MethodSource("pods")
	void theCommandOfAPodIsOneOfTheProgram(PodSpec pod) {
		assertThat(pod.getContainers()).allSatisfy(
				(container) -> Containerfile.assertIsCommand(this.home, container.getArgs().toArray(String[]::new)));
	}

	@Test
	void theNightlyRunIsForWorkersAndThereAreSome() {
		assertThat(pods().flatMap((pod) -> pod.getContainers().stream())).extracting(Container::getArgs)
			.containsExactlyInAnyOrder(List.of("apply", "nightly", "--workers", "--quiet"), List.of("worker"));
	}

	@Test
	void theJobDefinitionsAreThere() throws IOException {
		assertThat(kustomization().configMapGenerator()).flatExtracting(Generator::files)
			.isNotEmpty()
			.allSatisfy((file) -> Containerfile.assertIsDefinition(this.home, FOLDER.resolve(file)));
		assertThat(manager().getContainers().get(0).getArgs()).contains("nightly");
	}

	/** What is used of a kustomization. */
	record Kustomization(String apiVersion, String kind, List<String> resources, List<Labels> labels,
			List<Image> images, List<Generator> configMapGenerator) {
	}

	record Labels(Map<String, String> pairs) {
	}

	record Image(String name, String newName, String newTag) {
	}

	record Generator(String name, List<String> files) {
	}

}
