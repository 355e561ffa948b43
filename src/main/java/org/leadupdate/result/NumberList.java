package org.leadupdate.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Numbers, such as lead IDs, in a parameter list of a query. With 1,000 or more, MariaDB
 * converts the list to a subquery and may read the whole table.
 *
 * @param ids the numbers
 */
public record NumberList(List<Long> ids) {

	private static final int LENGTH = 900;

	/**
	 * Splits numbers.
	 * @param ids the numbers
	 * @return non-empty lists of them
	 */
	public static List<NumberList> of(Collection<Long> ids) {
		List<Long> all = List.copyOf(ids);
		List<NumberList> lists = new ArrayList<>();
		for (int from = 0; from < all.size(); from += LENGTH) {
			lists.add(new NumberList(all.subList(from, Math.min(from + LENGTH, all.size()))));
		}
		return lists;
	}

	/**
	 * The places of the numbers.
	 * @return a question mark each, with commas between them
	 */
	public String places() {
		return "?, ".repeat(this.ids.size() - 1) + '?';
	}

	/**
	 * The parameters of the query.
	 * @param others those that follow the numbers
	 * @return all of them
	 */
	public Object[] with(Object... others) {
		List<Object> parameters = new ArrayList<>(this.ids);
		parameters.addAll(Arrays.asList(others));
		return parameters.toArray();
	}

}
