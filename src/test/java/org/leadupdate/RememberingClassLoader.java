package org.leadupdate;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Remembers where on the class path things are, and which are nowhere. A start of the
 * program asks for some hundred that are not there, in each of a hundred jars; tests
 * start it a thousand times in a JVM.
 */
public final class RememberingClassLoader extends ClassLoader {

	private static final RememberingClassLoader INSTANCE = new RememberingClassLoader();

	private final Set<String> missing = ConcurrentHashMap.newKeySet();

	private final Map<String, Optional<URL>> first = new ConcurrentHashMap<>();

	private final Map<String, List<URL>> all = new ConcurrentHashMap<>();

	private RememberingClassLoader() {
		super(RememberingClassLoader.class.getClassLoader());
	}

	/**
	 * Does something, such as starting the program, whose classes and resources are
	 * looked up here.
	 * @param <T> its result
	 * @param work what to do
	 * @return its result
	 */
	public static <T> T during(Supplier<T> work) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(INSTANCE);
		try {
			return work.get();
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		if (this.missing.contains(name)) {
			throw new ClassNotFoundException(name);
		}
		try {
			return super.loadClass(name, resolve);
		}
		catch (ClassNotFoundException ex) {
			this.missing.add(name);
			throw ex;
		}
	}

	@Override
	public @Nullable URL getResource(String name) {
		return this.first.computeIfAbsent(name, (key) -> Optional.ofNullable(super.getResource(key))).orElse(null);
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		List<URL> found = this.all.get(name);
		if (found == null) {
			found = Collections.list(super.getResources(name));
			this.all.put(name, found);
		}
		return Collections.enumeration(found);
	}

}
