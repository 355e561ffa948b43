package org.leadupdate.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;

import org.leadupdate.input.InputLayout;
import org.leadupdate.input.encoding.CodeUnit;
import org.leadupdate.lead.RawRow;
import org.leadupdate.result.RejectedRowRepository;
import org.leadupdate.result.RowProblems;

/**
 * {@code rejected.csv}: the rejected rows byte for byte as in the input, and why. A
 * character of a message that the input's encoding lacks becomes a question mark.
 */
public final class RejectedRows {

	private final RejectedRowRepository rows;

	private final int pageSize;

	public RejectedRows(RejectedRowRepository rows, int pageSize) {
		this.rows = rows;
		this.pageSize = pageSize;
	}

	/** Writes {@code rejected.csv}, in the format of its input. */
	public void write(long run, InputLayout layout, OutputStream out) throws IOException {
		Line line = new Line(layout);
		line.writeHeader(layout, out);
		long last = 0;
		for (List<RowProblems> page = page(run, last); !page.isEmpty(); page = page(run, last)) {
			for (RowProblems row : page) {
				line.write(row, out);
				last = row.row();
			}
		}
	}

	/** Writes the header only, for a run without rejected rows: no query is needed. */
	public void writeHeaderOnly(InputLayout layout, OutputStream out) throws IOException {
		new Line(layout).writeHeader(layout, out);
	}

	private List<RowProblems> page(long run, long afterRow) {
		return this.rows.page(run, afterRow, this.pageSize);
	}

	/** Writes lines in the input's delimiter, encoding and line end. */
	private static final class Line {

		private final Charset charset;

		private final CSVFormat format;

		private final byte[] delimiter;

		private final byte[] end;

		Line(InputLayout layout) {
			this.charset = charset(layout.encoding());
			this.format = CSVFormat.RFC4180.builder().setDelimiter(layout.delimiter()).get();
			this.delimiter = String.valueOf(layout.delimiter()).getBytes(this.charset);
			this.end = (layout.lineEnd().isEmpty() ? "\n" : layout.lineEnd()).getBytes(this.charset);
		}

		void writeHeader(InputLayout layout, OutputStream out) throws IOException {
			List<Object> names = new ArrayList<>(layout.header());
			names.addAll(InputLayout.ADDED);
			String mark = layout.byteOrderMark() ? "\uFEFF" : "";
			out.write((mark + cells(names)).getBytes(this.charset));
			out.write(this.end);
		}

		void write(RowProblems result, OutputStream out) throws IOException {
			RawRow source = Objects.requireNonNull(result.sourceRow(), "a rejected row has its source");
			ProblemCells problems = new ProblemCells(result.problems());
			out.write(CodeUnit.complete(source.bytes(), this.charset));
			out.write(this.delimiter);
			out.write(cells(List.of(result.row(), result.line(), problems.codes(), problems.apiCodes(),
					problems.fields(), problems.values(), problems.messages()))
				.getBytes(this.charset));
			out.write(this.end);
		}

		private String cells(List<Object> values) {
			return this.format.format(values.toArray());
		}

		// Java's UTF-16 would begin every text it encodes with a byte order mark.
		private static Charset charset(String encoding) {
			Charset charset = Charset.forName(encoding);
			return charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset;
		}

	}

}
