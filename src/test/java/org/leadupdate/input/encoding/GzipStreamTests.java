package org.leadupdate.input.encoding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class GzipStreamTests {

	/** As long as a header may be. */
	private static final int LONGEST = 1 << 20;

	@ParameterizedTest
	@CsvSource({ "0x1f, 0x8b, true", "0x1f, 0x8c, false", "0x1e, 0x8b, false", "0x1f, -117, true", "-1, -1, false" })
	void aGzipFileIsKnownByItsFirstTwoBytes(int first, int second, boolean expected) {
		assertThat(GzipStream.isMagic(first, second)).isEqualTo(expected);
	}

	@Test
	void itCanBeReadByteByByteAcrossMembers() throws IOException {
		try (InputStream stream = new GzipStream(bytes(gzip("é"), gzip(""), new byte[3], gzip("a"), new byte[5]))) {
			assertThat(new int[] { stream.read(), stream.read(), stream.read(), stream.read() }).containsExactly(0xC3,
					0xA9, 'a', -1);
		}
	}

	@Test
	void aPartIsReadWhereItIsWanted() throws IOException {
		try (InputStream stream = new GzipStream(bytes(gzip("abc")))) {
			byte[] target = new byte[4];
			assertThat(stream.read(target, 1, 2)).isEqualTo(2);
			assertThat(target).containsExactly(0, 'a', 'b', 0);
		}
	}

	@Test
	void aHeaderHasALimitAndTheNextMemberOneOfItsOwn() throws IOException {
		byte[] longest = named(LONGEST - 1_000);
		assertThat(new GzipStream(bytes(longest, longest)).readAllBytes()).asString().isEqualTo("abcabc");
		assertThatExceptionOfType(ZipException.class).isThrownBy(() -> new GzipStream(bytes(named(LONGEST + 1))))
			.withMessage("the header is too long");
	}

	@Test
	void closingItClosesItsSource() throws IOException {
		AtomicBoolean closed = new AtomicBoolean();
		new GzipStream(new ByteArrayInputStream(gzip("abc")) {

			@Override
			public void close() {
				closed.set(true);
			}

		}).close();
		assertThat(closed).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 5, 12, 30 })
	void aDiskThatFailsIsNoDamageOfTheFile(int intact) throws IOException {
		IOException failure = new IOException("Input/output error");
		byte[] whole = gzip("leadID,owner\n1,anna\n");
		InputStream failing = new SequenceInputStream(bytes(Arrays.copyOf(whole, intact)), failing(failure));
		assertThatIOException().isThrownBy(() -> new GzipStream(failing).readAllBytes()).isSameAs(failure);
	}

	@Test
	void aDiskThatFailsAfterAMemberIsNoDamageOfTheFile() throws IOException {
		IOException failure = new IOException("Input/output error");
		InputStream failing = new SequenceInputStream(bytes(gzip("abc")), failing(failure));
		assertThatIOException().isThrownBy(() -> new GzipStream(failing).readAllBytes()).isSameAs(failure);
	}

	@Test
	void damageIsToldFromAFileThatIsCutOff() throws IOException {
		byte[] whole = gzip("leadID,owner\n1,anna\n");
		assertThatExceptionOfType(EOFException.class)
			.isThrownBy(() -> new GzipStream(bytes(Arrays.copyOf(whole, whole.length - 9))).readAllBytes());
		byte[] damaged = whole.clone();
		damaged[damaged.length - 6] ^= 1;
		assertThatExceptionOfType(ZipException.class).isThrownBy(() -> new GzipStream(bytes(damaged)).readAllBytes())
			.havingCause()
			.isInstanceOf(IOException.class);
		assertThatExceptionOfType(ZipException.class)
			.isThrownBy(() -> new GzipStream(bytes("leadID\n1\n".getBytes(StandardCharsets.US_ASCII))));
	}

	private static InputStream failing(IOException failure) {
		return new InputStream() {

			@Override
			public int read() throws IOException {
				throw failure;
			}

			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				throw failure;
			}

		};
	}

	/** A member with the content {@code abc}, whose header has that many bytes. */
	private static byte[] named(int header) throws IOException {
		byte[] plain = gzip("abc");
		byte[] named = new byte[header + plain.length - 10];
		Arrays.fill(named, (byte) 'x');
		System.arraycopy(plain, 0, named, 0, 10);
		named[3] = 8;
		named[header - 1] = 0;
		System.arraycopy(plain, 10, named, header, plain.length - 10);
		return named;
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static InputStream bytes(byte[]... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			bytes.writeBytes(part);
		}
		return new ByteArrayInputStream(bytes.toByteArray());
	}

}
