package org.leadupdate.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * How many values a YAML document comes to once its aliases are written out: a few lines
 * can be billions, or have no end.
 */
final class YamlSize {

	/** Far more than there are settings. */
	private static final long MOST = 10_000;

	private final Map<Node, Long> sizes = new HashMap<>();

	private final Set<Node> open = new HashSet<>();

	/**
	 * Counts the values of a document.
	 * @throws Refused if there are too many, or no end of them
	 */
	void check(Node document) {
		if (size(document) > MOST) {
			throw new Refused(document.getStartMark(), "its aliases make more than %,d values of it".formatted(MOST));
		}
	}

	private long size(Node node) {
		Long known = this.sizes.get(node);
		if (known != null) {
			return known;
		}
		if (!this.open.add(node)) {
			throw new Refused(node.getStartMark(), "what begins here contains an alias of itself");
		}
		long size = Math.min(MOST + 1, 1 + parts(node).mapToLong(this::size).sum());
		this.open.remove(node);
		this.sizes.put(node, size);
		return size;
	}

	private static Stream<Node> parts(Node node) {
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue().stream();
		}
		return (node instanceof MappingNode mapping)
				? mapping.getValue().stream().flatMap((entry) -> Stream.of(entry.getKeyNode(), entry.getValueNode()))
				: Stream.empty();
	}

	/** A document that is refused. */
	static final class Refused extends RuntimeException {

		private final transient Mark place;

		Refused(Mark place, String reason) {
			super(reason);
			this.place = place;
		}

		Mark place() {
			return this.place;
		}

	}

}
