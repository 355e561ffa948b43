package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.DataType;
import org.leadupdate.field.Reading;
import org.leadupdate.field.Vocabulary;

/** {@link DataType#ASSOCIATE_USER}: the username of an associate of the org. */
final class AssociateUserType implements ScalarType {

	private final Vocabulary usernames;

	AssociateUserType(Vocabulary usernames) {
		this.usernames = usernames;
	}

	@Override
	public Reading read(String text) {
		String username = this.usernames.find(text);
		if (username != null) {
			return Reading.Value.ofText(username);
		}
		return Reading.Refusal.value(text, "is no username of an associate of the org.", this.usernames.nearest(text));
	}

	@Override
	public String accepts() {
		return "the username of an associate of the org";
	}

	@Override
	public List<String> examples() {
		return this.usernames.words();
	}

}
