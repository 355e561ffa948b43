package org.leadupdate.result;

/**
 * The leads an owner gained and lost in a run, counted in rows that changed the owner.
 *
 * @param name the owner; empty for leads without one
 * @param gained the rows that gave the owner a lead
 * @param lost the rows that took a lead from the owner
 */
public record OwnerMoves(String name, long gained, long lost) {

	/**
	 * All rows that gained or lost a lead.
	 * @return the sum
	 */
	public long moves() {
		return this.gained + this.lost;
	}

}
