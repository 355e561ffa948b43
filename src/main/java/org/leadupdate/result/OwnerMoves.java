package org.leadupdate.result;

/**
 * What an owner gained and lost by a run, in rows that gave their lead another owner.
 *
 * @param name the owner; empty for leads without one
 * @param gained rows that gave the owner a lead
 * @param lost rows that took one from the owner
 */
public record OwnerMoves(String name, long gained, long lost) {

	OwnerMoves plus(OwnerMoves other) {
		return new OwnerMoves(this.name, this.gained + other.gained, this.lost + other.lost);
	}

	/**
	 * All rows that gave or took.
	 * @return the sum
	 */
	public long moves() {
		return this.gained + this.lost;
	}

}
