package org.leadupdate.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Lead IDs in a parameter list of a query. With 1,000 or more, MariaDB converts the list
 * to a subquery and may read the whole table.
 *
 * @param ids the IDs
 */
record LeadIdList(List<Long> ids) {

	private static final int LENGTH = 900;

	/** Splits the IDs into non-empty lists. */
	static List<LeadIdList> of(Collection<Long> ids) {
		List<Long> all = List.copyOf(ids);
		List<LeadIdList> lists = new ArrayList<>();
		for (int from = 0; from < all.size(); from += LENGTH) {
			lists.add(new LeadIdList(all.subList(from, Math.min(from + LENGTH, all.size()))));
		}
		return lists;
	}

	String places() {
		return "?, ".repeat(this.ids.size() - 1) + '?';
	}

	/** The IDs, followed by other parameters. */
	Object[] with(Object... others) {
		List<Object> parameters = new ArrayList<>(this.ids);
		parameters.addAll(Arrays.asList(others));
		return parameters.toArray();
	}

}
