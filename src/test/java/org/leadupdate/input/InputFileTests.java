package org.leadupdate.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InputFileTests {

	/** SHA-256 of {@code abc}, from FIPS 180-2. */
	private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	@TempDir
	private Path folder;

	@Test
	void theHashIsTheOneOfTheBytes() throws IOException {
		InputFile input = InputFile.of(write("leads.csv", bytes("abc")));
		assertThat(input.sha256()).isEqualTo(ABC);
		assertThat(content(input)).isEqualTo("abc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "leads.csv.gz", "leads.csv", "LEADS.GZ" })
	void aGzipFileIsReadAndHashedDecompressedWhateverItsName(String name) throws IOException {
		InputFile input = InputFile.of(write(name, gzip("abc")));
		assertThat(content(input)).isEqualTo("abc");
		assertThat(input.sha256()).isEqualTo(ABC);
	}

	@Test
	void allMembersOfAGzipFileAreRead() throws IOException {
		InputFile input = InputFile.of(write("leads.csv.gz", join(gzip("a"), gzip("b"), gzip("c"))));
		assertThat(input.sha256()).isEqualTo(ABC);
	}

	@Test
	void aTruncatedGzipFileIsRejected() throws IOException {
		byte[] first = gzip("leadID,owner\n1,anna\n");
		byte[] whole = join(first, gzip("2,ben\n"));
		for (int length = 2; length < whole.length; length++) {
			if (length == first.length) {
				continue; // whole as it is
			}
			InputFile input = InputFile.of(write("leads.csv.gz", Arrays.copyOf(whole, length)));
			assertThatExceptionOfType(InputException.class).as("cut after %s bytes", length)
				.isThrownBy(input::sha256)
				.withMessageContaining("leads.csv.gz is not a complete gzip file");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2,ben\n", "\0x", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0x" })
	void aGzipFileThatIsFollowedByAnythingElseIsRejected(String rest) throws IOException {
		InputFile input = InputFile.of(write("leads.csv.gz", join(gzip("leadID,owner\n1,anna\n"), bytes(rest))));
		assertThatExceptionOfType(InputException.class).isThrownBy(input::sha256)
			.withMessageContaining("leads.csv.gz is not a complete gzip file");
	}

	/** One stored block, so that its member ends where the reader's buffer does. */
	@ParameterizedTest
	@ValueSource(ints = { 65522, 65523, 65524, 65525, 65526, 65530, 65533 })
	void rowsAfterAMemberThatFillsTheBufferAreNotLost(int size) throws IOException {
		byte[] stored = stored(size);
		byte[] damaged = gzip("2,ben\n".repeat(2_000));
		damaged[3] = 4;
		for (byte[] rest : List.of(Arrays.copyOf(gzip("2,ben\n"), 9), bytes("XY"), damaged)) {
			InputFile input = InputFile.of(write("leads.csv.gz", join(stored, rest)));
			assertThatExceptionOfType(InputException.class).isThrownBy(input::sha256);
		}
		String whole = InputFile.of(write("leads.csv.gz", join(stored, gzip("2,ben\n")))).sha256();
		assertThat(InputFile.of(write("leads.csv", join(new byte[size], bytes("2,ben\n")))).sha256()).isEqualTo(whole);
		assertThat(InputFile.of(write("leads.csv.gz", join(stored, new byte[20]))).sha256())
			.isEqualTo(InputFile.of(write("leads.csv", new byte[size])).sha256());
	}

	private static byte[] stored(int size) throws IOException {
		CRC32 sum = new CRC32();
		sum.update(new byte[size]);
		ByteBuffer member = ByteBuffer.allocate(10 + 5 + size + 8).order(ByteOrder.LITTLE_ENDIAN);
		member.put(gzip(""), 0, 10).put((byte) 1).putShort((short) size).putShort((short) ~size).put(new byte[size]);
		return member.putInt((int) sum.getValue()).putInt(size).array();
	}

	@Test
	void aGzipFileWhoseSecondMemberLostItsFirstByteIsRejected() throws IOException {
		byte[] damaged = gzip("2,ben\n".repeat(100_000));
		damaged[0] = 0;
		InputFile input = InputFile.of(write("leads.csv.gz", join(gzip("leadID,owner\n1,anna\n"), damaged)));
		assertThatExceptionOfType(InputException.class).isThrownBy(input::sha256);
	}

	@Test
	void zerosAfterAGzipFileAreIgnored() throws IOException {
		assertThat(InputFile.of(write("leads.csv.gz", join(gzip("abc"), new byte[100_000]))).sha256()).isEqualTo(ABC);
	}

	@Test
	void anInputLargerThanItMayBeIsUnusable() throws IOException {
		byte[] blanks = " ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
		Path bomb = this.folder.resolve("bomb.csv.gz");
		try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
			out.write(blanks);
		}
		assertThat(bomb.toFile().length()).isLessThan(10_000);
		assertThat(InputFile.of(bomb).limitedTo(DataSize.ofBytes(2_000_000)).sha256()).isNotEmpty();
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> InputFile.of(bomb).limitedTo(DataSize.ofBytes(1_999_999)).sha256())
			.withMessageContaining("has more than 1,999,999 bytes, decompressed");
	}

	@Test
	void aStreamLargerThanItMayBeIsNotCopied() {
		InputStream stream = new ByteArrayInputStream("1\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
		Path copy = this.folder.resolve("copy");
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> InputFile.spooled(stream, "-", copy, DataSize.ofKilobytes(100)))
			.withMessageContaining("has more than 102,400 bytes");
		assertThat(copy.toFile().length()).isLessThanOrEqualTo(102_400);
	}

	@Test
	void aGzipHeaderWithoutAnEndIsDamage() throws IOException {
		byte[] start = { 0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, (byte) 0xff };
		InputFile input = InputFile.of(write("leads.csv.gz", join(start, bytes("a".repeat(2_000_000)))));
		assertThatExceptionOfType(InputException.class).isThrownBy(input::sha256)
			.withMessageContaining("is not a complete gzip file");
	}

	@Test
	void aStreamThatNeverEndsARowIsRejectedBeforeItFillsTheDisk() {
		InputStream endless = new InputStream() {

			@Override
			public int read() {
				return 0;
			}

			@Override
			public int read(byte[] target, int offset, int length) {
				return length;
			}

		};
		Path copy = this.folder.resolve("copy");
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> InputFile.spooled(endless, "/dev/zero", copy, DataSize.ofGigabytes(1)))
			.withMessageContaining("The input /dev/zero has a row of more than 32 MB");
		assertThat(copy.toFile().length()).isLessThan(150_000_000);
	}

	@Test
	void aDamagedGzipFileIsRejected() throws IOException {
		byte[] damaged = gzip("leadID,owner\n1,anna\n");
		damaged[damaged.length - 6] ^= 1;
		InputFile input = InputFile.of(write("leads.csv", damaged));
		assertThatExceptionOfType(InputException.class).isThrownBy(input::sha256)
			.withMessageContaining("damaged or truncated");
	}

	@Test
	void aFileNamedGzThatIsNotGzipIsRejected() throws IOException {
		InputFile input = InputFile.of(write("leads.csv.gz", bytes("leadID\n")));
		assertThatExceptionOfType(InputException.class).isThrownBy(input::open)
			.withMessageContaining("is not a complete gzip file");
	}

	@Test
	void aMissingFileIsNamed() {
		Path missing = this.folder.resolve("leads.csv");
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> InputFile.of(missing))
			.withMessage("The input " + missing + " does not exist: check its name and folder.");
	}

	@Test
	void aFileThatVanishesBeforeItIsOpenedIsNamed() throws IOException {
		Path file = write("leads.csv", bytes("abc"));
		InputFile input = InputFile.of(file);
		Files.delete(file);
		assertThatExceptionOfType(InputException.class).isThrownBy(input::open).withMessageContaining("does not exist");
	}

	@Test
	void theSizeIsThatOfTheFileAndNoneOnceItIsGone() throws IOException {
		Path file = write("leads.csv", bytes("abc"));
		InputFile input = InputFile.of(file);
		assertThat(input.size()).isEqualTo(3);
		Files.delete(file);
		assertThat(input.size()).isZero();
	}

	@Test
	void aFolderIsRejected() {
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> InputFile.of(this.folder))
			.withMessageContaining("is a folder");
	}

	@Test
	void aPathMayHoldSpacesCommasAndUmlauts() throws IOException {
		Path file = write("Leads, Köln (März).csv", bytes("abc"));
		assertThat(InputFile.of(file).sha256()).isEqualTo(ABC);
		assertThat(InputFile.of(file).name()).endsWith("Leads, Köln (März).csv");
	}

	@Test
	void aStreamIsSpooledForItsOwnerOnlyAndCanBeReadTwice() throws IOException {
		Path copy = this.folder.resolve("stdin");
		InputFile input = InputFile.spooled(new ByteArrayInputStream(bytes("abc")), "standard input", copy,
				DataSize.ofGigabytes(1));
		assertThat(input.name()).isEqualTo("standard input");
		assertThat(input.sha256()).isEqualTo(ABC);
		assertThat(content(input)).isEqualTo("abc");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rw-------");
	}

	@Test
	void aSpooledStreamReplacesAnOlderCopyAndMayBeGzip() throws IOException {
		Path copy = write("stdin", bytes("an older and longer copy"));
		assertThat(
				InputFile.spooled(new ByteArrayInputStream(gzip("abc")), "-", copy, DataSize.ofGigabytes(1)).sha256())
			.isEqualTo(ABC);
	}

	@Test
	void onlyWhatIsNeitherFileNorFolderCanBeReadOnlyOnce() throws IOException {
		assertThat(InputFile.isReadOnce(Path.of("/dev/null"))).isTrue();
		assertThat(InputFile.isReadOnce(write("leads.csv", bytes("abc")))).isFalse();
		assertThat(InputFile.isReadOnce(this.folder)).isFalse();
		assertThat(InputFile.isReadOnce(this.folder.resolve("missing"))).isFalse();
	}

	private Path write(String name, byte[] bytes) throws IOException {
		return Files.write(this.folder.resolve(name), bytes);
	}

	private static String content(InputFile input) throws IOException {
		try (InputStream stream = input.open()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(bytes(text));
		}
		return bytes.toByteArray();
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			bytes.writeBytes(part);
		}
		return bytes.toByteArray();
	}

}
