package org.leadupdate.notify;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What recipients of an e-mail read. */
class EmailTemplateTests {

	@Test
	void itHasTheTextAndTheProblemsByCode() throws IOException {
		String page = EmailTemplate.of(new Notification(4, "nightly: finished", "Run 1 of job nightly finished",
				"{\"countsByCode\":{\"OWNER_NOT_FOUND\":2}}"));
		assertThat(page).contains("nightly: finished", "Run 1 of job nightly finished", "OWNER_NOT_FOUND",
				"<td align=\"right\">2</td>");
	}

	@Test
	void withoutASummaryItStillSaysWhatWentWrong() throws IOException {
		assertThat(EmailTemplate.of(new Notification(2, "nightly: failed", "There is no file", "{}")))
			.contains("There is no file");
	}

	@Test
	void noValueIsReadAsHtml() throws IOException {
		String page = EmailTemplate.of(new Notification(4, "<b>subject</b>", "<script>text</script>",
				"{\"countsByCode\":{\"<i>CODE</i>\":1}}"));
		assertThat(page).doesNotContain("<b>subject", "<script>", "<i>CODE").contains("&lt;script&gt;");
	}

}
