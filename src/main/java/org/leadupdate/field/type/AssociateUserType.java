package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DataType;
import org.leadupdate.field.ParseResult;

/** {@link DataType#ASSOCIATE_USER}: the username of an associate of the org. */
final class AssociateUserType implements SpelledType {

	private final CaseInsensitiveNames usernames;

	AssociateUserType(CaseInsensitiveNames usernames) {
		this.usernames = usernames;
	}

	@Override
	public ParseResult read(String text) {
		String username = this.usernames.find(text);
		if (username != null) {
			return ParseResult.Value.ofText(username);
		}
		return ParseResult.Invalid.value(text, "is not the username of an associate of the org.",
				this.usernames.nearest(text));
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
