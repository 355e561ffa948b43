package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DataType;
import org.leadupdate.field.ParseResult;

/**
 * {@link DataType#ORG_ENTITY}: the code of a zone, concept, store, till or server of the
 * org.
 */
final class OrgEntityType implements SpelledType {

	private final CaseInsensitiveNames codes;

	OrgEntityType(CaseInsensitiveNames codes) {
		this.codes = codes;
	}

	@Override
	public ParseResult read(String text) {
		String code = this.codes.find(text);
		if (code != null) {
			return ParseResult.Value.ofText(code);
		}
		return ParseResult.Invalid.value(text, "is not the code of a zone, concept, store, till or server of the org.",
				this.codes.nearest(text));
	}

	@Override
	public String accepts() {
		return "the code of a zone, concept, store, till or server of the org";
	}

	@Override
	public List<String> examples() {
		return this.codes.words();
	}

}
