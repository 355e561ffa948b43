package org.leadupdate.batch;

import java.util.function.Supplier;

import org.leadupdate.api.LeadApi;
import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.result.DeliveryJournal;

import org.springframework.transaction.support.TransactionOperations;

/**
 * What it takes to deliver updates through the vendor's API.
 *
 * @param api the API
 * @param journal what is about to be sent
 * @param transactions begins and commits transactions
 * @param metrics counts the calls
 * @param stop stops the other partitions when the API can't be used any more
 */
public record ApiAccess(Supplier<LeadApi> api, DeliveryJournal journal, TransactionOperations transactions,
		RunMetrics metrics, StopSignal stop) {

}
