-- What was taken back is done; what stopped while being taken in is told from what could not be looked at by the rows it kept.
UPDATE import_batches SET state = 'Done' WHERE undone_at IS NOT NULL;
UPDATE import_batches batch SET state = 'Stopped' WHERE state = 'Failed'
  AND EXISTS (SELECT FROM import_rows kept WHERE kept.batch_id = batch.id AND (kept.slug IS NOT NULL OR kept.outcome = 'Skipped'));
